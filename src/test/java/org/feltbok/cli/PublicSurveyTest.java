package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An author with a public survey that others have published: 200 of California's 6 194 schools in
 * 2000, drawn by kind of school, each with the number of schools that it stands for. What is
 * printed of it are the mean of the index of performance, 662.29, and the totals of pupils and of
 * those who were tested, 3 687 178 and 3 086 009 (T. Lumley, Analysis of Complex Survey Samples,
 * Journal of Statistical Software 9, 2004, and the examples of R's package survey: {@code
 * svymean(~api00, dstrat)}, {@code svytotal(~enroll, dstrat)}, {@code svytotal(~api.stu, dstrat)}).
 */
class PublicSurveyTest {
    private static final Path SCHOOLS = Path.of("src/test/resources/org/feltbok/cli/schools.csv");

    @TempDir Path temp;

    private SmallStudy small;

    @BeforeEach
    void study() {
        small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label\n"
                                        + "select_one school,school,Kind of school\n"
                                        + "decimal,weight,Schools that it stands for\n"
                                        + "integer,index,Index of performance in 2000\n"
                                        + "integer,before,Index of performance in 1999\n"
                                        + "integer,pupils,Pupils\n"
                                        + "integer,tested,Pupils who were tested\n"
                                        + "select_one yn,target,Whether its target was met\n",
                                "list_name,name,label\nschool,E,Elementary\nschool,M,Middle\n"
                                        + "school,H,High\nyn,1,Yes\nyn,2,No\n")
                        .put("cases/cases.csv", "case,name,frame\n");
    }

    private static String table(int number, String weight) {
        return """
               {"key": "tabell-%d", "kind": "table", "number": %d, "title": "Schools",
                "weight": "%s",
                "columns": [
                  {"key": "index", "label": "Mean index", "variable": "index",
                   "statistic": "mean", "decimals": 2},
                  {"key": "pupils", "label": "Pupils", "variable": "pupils",
                   "statistic": "sum", "decimals": 0},
                  {"key": "tested", "label": "Tested", "variable": "tested",
                   "statistic": "sum", "decimals": 0}],
                "rows": [{"key": "all", "label": "All schools"}]}
               """
                .formatted(number, number, weight);
    }

    private void made() {
        assertThat(small.make()).as(small.said()).isZero();
        assertThat(small.run("import", small.study(), SCHOOLS)).as(small.said()).isZero();
        assertThat(small.said()).contains("200 responses were read in");
    }

    private List<String> values() throws IOException {
        Path out = temp.resolve("report");
        small.run("report", small.study(), "--out", out);
        return Files.readAllLines(out.resolve("values.csv"));
    }

    @Test
    void thePublishedTableIsMatchedByTheWeightThatTheFileHas() throws IOException {
        small.put("figures/tabell-1.json", table(1, "weight"))
                .put(
                        "published.csv",
                        "figure,measure,value,printed,decimals\n"
                                + "tabell-1,index.mean weight weight,662.29,662.29,2\n"
                                + "tabell-1,pupils.sum weight weight,3687178,3687178,0\n"
                                + "tabell-1,tested.sum weight weight,3086009,3086009,0\n");
        made();
        assertThat(small.run("check", small.study(), "--all")).as(small.said()).isZero();
        assertThat(small.said()).contains("3 published values: 3 match, 0 differ");
        assertThat(values()).hasSize(4);
        // R: weighted.mean(api00, pw)
        assertThat(values().get(1)).contains(",662.28736").contains(",match,");
    }

    @Test
    void theSameMeanComesFromTheWeightThatIsMadeOfThePopulationsSizes() throws IOException {
        small.put("figures/tabell-1.json", table(1, "made"))
                .put(
                        "published.csv",
                        "figure,measure,value,printed,decimals\n"
                                + "tabell-1,index.mean weight made,662.29,662.29,2\n");
        small.make();
        small.run("import", small.study(), SCHOOLS);
        assertThat(
                        small.run(
                                "weight",
                                small.study(),
                                "made",
                                "--cells",
                                "school",
                                "--target",
                                "E=4421",
                                "--target",
                                "M=1018",
                                "--target",
                                "H=755"))
                .as(small.said())
                .isZero();
        // R: sum(pw)^2 / sum(pw^2)
        assertThat(small.said()).contains("200 responses weighted").contains("effective n 168.6");
        assertThat(small.run("check", small.study())).as(small.said()).isZero();
        assertThat(small.said()).contains("1 published value: 1 match");
    }

    @Test
    void withoutTheWeightThePublishedMeanIsNotMet() throws IOException {
        small.put(
                        "figures/tabell-1.json",
                        table(1, "weight").replace("\"weight\": \"weight\",", ""))
                .put(
                        "published.csv",
                        "figure,measure,value,printed,decimals\n"
                                + "tabell-1,index.mean,662.29,662.29,2\n");
        made();
        assertThat(small.run("check", small.study())).isNotZero();
        assertThat(small.said()).contains("1 differ");
        // R: mean(api00)
        assertThat(values().get(1)).contains(",652.8");
    }
}
