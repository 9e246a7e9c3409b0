package org.feltbok.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.analysis.tests.TestData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The constructed answers differ where the report says that groups differ, and not elsewhere. */
class SaidDifferencesTest {
    private static final Path STUDY = Path.of("sample-data/small-municipalities");
    private static final List<String> TYPES = List.of("UL", "UH", "SL", "SH");
    private static StudyFolder study;

    @BeforeAll
    static void read() throws IOException {
        study = new StudyFolder(STUDY);
    }

    private static TestData.Group group(String item, String name, String condition) {
        return new TestData.Group(
                name,
                study.responses("survey").stream()
                        .filter(r -> study.municipality(r).matches(condition))
                        .map(r -> r.getOrDefault(item, ""))
                        .filter(cell -> cell.matches("[1-6]"))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    private static double p(String test, String item, String one, String other) {
        SignificanceTest found = SignificanceTests.of(test).orElseThrow();
        return found.of(TestData.Groups.of(group(item, one, one), group(item, other, other)))
                .p()
                .orElseThrow();
    }

    private static List<String> significantPairs(String test) {
        List<String> pairs = new ArrayList<>();
        for (String item : List.of("q14_1", "q14_2", "q15_1", "q15_2", "q16_1", "q16_2")) {
            for (int a = 0; a < TYPES.size(); a++) {
                for (int b = a + 1; b < TYPES.size(); b++) {
                    String one = "type=" + TYPES.get(a);
                    String other = "type=" + TYPES.get(b);
                    if (p(test, item, one, other) < 0.05) {
                        pairs.add(item + " " + TYPES.get(a) + " " + TYPES.get(b));
                    }
                }
            }
        }
        return pairs;
    }

    @Test
    void ofTheThirtySixPairsOfTable22JustOneIsSignificantWhicheverTTestIsMeant() {
        assertThat(significantPairs("welch")).containsExactly("q16_1 UL SL");
        assertThat(significantPairs("pooled")).containsExactly("q16_1 UL SL");
    }

    @Test
    void whatIsAskedOfDoctorsGrowsWithDistanceFromTheCentre() {
        for (String item : List.of("q16_1", "q16_2")) {
            List<Map<String, String>> rows =
                    study.responses("survey").stream()
                            .filter(r -> r.getOrDefault(item, "").matches("[1-6]"))
                            .toList();
            double[] answers =
                    rows.stream().mapToDouble(r -> Double.parseDouble(r.get(item))).toArray();
            double[] centrality =
                    rows.stream().mapToDouble(r -> study.municipality(r).centrality()).toArray();
            var pairs = new TestData.Pairs(item, "centrality", answers, centrality);
            for (String test : List.of("pearson", "spearman")) {
                var result = SignificanceTests.of(test).orElseThrow().of(pairs);
                assertThat(result.p().orElseThrow()).as(item + test).isLessThan(0.05);
            }
        }
    }

    @Test
    void whetherTheMunicipalityIsTooSmallDependsOnPlaceAndSizeAndLessOnIncome() {
        assertThat(p("welch", "q19_7", "centrality=under500", "centrality=over500"))
                .isLessThan(0.05);
        assertThat(p("welch", "q19_7", "size=under1500", "size=over1500")).isLessThan(0.05);
        assertThat(p("welch", "q19_7", "income115=over115", "income115=under115"))
                .isGreaterThan(0.1);
    }
}
