package org.feltbok.questionnaire.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Surveys of LimeSurvey become questionnaires, from either of their files. */
class LimesurveyFormTest {
    private static final String HEAD =
            "id\trelated_id\tclass\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tvalidation\t"
                    + "mandatory\tencrypted\tother\tdefault\tsame_default\tsame_script\tmin_num_value_n\n";

    /** Cells between bars, as tabs are hard to see. */
    private static final String ROWS =
            """
            ||S||language||nb
            ||SL||surveyls_title||Prøve||nb
            ||SL||surveyls_title||Trial||en
            1||G|0|Om deg|1|||nb
            2||Q|L|kjonn|1|<p>Kjønn?</p>|Velg én|nb||Y||Y
            ||A|0|1||Kvinne||nb
            ||A|0|2||Mann||nb
            3||Q|M|hva|kjonn.NAOK == "1"|Hva?||nb||||N
            ||SQ|0|SQ001||Buss||nb
            ||SQ|0|SQ002||Tog||nb
            4||Q|N|antall|hva_SQ001.NAOK == "Y" and !is_empty(kjonn.NAOK)|Antall?||nb||||||||2
            5||Q|F|enig|1|Enig?||nb
            ||SQ|0|r1||Rad 1||nb
            ||SQ|0|r2||Rad 2||nb
            ||A|0|1||Ja||nb
            ||A|0|2||Nei||nb
            6||Q|Q|to|strlen(antall) > 3|To ting||nb
            ||SQ|0|a||A||nb
            7||Q|D|dato|enig_r1.NAOK == "2"|Dato||nb||S
            8||Q|||fil|1|Fil||nb
            9||Q|1|dobbel|1|Dobbel||nb
            ||SQ|0|x||X||nb
            ||A|0|1||Lite||nb
            ||A|1|1||Viktig||nb
            1||G|0|About you|1|||en
            2||Q|L|kjonn|1|Gender?||en||Y||Y
            ||A|0|1||Woman||en
            ||A|0|2||Man||en
            """;

    @TempDir Path folder;

    private ReadSource text() throws IOException {
        String rows =
                ROWS.replace("|||fil", "|\u0001|fil").replace('|', '\t').replace('\u0001', '|');
        return new ReadSource(folder, "prove.txt", HEAD + rows);
    }

    @Test
    void theTextFileOfAStructureIsAQuestionnaireInItsLanguages() throws IOException {
        ReadSource read = text();
        assertThat(read.items())
                .isEqualTo(
                        "kjonn:SINGLE kjonn_other:TEXT hva:MULTIPLE antall:DECIMAL enig_r1:SINGLE"
                                + " enig_r2:SINGLE to_a:TEXT dato:DATE dobbel_x_1:SINGLE"
                                + " dobbel_x_2:SINGLE");
        assertThat(read.form().title().text()).isEqualTo("Prøve");
        assertThat(read.form().title().others()).containsEntry("en", "Trial");
        assertThat(read.form().question("kjonn").orElseThrow().label().text()).isEqualTo("Kjønn?");
        assertThat(read.form().question("kjonn").orElseThrow().label().others())
                .containsEntry("en", "Gender?");
        assertThat(read.answers("kjonn")).startsWith("1=Kvinne 2=Mann other=");
        assertThat(read.item("kjonn").choices().getFirst().label().others())
                .containsEntry("en", "Woman");
        assertThat(read.answers("hva")).isEqualTo("SQ001=Buss SQ002=Tog");
        assertThat(read.form().question("enig").orElseThrow().items()).hasSize(2);
        assertThat(read.answers("dobbel_x_2")).isEqualTo("1=Viktig");
        assertThat(read.item("antall").traits().least()).isEqualTo("2");
        assertThat(read.item("kjonn").requirement()).contains("yes");
        assertThat(read.item("dato").isSoft()).as("softly mandatory").isTrue();
        assertThat(read.item("dato").requirement()).isEmpty();
    }

