package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is to be known of responses that are read in is said, and files of other tools are read. */
class ImportedResponsesTest {
    private static final String LISTS = "list_name,name,label\nl,1,Ja\nl,2,Nei\nl,3,Begge\n";

    @TempDir Path place;

    private SmallStudy study;

    @BeforeEach
    void aQuestionnaire() {
        study =
                new SmallStudy(place)
                        .survey(
                                "type,name,label,relevant,constraint\n"
                                        + "select_one l,a,A,,\ninteger,b,B,${a} = 1,. <= 10\n"
                                        + "select_multiple l,fl,Flere,,\n",
                                LISTS);
    }

    private int take(String text, Object... more) {
        Path file = study.file("r.csv", text);
        Object[] args = new Object[3 + more.length];
        args[0] = "import";
        args[1] = study.study();
        args[2] = file;
        System.arraycopy(more, 0, args, 3, more.length);
        return study.run(args);
    }

    @Test
    void aFileWhoseColumnsAreSetApartByAnotherMarkIsToldWhichMarksThereAre() {
        study.make();
        assertThat(take("_response|a|b\nr1|1|4\n")).isEqualTo(2);
        assertThat(study.lines())
                .singleElement()
                .asString()
                .contains("r.csv, row 1", "_response|a|b", "comma, semicolon or tab");
    }

    @Test
    void answersThatTheFormForbidsAreCountedAndNamed() {
        String responses =
                "_response,_case,a,b\nr1,k1,1,4\nr2,k2,2,7\nr3,k3,2,8\nr4,,1,40\nr5,,2,#not_asked\n";
        study.make();
        assertThat(take(responses)).isEqualTo(1);
        assertThat(study.said())
                .contains("5 responses were read in.")
                .contains("column b: 2 answers stand where the questionnaire does not ask b")
                .contains("the first in row 3")
                .contains("1 answer to b breaks its rule; the first in row 5");
        study = new SmallStudy(place.resolve("new"));
        aQuestionnaireIn(study);
        study.put("responses/s.csv", responses);
        assertThat(study.make()).isEqualTo(1);
        assertThat(study.said()).contains("2 answers stand where").contains("responses/s.csv");
    }

    private static void aQuestionnaireIn(SmallStudy other) {
        other.survey(
                "type,name,label,relevant,constraint\n"
                        + "select_one l,a,A,,\ninteger,b,B,${a} = 1,. <= 10\n"
                        + "select_multiple l,fl,Flere,,\n",
                LISTS);
    }

    @Test
    void aCaseThatHasAFirstEntryIsNotGivenAnotherUnsaid() {
        study.make();
        assertThat(take("_response,_case,a\nr1,k1,1\nr2,,1\n")).isEqualTo(1);
        assertThat(take("_response,_case,a\nr3,k1,2\nr4,k2,2\n")).isEqualTo(2);
        assertThat(study.lines()).hasSize(1);
        assertThat(study.said()).contains("row 2, column _case", "k1", "(r1)", "--existing");
        assertThat(take("_response,_case,a\nr3,k1,2\nr4,k2,2\n", "--existing", "second")).isZero();
        assertThat(study.rows("SELECT key, pass FROM response ORDER BY key"))
                .containsExactly("r1|1", "r2|1", "r3|2", "r4|1");
        assertThat(take("_response,_case,a\nr5,k1,2\n", "--existing", "new")).isZero();
        assertThat(take("_response,_case,_pass,a\nr6,k2,2,2\n")).isZero();
        assertThat(take("_response,_case,a\nr7,k3,2\nr8,k3,1\n")).isEqualTo(1);
        assertThat(study.said()).contains("1 first entry (s) is of a case that has an earlier one");
    }

    @Test
    void columnsForEachAnswerThatAllSayNoughtAreNoAnswerUnlessSaid() {
        study.make();
        assertThat(take("_response,fl/1,fl/2,fl/3\nr1,0,0,0\nr2,0,,\nr3,1,0,\nr4,#none,,\nr5,,,\n"))
                .isEqualTo(1);
        assertThat(study.said()).contains("2 responses have 0 in every column of fl", "row 2");
        assertThat(study.rows("SELECT \"fl/1\", \"fl/2\", \"fl/3\" FROM s ORDER BY _response"))
                .containsExactly(
                        "null|null|null", "null|null|null", "1|0|0", "0|0|0", "null|null|null");
        study.run("export", study.study(), "--plain", place.resolve("out"));
        assertThat(place.resolve("out/responses/s.csv")).content().contains("r4,complete,,,#none");
    }

