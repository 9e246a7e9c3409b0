package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.statfile.ReadStat;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.statfile.spss.SavWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A question with several answers is a set of SPSS, written and read, ours and others'. */
class SeveralAnswersInSavTest {
    private static final String SURVEY =
            """
            type,name,label
            select_multiple way,m,Hvilke veier? Også øde
            select_multiple way,a_rather_long_name_of_a_question,Andre veier
            select_one way,one,Én vei
            """;
    private static final String CHOICES =
            "list_name,name,label\nway,1,Fjell\nway,2,Sjø\nway,15,Å være\n";

    @TempDir Path folder;
    private SavOfPspp pspp;

    @BeforeEach
    void open() {
        pspp = new SavOfPspp(folder);
    }

    private Path exported() {
        SmallStudy study = new SmallStudy(folder).survey(SURVEY, CHOICES);
        study.put(
                "responses/s.csv",
                "_response,_case,_status,m,a_rather_long_name_of_a_question,one\n"
                        + "r1,k1,complete,1 15,2,1\n"
                        + "r2,k2,complete,#none,#refused,2\n"
                        + "r3,k3,complete,#not_asked,1 2 15,15\n");
        assertThat(study.make()).as(study.said()).isZero();
        Path out = folder.resolve("out");
        assertThat(study.run("export", study.study(), "--data", out, "--format", "sav"))
                .as(study.said())
                .isZero();
        return out.resolve("data/s.sav");
    }

    @Test
    void whatWeWriteIsReadAsTheSameSets() {
        ReadStat read = ReadStat.of(exported());
        assertThat(read.faults()).isEmpty();
        assertThat(read.header().sets())
                .extracting(StatSet::name)
                .containsExactly("m", "a_rather_long_name_of_a_question");
        StatSet first = read.header().sets().getFirst();
        assertThat(first.label()).isEqualTo("Hvilke veier? Også øde");
        assertThat(first.kind()).isEqualTo(StatSet.Kind.LABELLED_DICHOTOMIES);
        assertThat(first.counted()).isEqualTo("1");
        assertThat(first.variables()).containsExactly("m_1", "m_2", "m_15");
        assertThat(read.header().variables())
                .filteredOn(v -> v.name().equals("m_15"))
                .flatExtracting(StatVariable::labels)
                .contains(new StatLabel(1.0, "Å være"));
        assertThat(read.header().sets().getLast().variables())
                .hasSize(3)
                .allMatch(v -> v.startsWith("a_rather_long_name"));
    }

    @Test
    void ourFileMakesTheSameQuestionsAndTheSameAnswers() throws IOException {
        SmallStudy again = new SmallStudy(Files.createDirectories(folder.resolve("again")));
        assertThat(SavOfPspp.begin(again, exported())).as(again.said()).isLessThan(2);
        assertThat(again.rows("SELECT name || ' ' || type FROM item ORDER BY position"))
                .contains("m MULTIPLE", "a_rather_long_name_of_a_question MULTIPLE", "one SINGLE");
        Path plain = pspp.plain(again, "s");
        List<String> rows = Files.readAllLines(plain.resolve("responses/s.csv"));
        assertThat(rows.get(1)).endsWith(",1 15,2,1");
        assertThat(rows.get(2)).endsWith(",#none,#refused,2");
        assertThat(rows.get(3)).endsWith(",#not_asked,1 2 15,15");
        assertThat(Files.readAllLines(plain.resolve("questionnaires/s/choices.csv")))
                .anyMatch(l -> l.contains(",15,Å være"));
    }

    @Test
    void aFileOfPsppWithSetsIsAQuestionOfSeveralAnswers() throws Exception {
        Path sav =
                pspp.sav(
                        """
                        DATA LIST LIST /red blue green other (F8.0) t1 t2 (A4).
                        BEGIN DATA.
                        1 0 1 5 Yes No
                        0 0 0 6 No No
                        . . . 7 No Yes
                        END DATA.
                        VARIABLE LABELS red 'Rød' blue 'Blå' green 'Grønn'.
                        MRSETS /MDGROUP NAME=$farge LABEL='Hvilke farger på øya?' VARIABLES=red blue green VALUE=1
                          /MDGROUP NAME=$tekst VARIABLES=t1 t2 VALUE='Yes'.
                        """,
                        "");
        SmallStudy study = new SmallStudy(folder);
        assertThat(SavOfPspp.begin(study, sav)).as(study.said()).isZero();
        assertThat(study.rows("SELECT name || ' ' || type FROM item ORDER BY position"))
                .containsExactly("farge MULTIPLE", "other INTEGER", "tekst MULTIPLE");
        assertThat(study.rows("SELECT label FROM question WHERE name = 'farge'"))
                .containsExactly("Hvilke farger på øya?");
        List<String> rows = pspp.rows(study);
        assertThat(rows.get(1)).endsWith(",1 3,5,1");
        assertThat(rows.get(2)).endsWith(",#none,6,#none");
        assertThat(rows.get(3)).contains(",7,2").doesNotContain("#none");
    }