    @Test
    void equationsThatAreSimpleAreSkipRulesAndTheRestIsTold() throws IOException {
        ReadSource read = text();
        assertThat(read.relevant("hva")).isEqualTo("${kjonn} = \"1\"");
        assertThat(read.relevant("antall"))
                .isEqualTo("selected(${hva}, 'SQ001') and ${kjonn} != ''");
        assertThat(read.relevant("dato")).isEqualTo("${enig_r1} = \"2\"");
        assertThat(read.relevant("to_a")).isEmpty();
        assertThat(read.notes())
                .filteredOn(n -> n.key().equals("questionnaire.relevance_left"))
                .singleElement()
                .satisfies(n -> assertThat(n.args()).contains("strlen(antall) > 3", "to"));
        assertThat(read.notes()).extracting(Fault::key).contains("questionnaire.skipped_type");
    }

    private static String table(String name, String... rows) {
        StringBuilder xml = new StringBuilder("<" + name + "><rows>");
        for (String row : rows) {
            xml.append("<row>");
            for (String cell : row.split("\\|")) {
                String[] parts = cell.split("=", 2);
                xml.append("<%s><![CDATA[%s]]></%s>".formatted(parts[0], parts[1], parts[0]));
            }
            xml.append("</row>");
        }
        return xml.append("</rows></").append(name).append(">\n").toString();
    }

