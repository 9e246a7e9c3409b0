package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.feltbok.bench.Programs;
import org.feltbok.statfile.ReadStat;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatMeasure;
import org.feltbok.statfile.data.StatMissing;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.data.StatType;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.statfile.spss.SavWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
        assertThat(begin(again, exported())).as(again.said()).isLessThan(2);
        assertThat(again.rows("SELECT name || ' ' || type FROM item ORDER BY position"))
                .contains("m MULTIPLE", "a_rather_long_name_of_a_question MULTIPLE", "one SINGLE");
        Path plain = plain(again, "s");
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
                sav(
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
        assertThat(begin(study, sav)).as(study.said()).isZero();
        assertThat(study.rows("SELECT name || ' ' || type FROM item ORDER BY position"))
                .containsExactly("farge MULTIPLE", "other INTEGER", "tekst MULTIPLE");
        assertThat(study.rows("SELECT label FROM question WHERE name = 'farge'"))
                .containsExactly("Hvilke farger på øya?");
        List<String> rows = rows(study);
        assertThat(rows.get(1)).endsWith(",1 3,5,1");
        assertThat(rows.get(2)).endsWith(",#none,6,#none");
        assertThat(rows.get(3)).contains(",7,2").doesNotContain("#none");
    }

    /** A file of theirs, in which only some variables may be kept. */
    private Path sav(String syntax, String kept) throws Exception {
        Path sav = folder.resolve("theirs.sav");
        pspp(syntax + "SAVE OUTFILE='%s'%s.\n".formatted(sav, kept));
        return sav;
    }

    private static int begin(SmallStudy study, Path data) {
        return study.run(
                "new", study.study(), "--name", "Medier", "--language", "nb", "--data", data);
    }

    private SmallStudy theirs(String syntax) throws Exception {
        Path sav = sav(syntax, "");
        SmallStudy study = new SmallStudy(folder);
        assertThat(begin(study, sav)).as(study.said()).isLessThan(2);
        return study;
    }

    private Path plain(SmallStudy study, String form) {
        Path plain = folder.resolve("plain-" + form);
        assertThat(study.run("export", study.study(), "--plain", plain)).as(study.said()).isZero();
        return plain;
    }

    private List<String> rows(SmallStudy study, String form) throws IOException {
        return Files.readAllLines(plain(study, form).resolve("responses/" + form + ".csv"));
    }

    private List<String> rows(SmallStudy study) throws IOException {
        return rows(study, "theirs");
    }

    /** What comes in of a file into a study that is there. */
    private List<String> joined(Path sav, String survey, String choices) throws IOException {
        SmallStudy study = new SmallStudy(folder).survey(survey, choices);
        assertThat(study.make()).as(study.said()).isZero();
        assertThat(study.run("import", study.study(), sav)).as(study.said()).isLessThan(2);
        return rows(study, "s");
    }

    @Test
    void variablesThatSayMoreThanChosenOrNotStayQuestionsOfTheirOwn() throws Exception {
        SmallStudy study =
                theirs(
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
        List<String> rows = rows(study);
        assertThat(rows.get(1)).endsWith(",1,2,8,Yes,No,1,0,1");
        assertThat(rows.get(2)).contains(",3,1,2,Maybe,No,0,0,#refused");
        assertThat(rows.get(3)).endsWith(",2,2,1,No,Yes,0,1,2");
    }

    @Test
    void aPartThatIsMissingForAReasonIsNotStoredAsNotChosenInSilence() throws Exception {
        SmallStudy study =
                theirs(
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
        List<String> rows = rows(study);
        assertThat(rows.get(1)).endsWith(",#refused");
        assertThat(rows.get(2)).endsWith(",#refused");
        assertThat(rows.get(3)).endsWith(",1");
        assertThat(rows.get(4)).endsWith(",#refused");
        assertThat(rows.get(5)).endsWith(",#none");
    }

    @Test
    void aSetIsJoinedToTheQuestionOfItsNameThatIsThere() throws Exception {
        Path sav =
                sav(
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
                joined(
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
                sav(
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
        String shown = pspp("GET FILE='%s'.\nMRSETS /DISPLAY NAME=ALL.\n".formatted(exported()));
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
        pspp("GET FILE='%s'.\nSAVE OUTFILE='%s'.\n".formatted(ours, theirs));
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
        pspp("GET FILE='%s'.\nSAVE OUTFILE='%s'.\n".formatted(ours, theirs));
        assertThat(ReadStat.of(ours).header().sets()).containsExactlyElementsOf(all);
        assertThat(ReadStat.of(theirs).header().sets()).containsExactlyElementsOf(all);
    }

    private static final String MENTIONED =
            """
            DATA LIST LIST /m1 m2 m3 (F8.0) t1 t2 (A4) u1 u2 (F8.0).
            BEGIN DATA.
            3 1 . b a 1 2
            1 . . a "" 2 1
            98 . . "" "" 1 1
            2 2 99 b b 2 2
            99 . . a b 1 1
            END DATA.
            VALUE LABELS m1 m2 m3 1 'Avis' 2 'Radio' 3 'Nett' 98 'Vet ikke' 99 'Vil ikke svare'
              /t1 t2 'a' 'Adam' 'b' 'Berit' /u1 1 'Ja' 2 'Nei' /u2 1 'Nei' 2 'Ja'.
            MISSING VALUES m1 m2 m3 (98, 99).
            MRSETS /MCGROUP NAME=$medier LABEL='Hvilke medier?' VARIABLES=m1 m2 m3
              /MCGROUP NAME=$hvem VARIABLES=t1 t2 /MCGROUP NAME=$ulikt VARIABLES=u1 u2.
            """;

    @Test
    void whatWasMentionedFirstAndSecondIsOneQuestionOfSeveralAnswers() throws Exception {
        SmallStudy study = theirs(MENTIONED);
        assertThat(study.said())
                .contains(
                        "medier is one question with several answers, of the variables m1, m2, m3")
                .contains("the set of several answers ulikt do not mean the same")
                .contains(": u1, u2.");
        assertThat(study.rows("SELECT name || ' ' || type FROM item ORDER BY position"))
                .containsExactly("medier MULTIPLE", "hvem MULTIPLE", "u1 SINGLE", "u2 SINGLE");
        assertThat(study.rows("SELECT label FROM question WHERE name = 'medier'"))
                .containsExactly("Hvilke medier?");
        assertThat(study.rows("SELECT code || ' ' || label FROM option ORDER BY rowid LIMIT 3"))
                .containsExactly("1 Avis", "2 Radio", "3 Nett");
        List<String> rows = rows(study);
        assertThat(rows.get(1)).endsWith(",1 3,a b,1,2");
        assertThat(rows.get(2)).endsWith(",1,a,2,1");
        assertThat(rows.get(3)).endsWith(",98,,1,1");
        assertThat(rows.get(4)).contains(",2 99,b,");
        assertThat(rows.get(5)).endsWith(",99,a b,1,1");
    }

    @Test
    void aSetOfMentionsIsJoinedToTheQuestionOfItsNameByItsLabels() throws Exception {
        List<String> rows =
                joined(
                        sav(MENTIONED, " /KEEP=m1 m2 m3"),
                        "type,name,label\nselect_multiple m,medier,Hvilke?\n",
                        """
                        list_name,name,label
                        m,1,Nett
                        m,2,Avis
                        m,3,Radio
                        m,8,Vet ikke
                        m,9,Vil ikke svare
                        """);
        assertThat(rows.get(1)).endsWith(",1 2");
        assertThat(rows.get(2)).endsWith(",2");
        assertThat(rows.get(4)).doesNotEndWith(",");
    }

    @Test
    void whoAsksForEachMentionGetsEachMention() throws Exception {
        List<String> rows =
                joined(
                        sav(MENTIONED, " /KEEP=m1 m2 m3"),
                        """
                        type,name,label
                        select_one m,m1,Først
                        select_one m,m2,Så
                        select_one m,m3,Til sist
                        """,
                        """
                        list_name,name,label
                        m,1,Avis
                        m,2,Radio
                        m,3,Nett
                        m,98,Vet ikke
                        m,99,Vil ikke svare
                        """);
        assertThat(rows.get(1)).endsWith(",3,1,");
    }

    @Test
    void answersOfASetMayBeCalledAsWhatTheirCountedValueMeans() throws Exception {
        SmallStudy study =
                theirs(
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
        assertThat(rows(study).get(2)).endsWith(",1 2");
    }

    /** Three digits after a point may be thousands where people write; in such a file never. */
    @Test
    void aNumberOfThreeDecimalsIsNoThousandsAndAQuarterIsADay() throws Exception {
        SmallStudy study =
                theirs(
                        """
                        DATA LIST LIST /z (F8.3) q (QYR8).
                        BEGIN DATA.
                        1.234 "4 Q 2014"
                        -12.5 "1 Q 2015"
                        END DATA.
                        """);
        assertThat(study.rows("SELECT type FROM item ORDER BY position"))
                .containsExactly("DECIMAL", "DATE");
        assertThat(rows(study).get(1)).endsWith(",1.2340,2014-10-01");
        SmallStudy other =
                new SmallStudy(Files.createDirectories(folder.resolve("other")))
                        .survey("type,name,label\ndecimal,z,Hvor mye?\n", "list_name,name,label\n");
        assertThat(other.make()).as(other.said()).isZero();
        assertThat(
                        other.run(
                                "import",
                                other.study(),
                                folder.resolve("theirs.sav"),
                                "--leave-out-rest"))
                .as(other.said())
                .isLessThan(2);
        assertThat(rows(other, "s").get(1)).endsWith(",1.2340");
    }

    @Test
    void setsThatAreBrokenAreNone() {
        for (String bytes :
                List.of(
                        "",
                        "$",
                        "$a",
                        "$a=",
                        "$a=D",
                        "$a=D9 1",
                        "$a=D1 1 99999 x v1 v2\n",
                        "$a=C 9 abc v1 v2\n",
                        "$a=C",
                        "$a=C 0 v1\n",
                        "=D1 1 0  v1 v2\n",
                        "$a=D1 1 0  v1\n",
                        "\n\n$\n",
                        "$a=E 1",
                        "$a=D-1 1 0  v1 v2\n")) {
            assertThat(org.feltbok.statfile.spss.SetsRead.of(bytes)).as(bytes).isEmpty();
        }
        assertThat(
                        org.feltbok.statfile.spss.SetsRead.of(
                                "$c=C 0  v1 v2\n$b=D2 55 0  v2 v1\n$d=E 1 2 34 3 abc v1 v2 gone\n"
                                        + "$e=E 11 1 1 0  v1 v2\n"))
                .containsExactly(
                        StatSet.ofCategories("c", "", List.of("one", "two")),
                        new StatSet("b", "", "55", List.of("two", "one")),
                        new StatSet(
                                StatSet.Kind.LABELLED_DICHOTOMIES,
                                "d",
                                "abc",
                                "34",
                                List.of("one", "two")),
                        new StatSet(
                                StatSet.Kind.LABELLED_DICHOTOMIES,
                                "e",
                                "label of one",
                                "1",
                                List.of("one", "two")));
    }

    private String pspp(String syntax) throws IOException, InterruptedException {
        assumeTrue(Programs.installed("pspp").isPresent(), "pspp is not here");
        Path file = Files.writeString(folder.resolve("s.sps"), syntax);
        ProcessBuilder builder =
                new ProcessBuilder("pspp", "-O", "format=txt", "-o", "-", file.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), "UTF-8");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