    @Test
    void variablesThatSayMoreThanChosenOrNotStayQuestionsOfTheirOwn() throws Exception {
        SmallStudy study =
                pspp.theirs(
                        """
                        DATA LIST LIST /v1 v2 v3 (F8.0) s1 s2 (A6) l1 l2 n1 n2 (F8.0).
                        BEGIN DATA.
                        1 2 8 Yes No 1 0 1 2
                        3 1 2 Maybe No 0 0 2 9
                        2 2 1 No Yes 0 1 2 1
                        END DATA.
                        VALUE LABELS v1 v2 v3 1 'Daily' 2 'Weekly' 3 'Never' 8 'Other'
                          /l1 l2 0 'No' 1 'Yes' 2 'Partly' /n1 n2 1 'Yes' 2 'No' 9 'Refused'.
                        MISSING VALUES n1 n2 (9).
                        MRSETS /MDGROUP NAME=$media LABEL='Media' VARIABLES=v1 v2 v3 VALUE=1
                          /MDGROUP NAME=$tekst VARIABLES=s1 s2 VALUE='Yes'
                          /MDGROUP NAME=$merket VARIABLES=l1 l2 VALUE=1
                          /MDGROUP NAME=$rene VARIABLES=n1 n2 VALUE=1.
                        """);
        assertThat(study.said())
                .contains(
                        "The set of several answers media counts 1",
                        "answers tekst counts Yes",
                        "answers merket counts 1",
                        ": v1, v2, v3.")
                .doesNotContain("answers rene");
        assertThat(study.rows("SELECT name || ' ' || type FROM item ORDER BY position"))
                .containsExactly(
                        "v1 SINGLE",
                        "v2 SINGLE",
                        "v3 SINGLE",
                        "s1 TEXT",
                        "s2 TEXT",
                        "l1 SINGLE",
                        "l2 SINGLE",
                        "rene MULTIPLE");
        List<String> rows = pspp.rows(study);
        assertThat(rows.get(1)).endsWith(",1,2,8,Yes,No,1,0,1");
        assertThat(rows.get(2)).contains(",3,1,2,Maybe,No,0,0,#refused");
        assertThat(rows.get(3)).endsWith(",2,2,1,No,Yes,0,1,2");
    }

    @Test
    void aPartThatIsMissingForAReasonIsNotStoredAsNotChosenInSilence() throws Exception {
        SmallStudy study =
                pspp.theirs(
                        """
                        DATA LIST LIST /v1 v2 v3 (F8.0).
                        BEGIN DATA.
                        0 9 0
                        9 9 9
                        1 9 0
                        . 9 .
                        0 . 0
                        END DATA.
                        VALUE LABELS v1 v2 v3 0 'No' 1 'Yes' 9 'Refused'.
                        MISSING VALUES v1 v2 v3 (9).
                        MRSETS /MDGROUP NAME=$m VARIABLES=v1 v2 v3 VALUE=1.
                        """);
        assertThat(study.said()).contains("2 rows have a reason", "the first is row 1.");
        List<String> rows = pspp.rows(study);
        assertThat(rows.get(1)).endsWith(",#refused");
        assertThat(rows.get(2)).endsWith(",#refused");
        assertThat(rows.get(3)).endsWith(",1");
        assertThat(rows.get(4)).endsWith(",#refused");
        assertThat(rows.get(5)).endsWith(",#none");
    }

