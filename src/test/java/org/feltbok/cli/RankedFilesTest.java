package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Rankings and times of day from a form to numbers, and out as they came in. */
class RankedFilesTest {
    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label,least\nrank goals,goals,Mål,2\ntime,at,Når,\n",
                                "list_name,name,label\ngoals,a,Pris\ngoals,b,Fart\ngoals,c,Ro\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame\nk1,A,yes\nk2,B,yes\nk3,C,yes\nk4,D,yes\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,goals,at\nr1,k1,b a c,08:30\n"
                                        + "r2,k2,a b,23:05\nr3,k3,#not_answered,#refused\n");
    }

    @Test
    void figuresCountWhichPlaceEachOptionHas() {
        small.put(
                "published.csv",
                "figure,measure,value,decimals\ntext,goals/a.mean,1.5,2\ntext,goals/b.mean,1.5,2\n"
                        + "text,goals/c.mean,3,2\ntext,goals/a.1.share,50,2\n"
                        + "text,goals/b.2.n,1,0\ntext,goals/c.3.n,1,0\ntext,at.n,2,0\n");
        assertThat(small.make()).as(small.said()).isZero();
        small.run("check", small.study());
        assertThat(small.said()).contains("7 published values: 7 match");
    }

    @Test
    void whatCameInGoesOutTheSame() throws IOException {
        small.make();
        Path out = temp.resolve("out");
        assertThat(small.run("export", small.study(), "--plain", out)).as(small.said()).isZero();
        assertThat(Files.readString(out.resolve("responses/s.csv")))
                .contains("b a c,08:30", "a b,23:05", "#not_answered,#refused");
        assertThat(Files.readString(out.resolve("questionnaires/s/survey.csv")))
                .contains("rank goals,goals", "time,at");
        Path data = temp.resolve("data");
        assertThat(small.run("export", small.study(), "--data", data)).as(small.said()).isZero();
        assertThat(small.said()).doesNotContain("exception");
    }

    @Test
    void ranksOfAnotherProgramComeInAColumnForEachOption() {
        small.make();
        Path file =
                small.file(
                        "more.csv",
                        "_response,_case,goals/a,goals/b,goals/c,at\nr4,k4,3,1,2,14.30\n");
        assertThat(small.run("import", small.study(), file, "--questionnaire", "s"))
                .as(small.said())
                .isZero();
        Path out = temp.resolve("out");
        small.run("export", small.study(), "--plain", out);
        assertThat(out.resolve("responses/s.csv")).content().contains("b c a,14:30");
    }

    @Test
    void twoWithOnePlaceAreRefusedWhereverTheyStand() {
        small.make();
        Path apart = small.file("a.csv", "_response,_case,goals/a,goals/b,goals/c\nr4,k4,1,1,2\n");
        assertThat(small.run("import", small.study(), apart, "--questionnaire", "s")).isNotZero();
        assertThat(small.said()).contains("two answers with the same rank");
        Path together = small.file("b.csv", "_response,_case,goals,at\nr4,k4,a b a,noon\n");
        assertThat(small.run("import", small.study(), together, "--questionnaire", "s"))
                .isNotZero();
        assertThat(small.said()).contains("a stands twice", "noon is not a time of day");
    }

    @Test
    void ranksWithAPlaceLeftOutAreTold() {
        small.make();
        Path file = small.file("a.csv", "_response,_case,goals/a,goals/b,goals/c\nr4,k4,1,,3\n");
        assertThat(small.run("import", small.study(), file, "--questionnaire", "s")).isNotZero();
        assertThat(small.said()).contains("ranks of goals must be 1, 2 and so on");
    }

    @Test
    void anOrderAndRanksThatDoNotAgreeAreTold() {
        small.make();
        String head = "_response,_case,goals,goals/a,goals/b,goals/c\n";
        Path file = small.file("a.csv", head + "r4,k4,c a b,1,2,3\n");
        assertThat(small.run("import", small.study(), file, "--questionnaire", "s")).isNotZero();
        assertThat(small.said()).contains("they do not agree");
        Path alike = small.file("b.csv", head + "r4,k4,c a b,2,3,1\n");
        assertThat(small.run("import", small.study(), alike, "--questionnaire", "s"))
                .as(small.said())
                .isZero();
    }

    private static final String LIME = "id,submitdate,lastpage,startlanguage,";

    private void numbered() {
        small.survey(
                        "type,name,label\nrank goals,goals,Mål\n",
                        "list_name,name,label\ngoals,1,Pris\ngoals,2,Fart\ngoals,3,Ro\n")
                .put("responses/s.csv", "_response,_case,goals\nr1,k1,1 2 3\n");
        assertThat(small.make()).as(small.said()).isZero();
    }

    private String came(Path file, String... args) throws IOException {
        Object[] all = {"import", small.study(), file, "--questionnaire", "s"};
        Object[] with = Stream.concat(Stream.of(all), Stream.of(args)).toArray();
        assertThat(small.run(with)).as(small.said()).isLessThan(2);
        Path out = temp.resolve("out" + file.getFileName());
        small.run("export", small.study(), "--plain", out);
        return Files.readString(out.resolve("responses/s.csv"));
    }

    @Test
    void ofLimesurveyEachColumnIsAPlaceAndHoldsTheAnswerPutThere() throws IOException {
        numbered();
        Path file =
                small.file(
                        "l.csv", LIME + "goals[1],goals[2],goals[3]\n41,2026-11-26,1,nb,2,3,1\n");
        assertThat(came(file)).contains("2 3 1");
    }

    @Test
    void ofLimesurveysVvFileTheNumberAtTheEndIsThePlace() throws IOException {
        numbered();
        Path file =
                small.file(
                        "v.csv",
                        "Response ID\tDate submitted\tLast page\tStart language\tMål\tMål\tMål\n"
                                + "id\tsubmitdate\tlastpage\tstartlanguage\tgoals_1\tgoals_2\tgoals_3\n"
                                + "41\t2026-11-26\t1\tnb\t2\t3\t1\n");
        assertThat(came(file)).contains("2 3 1");
    }

    @Test
    void ofLimesurveyCodesAndLabelsAreReadAndWhatWasNotPutAnywhereHasNoPlace() throws IOException {
        small.make();
        Path file =
                small.file("c.csv", LIME + "goals[1],goals[2],goals[3]\n41,2026,1,nb,b,Pris,\n");
        assertThat(came(file)).contains("b a");
        Path texts =
                small.file(
                        "t.csv",
                        "Response ID,Date submitted,Last page,Mål [Rank 1],Mål [Rank 2],Mål [Rank 3]\n"
                                + "42,2026,1,Ro,Pris,Fart\n");
        assertThat(came(texts)).contains("c a b");
    }

    @Test
    void anAnswerPutInTwoPlacesOfLimesurveyIsTold() {
        small.make();
        Path file = small.file("c.csv", LIME + "goals[1],goals[2],goals[3]\n41,2026,1,nb,b,b,a\n");
        assertThat(small.run("import", small.study(), file, "--questionnaire", "s")).isNotZero();
        assertThat(small.said()).contains("b stands twice");
    }

    @Test
    void aNumberThatCouldBeAPlaceOrAnAnswerIsAskedFor() throws IOException {
        numbered();
        String text = "_response,_case,goals[1],goals[2],goals[3]\nr4,k2,2,3,1\n";
        Path file = small.file("o.csv", text);
        assertThat(small.run("import", small.study(), file, "--questionnaire", "s")).isNotZero();
        assertThat(small.said()).contains("goals[1]", "goals[2]", "goals[3]");
        assertThat(
                        came(
                                file,
                                "--column",
                                "goals[1]=goals/#1",
                                "--column",
                                "goals[2]=goals/#2",
                                "--column",
                                "goals[3]=goals/#3"))
                .contains("r4,k2,complete,2 3 1");
    }

    @Test
    void whereTheNumberIsNoAnswerItIsAPlaceWhoeverWroteIt() throws IOException {
        small.make();
        Path file = small.file("o.csv", "_response,_case,goals[1],goals[2]\nr4,k4,c,a\n");
        assertThat(came(file)).contains("c a");
    }
}