    private static String lss(String... tables) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n"
                + "<LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>500</DBVersion>\n"
                + String.join("", tables)
                + "</document>\n";
    }

    @Test
    void textsStandBesideTheirThingsInOldFilesAndInTablesOfTheirOwnInNewOnes() throws IOException {
        String old =
                lss(
                        table("surveys", "sid=1|language=nb"),
                        table("groups", "gid=1|group_name=Del|group_order=1|language=nb"),
                        table(
                                "questions",
                                "qid=1|gid=1|type=L|title=q1|question=Spørsmål?|question_order=1|language=nb|relevance=1",
                                "qid=1|gid=1|type=L|title=q1|question=Question?|question_order=1|language=en|relevance=1"),
                        table(
                                "answers",
                                "qid=1|code=1|answer=Ja|sortorder=1|language=nb|scale_id=0",
                                "qid=1|code=1|answer=Yes|sortorder=1|language=en|scale_id=0"));
        String now =
                lss(
                        table("surveys", "sid=1|language=nb"),
                        table("groups", "gid=1|group_order=1"),
                        table("group_l10ns", "gid=1|group_name=Del|language=nb"),
                        table("questions", "qid=1|gid=1|type=L|title=q1|question_order=1"),
                        table(
                                "question_l10ns",
                                "qid=1|question=Spørsmål?|language=nb",
                                "qid=1|question=Question?|language=en"),
                        table("answers", "aid=7|qid=1|code=1|sortorder=1|scale_id=0"),
                        table(
                                "answer_l10ns",
                                "aid=7|answer=Ja|language=nb",
                                "aid=7|answer=Yes|language=en"));
        for (String xml : List.of(old, now)) {
            ReadSource read = new ReadSource(folder, "a.lss", xml);
            var question = read.form().question("q1").orElseThrow();
            assertThat(question.label().text()).isEqualTo("Spørsmål?");
            assertThat(question.label().others()).containsEntry("en", "Question?");
            assertThat(read.answers("q1")).isEqualTo("1=Ja");
            assertThat(read.item("q1").choices().getFirst().label().others())
                    .containsEntry("en", "Yes");
            assertThat(read.form().sections().getFirst().label().text()).isEqualTo("Del");
        }
    }

    @Test
    void limitsAreCarriedOverOrToldAndEachScaleOfTwoSaysWhatItAsks() throws IOException {
        ReadSource read =
                new ReadSource(
                        folder,
                        "a.lss",
                        lss(
                                table("surveys", "sid=1|language=nb"),
                                table("groups", "gid=1|group_name=Del|group_order=1|language=nb"),
                                table(
                                        "questions",
                                        "qid=1|gid=1|type=M|title=hva|question=Hva?|question_order=1|language=nb|relevance=1",
                                        "qid=2|gid=1|type=D|title=dato|question=Dato|question_order=2|language=nb|relevance=1",
                                        "qid=3|gid=1|type=S|title=post|question=Postnummer|question_order=3|language=nb|relevance=1|preg=/^[0-9]{4}$/",
                                        "qid=4|gid=1|type=1|title=to|question=To|question_order=4|language=nb|relevance=1",
                                        "qid=5|gid=1|type=R|title=rang|question=Rang|question_order=5|language=nb|relevance=1"),
                                table(
                                        "subquestions",
                                        "qid=11|parent_qid=1|gid=1|title=a|question=A|question_order=1|language=nb|scale_id=0",
                                        "qid=12|parent_qid=1|gid=1|title=ingen|question=Ingen|question_order=2|language=nb|scale_id=0",
                                        "qid=41|parent_qid=4|gid=1|title=x|question=X|question_order=1|language=nb|scale_id=0"),
                                table(
                                        "answers",
                                        "qid=4|code=1|answer=Lite|sortorder=1|language=nb|scale_id=0",
                                        "qid=4|code=1|answer=Viktig|sortorder=1|language=nb|scale_id=1",
                                        "qid=5|code=1|answer=En|sortorder=1|language=nb|scale_id=0",
                                        "qid=5|code=2|answer=To|sortorder=2|language=nb|scale_id=0"),
                                table(
                                        "question_attributes",
                                        "qid=1|attribute=min_answers|value=1",
                                        "qid=1|attribute=max_answers|value=2",
                                        "qid=1|attribute=exclude_all_others|value=ingen",
                                        "qid=1|attribute=array_filter|value=q0",
                                        "qid=2|attribute=date_min|value=2020-01-01",
                                        "qid=2|attribute=date_max|value=today",
                                        "qid=4|attribute=dualscale_headerA|value=Hvor mye|language=nb",
                                        "qid=4|attribute=dualscale_headerB|value=Hvor viktig|language=nb",
                                        "qid=5|attribute=max_answers|value=1")));
        assertThat(read.form().question("hva").orElseThrow().constraint())
                .isEqualTo("count-selected(.) >= 1 and count-selected(.) <= 2");
        assertThat(read.item("hva").choices())
                .extracting(o -> o.exclusive())
                .containsExactly(false, true);
        assertThat(read.item("dato").traits().least()).isEqualTo("2020-01-01");
        assertThat(read.item("rang").traits().most()).isEqualTo("1");
        assertThat(read.form().question("to_1").orElseThrow().label().text())
                .isEqualTo("To: Hvor mye");
        assertThat(read.form().question("to_2").orElseThrow().label().text())
                .isEqualTo("To: Hvor viktig");
        assertThat(read.notes())
                .filteredOn(n -> n.key().equals("questionnaire.limit_left_of"))
                .extracting(n -> n.args().toString())
                .containsExactlyInAnyOrder(
                        "[q0, hva, array_filter]",
                        "[today, dato, date_max]",
                        "[/^[0-9]{4}$/, post, validation]");
    }

    @Test
    void nothingOutsideTheFileIsReadAndNoFewBytesBecomeMany() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hemmelig");
        String outside =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]>"
                                .formatted(secret.toUri())
                        + "<document><LimeSurveyDocType>Survey</LimeSurveyDocType>"
                        + "<surveys><rows><row><language>&x;</language></row></rows></surveys></document>";
        StringBuilder bomb =
                new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"x\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><document><LimeSurveyDocType>&a39;</LimeSurveyDocType></document>");
        for (String xml : List.of(outside, bomb.toString(), "<document><a>", "", "ikke xml")) {
            ReadSource read = new ReadSource(folder, "b.lss", xml);
            assertThat(read.faults()).as(xml).hasSize(1);
            assertThat(read.faults().toString()).doesNotContain("hemmelig");
        }
        assertThat(
                        new ReadSource(
                                        folder,
                                        "c.lss",
                                        "<document><LimeSurveyDocType>Group</LimeSurveyDocType></document>")
                                .faults())
                .extracting(Fault::key)
                .containsExactly("questionnaire.not_limesurvey");
    }
}