    @Test
    void aSetIsJoinedToTheQuestionOfItsNameThatIsThere() throws Exception {
        Path sav =
                pspp.sav(
                        """
                        DATA LIST LIST /red blue green (F8.0) way_1 way_2 (A4).
                        BEGIN DATA.
                        2 1 2 Yes No
                        1 1 2 No Yes
                        . . . Yes Yes
                        END DATA.
                        VARIABLE LABELS red 'Farger: Rød' blue 'Farger: Blå' green 'Farger: Grønn'.
                        MRSETS /MDGROUP NAME=$farge LABEL='Farger' VARIABLES=red blue green VALUE=2
                          /MDGROUP NAME=$vei VARIABLES=way_1 way_2 VALUE='Yes'.
                        """,
                        "");
        List<String> rows =
                pspp.joined(
                        sav,
                        """
                        type,name,label
                        select_multiple f,farge,Hvilke farger?
                        select_multiple v,vei,Hvilken vei?
                        """,
                        """
                        list_name,name,label
                        f,30,Grønn
                        f,20,Blå
                        f,10,Rød
                        f,40,Gul
                        v,2,Sjø
                        v,1,Fjell
                        """);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1)).endsWith(",30 10,1");
        assertThat(rows.get(2)).endsWith(",30,2");
        assertThat(rows.get(3)).endsWith(",,2 1");
    }

    /** What stands beside the answer that is counted is lost for none that asks more. */
    @Test
    void aSetThatSaysMoreThanChosenOrNotIsNotJoinedInSilence() throws Exception {
        Path sav =
                pspp.sav(
                        """
                        DATA LIST LIST /avis radio (F8.0).
                        BEGIN DATA.
                        1 2
                        2 1
                        3 2
                        END DATA.
                        MRSETS /MDGROUP NAME=$media VARIABLES=avis radio VALUE=1.
                        """,
                        "");
        SmallStudy study =
                new SmallStudy(folder)
                        .survey(
                                "type,name,label\nselect_multiple m,media,Hvilke?\n",
                                "list_name,name,label\nm,1,avis\nm,2,radio\n");
        assertThat(study.make()).as(study.said()).isZero();
        study.run("import", study.study(), sav);
        assertThat(study.said()).contains("media=2").contains("media=3");
    }

    @Test
    void psppShowsTheSetsThatWeWrite() throws Exception {
        String shown =
                pspp.run("GET FILE='%s'.\nMRSETS /DISPLAY NAME=ALL.\n".formatted(exported()));
        assertThat(shown)
                .contains("$m", "Også", "Dichotomies", "m_15")
                .doesNotContainIgnoringCase("warning")
                .doesNotContainIgnoringCase("error");
    }

    /** Its display does not tell what answers are called; what it writes does. */
    @Test
    void psppKeepsEveryKindOfSet() throws Exception {
        Path ours = exported();
        List<StatSet> sets = ReadStat.of(ours).header().sets();
        Path theirs = folder.resolve("theirs.sav");
        pspp.run("GET FILE='%s'.\nSAVE OUTFILE='%s'.\n".formatted(ours, theirs));
        assertThat(ReadStat.of(theirs).header().sets()).containsExactlyElementsOf(sets);
        List<StatTable.Column> columns = new ArrayList<>();
        for (String name : List.of("first_mention", "second_mention")) {
            columns.add(
                    new StatTable.Column(
                            new StatVariable(
                                    name,
                                    "",
                                    name,
                                    StatType.NUMBER,
                                    0,
                                    StatMeasure.NOMINAL,
                                    List.of(new StatLabel(1.0, "Én")),
                                    StatMissing.NONE),
                            row -> 1.0));
        }
        var all =
                List.of(
                        StatSet.ofCategories(
                                "c", "Nevnt på øya", List.of("first_mention", "second_mention")));
        SavWriter.write(
                new StatTable("", Instant.parse("2026-11-27T08:00:00Z"), 1, columns, all),
                ours,
                row -> true);
        pspp.run("GET FILE='%s'.\nSAVE OUTFILE='%s'.\n".formatted(ours, theirs));
        assertThat(ReadStat.of(ours).header().sets()).containsExactlyElementsOf(all);
        assertThat(ReadStat.of(theirs).header().sets()).containsExactlyElementsOf(all);
    }

    @Test
    void answersOfASetMayBeCalledAsWhatTheirCountedValueMeans() throws Exception {
        SmallStudy study =
                pspp.theirs(
                        """
                        DATA LIST LIST /v1 v2 (F8.0).
                        BEGIN DATA.
                        1 0
                        1 1
                        END DATA.
                        VARIABLE LABELS v1 'Reiser du?' v2 'Reiser du så?'.
                        VALUE LABELS v1 1 'Buss' 0 'Nei' /v2 1 'Tog' 0 'Nei'.
                        MRSETS /MDGROUP NAME=$reise CATEGORYLABELS=COUNTEDVALUES LABELSOURCE=VARLABEL
                          VARIABLES=v1 v2 VALUE=1.
                        """);
        assertThat(study.rows("SELECT label FROM question")).containsExactly("Reiser du?");
        assertThat(study.rows("SELECT label FROM option ORDER BY position"))
                .containsExactly("Buss", "Tog");
        assertThat(pspp.rows(study).get(2)).endsWith(",1 2");
    }
}
