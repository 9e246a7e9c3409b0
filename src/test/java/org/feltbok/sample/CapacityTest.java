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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the report says of capacity and competence holds in the answers that were constructed. */
class CapacityTest {
    private static final Path STUDY = Path.of("sample-data/small-municipalities");
    private static final int AREAS = 13;
    private static final int LEGAL = 6;
    private static final int ENVIRONMENT = 10;
    private static final int CONTROL = 11;
    private static final int CHILD = 12;
    private static final List<String> TYPES = List.of("SH", "SL", "UH", "UL");
    private static List<Map<String, String>> rows;
    private static Map<String, Municipality> cases;

    @BeforeAll
    static void read() throws IOException {
        rows = CsvTable.read(STUDY.resolve("responses/baseline_capacity.csv")).rows();
        cases = new HashMap<>();
        Municipality.readAll(STUDY).forEach(m -> cases.put(m.key(), m));
    }

    private static double[] answers(String item, Predicate<Municipality> who) {
        return rows.stream()
                .filter(r -> who.test(cases.get(r.get("_case"))))
                .mapToDouble(r -> Double.parseDouble(r.get(item)))
                .toArray();
    }

    private static double[] answers(String item, String type) {
        return answers(item, m -> m.group("type").equals(type));
    }

    private static double mean(double[] some) {
        return java.util.Arrays.stream(some).average().orElseThrow();
    }

    private static double small(String item) {
        return mean(answers(item, m -> m.population() < 3000));
    }

    private static double larger(String item) {
        return mean(answers(item, m -> m.population() >= 3000));
    }

    /** Pairs that differ at five percent by Welch's test, the higher one first. */
    private static Set<String> significant(String item) {
        SignificanceTest welch = SignificanceTests.of("welch").orElseThrow();
        Set<String> found = new TreeSet<>();
        for (String one : TYPES) {
            for (String other : TYPES) {
                double[] x = answers(item, one);
                double[] y = answers(item, other);
                if (mean(x) > mean(y)) {
                    var groups =
                            TestData.Groups.of(
                                    new TestData.Group(one, x), new TestData.Group(other, y));
                    if (welch.of(groups).p().orElse(1) < 0.05) {
                        found.add(one + ">" + other);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void twoHundredAndSixAnsweredOfWhomFiftyNineAreSmallAndNineNonCentralWithLowIncome() {
        assertThat(rows).hasSize(206);
        assertThat(answers("cap_1", m -> m.population() < 3000)).hasSize(59);
        assertThat(answers("cap_1", "UL")).hasSize(9);
    }

    @Test
    void justThePairsThatTheReportCallsSignificantAreSo() {
        Map<String, Set<String>> said = new HashMap<>();
        said.put("cap_1", Set.of("SH>UL", "UH>UL", "SH>SL"));
        for (int area : new int[] {2, 3, 4, 5, 6}) {
            said.put("cap_" + area, Set.of("SH>UL"));
        }
        for (int area : new int[] {3, 4, 6, 7, 8, 9}) {
            said.put("comp_" + area, Set.of("SH>UL"));
        }
        for (String kind : List.of("cap_", "comp_")) {
            for (int area = 1; area <= AREAS; area++) {
                assertThat(significant(kind + area))
                        .as(kind + area)
                        .isEqualTo(said.getOrDefault(kind + area, Set.of()));
            }
        }
    }

    @Test
    void inCareFourOfNineHavePoorCapacityAndThreePoorCompetence() {
        assertThat(poor("cap_1")).isEqualTo(4);
        assertThat(poor("comp_1")).isEqualTo(3);
    }

    private static long poor(String item) {
        return java.util.Arrays.stream(answers(item, "UL")).filter(a -> a <= 2).count();
    }

    @Test
    void smallOnesAreSlightlyAboveTheMiddleButForTwoAndLegalQuestions() {
        for (String kind : List.of("cap_", "comp_")) {
            for (int area = 1; area <= AREAS; area++) {
                double mean = small(kind + area);
                switch (area) {
                    case LEGAL -> assertThat(mean).as(kind + area).isLessThan(2.6);
                    case ENVIRONMENT, CONTROL -> assertThat(mean).isBetween(2.7, 2.99);
                    default -> assertThat(mean).as(kind + area).isBetween(3.0, 3.7);
                }
            }
            assertThat(small(kind + CHILD)).isGreaterThan(3.3);
        }
    }

    @Test
    void largerOnesAreBetterNearlyThroughoutWithTheSameThreeLowestAndMoreSoForCompetence() {
        double[] gaps = new double[2];
        for (String kind : List.of("cap_", "comp_")) {
            int better = 0;
            List<Integer> lowest =
                    new ArrayList<>(IntStream.rangeClosed(1, AREAS).boxed().toList());
            lowest.sort(java.util.Comparator.comparingDouble(a -> larger(kind + a)));
            for (int area = 1; area <= AREAS; area++) {
                better += larger(kind + area) > small(kind + area) ? 1 : 0;
                gaps[kind.equals("cap_") ? 0 : 1] += larger(kind + area) - small(kind + area);
            }
            assertThat(better).as(kind).isBetween(AREAS - 1, AREAS);
            assertThat(lowest.subList(0, 3)).containsExactlyInAnyOrder(LEGAL, ENVIRONMENT, CONTROL);
        }
        assertThat(gaps[1]).isGreaterThan(gaps[0]);
    }

    @Test
    void centralOnesWithHighIncomeAreBestAndNonCentralOnesWithLowIncomeWorst() {
        Map<String, Double> all = new HashMap<>();
        for (String kind : List.of("cap_", "comp_")) {
            int best = 0;
            int worst = 0;
            for (int area = 1; area <= AREAS; area++) {
                Map<String, Double> means = new HashMap<>();
                for (String type : TYPES) {
                    means.put(type, mean(answers(kind + area, type)));
                    all.merge(kind + type, means.get(type) / AREAS, Double::sum);
                }
                best += means.values().stream().allMatch(v -> v <= means.get("SH")) ? 1 : 0;
                worst += means.values().stream().allMatch(v -> v >= means.get("UL")) ? 1 : 0;
            }
            assertThat(best).as(kind).isGreaterThan(10);
            assertThat(worst).as(kind).isGreaterThan(10);
        }
        assertThat(all.get("cap_UH") - all.get("cap_SL")).isBetween(0.02, 0.3);
        assertThat(Math.abs(all.get("comp_UH") - all.get("comp_SL"))).isLessThan(0.1);
    }

    @Test
    void theGeneratorGivesTheAnswersOfTheFileAgain() throws IOException {
        assertThat(GenerateCapacity.table(STUDY).rows()).isEqualTo(rows);
    }
}
