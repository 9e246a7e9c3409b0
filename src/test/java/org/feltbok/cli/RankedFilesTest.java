package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