    @Test
    void headersOfOtherToolsAreRead() {
        study.make();
        assertThat(take("_response,bakgrunn/a,g/h/fl,g/h/fl/1,g/h/fl/2\nr1,1,1 3,1,0\n")).isZero();
        assertThat(take("_response,a,fl___1,fl[2]\nr2,1,1,0\n")).isZero();
        assertThat(take("sep=;\r\n_response;a;fl[3]\r\nr3;2;Y\r\n")).isZero();
        assertThat(study.rows("SELECT a, \"fl/1\", \"fl/2\", \"fl/3\" FROM s ORDER BY _response"))
                .containsExactly("1|1|0|1", "1|1|0|0", "2|0|0|1");
        assertThat(take("_response,fl,fl/1,fl/2\nr4,1 3,1,0\nr5,1,0,1\n")).isEqualTo(2);
        assertThat(study.lines()).hasSize(1);
        assertThat(study.said()).contains("row 3, column fl", "do not agree");
        assertThat(take("_response,a,x/a\nr6,1,1\n")).isEqualTo(2);
        assertThat(study.said()).contains("two columns that say the same");
    }

    @Test
    void theEncodingsOfSpreadsheetsAreRead() throws java.io.IOException {
        study.make();
        Path file = place.resolve("u.csv");
        Files.write(file, "\ufeff_response\ta\r\nå1\tJa\r\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(study.take(file)).isZero();
        Files.write(file, "\ufeff_response;a\r\nå2;Nei\r\n".getBytes(StandardCharsets.UTF_16BE));
        assertThat(study.take(file)).isZero();
        Files.write(file, "\ufeff_response;a\r\nå3;Nei\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(study.take(file)).isZero();
        assertThat(study.rows("SELECT _response FROM s ORDER BY 1"))
                .containsExactly("å1", "å2", "å3");
    }

    @Test
    void theNearestNameIsNamedOnlyWhereOneIsNear() {
        study.make();
        assertThat(take("_response,_uuid,gruppe/aa_b,alder\nr1,x,1,1\n")).isEqualTo(2);
        assertThat(study.said()).doesNotContain("The nearest");
        assertThat(take("_response,_casse\nr1,k1\n")).isEqualTo(2);
        assertThat(study.said()).contains("The nearest name is _case");
    }

    @Test
    void secondFirstEntriesInAFileAreCounted() {
        study.put("responses/s.csv", "_response,_case,a\nr1,k1,1\nr2,k1,1\nr3,k1,1\nr4,,1\n");
        assertThat(study.make()).isEqualTo(1);
        assertThat(study.said())
                .contains("2 first entries (s) are of cases that have an earlier one");
    }

    @Test
    void anUpdateChangesWhatDiffersKeepsWhatIsBlankAndIsOneStep() {
        study.put(
                "responses/s.csv",
                "_response,_case,_note,a,b,fl\nr1,k1,old,1,4,1 2\nr2,k2,,1,5,\n");
        study.make();
        assertThat(
                        take(
                                "_response,_case,_note,a,b,fl\nx9,k1,,,7,\nr2,,new,2,,3\nr3,k3,,2,,\n",
                                "--existing",
                                "update"))
                .as(study.said())
                .isEqualTo(0);
        assertThat(study.said()).contains("1 response was read in and 2 that were there looked at");
        assertThat(study.rows("SELECT key, note FROM response ORDER BY key"))
                .containsExactly("r1|old", "r2|new", "r3|null");
        assertThat(written("changed"))
                .contains("r1,k1,", ",1,7,1 2", "r2,k2,", ",2,5,3", ",2,#not_asked,");
        study.undo();
        assertThat(study.rows("SELECT key, note FROM response ORDER BY key"))
                .containsExactly("r1|old", "r2|null");
        assertThat(written("undone")).contains(",1,4,1 2", ",1,5,").doesNotContain("r3");
    }

    private String written(String folder) {
        assertThat(study.run("export", study.study(), "--plain", place.resolve(folder))).isZero();
        try {
            return Files.readString(place.resolve(folder).resolve("responses/s.csv"));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anUpdateOfAKeyAndACaseThatAreTwoResponsesIsRefused() {
        study.put("responses/s.csv", "_response,_case,a\nr1,k1,1\nr2,k2,1\n");
        study.make();
        assertThat(take("_response,_case,a\nr1,k2,2\n", "--existing", "update")).isEqualTo(2);
        assertThat(take("_response,_case,a\nx1,k2,2\nx2,k2,1\n", "--existing", "update"))
                .isEqualTo(2);
        assertThat(study.rows("SELECT _response, a FROM s ORDER BY _response"))
                .containsExactly("r1|1", "r2|1");
    }
}
