package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.Derivation.Weighting;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What is told of a weight before and after it is made. */
class WeightReportTest {
    /** Ten responses; g: five a, three b, one c, one without; k: a scale with "don't know" (9). */
    private final Dataset data =
            new MadeData(10)
                    .classes("g", "aaaaabbbc ")
                    .scale("k", 2, 1, 2, 1, 2, 1, 2, 1, 2, 9, 1)
                    .number("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                    .ticks("t", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
                    .data()
                    .surveys()
                    .get("s")
                    .data();

    private static Weighting raked(Map<String, Map<String, Double>> targets, String... by) {
        return new Weighting(List.of(by), true, targets, List.of(), WeightLimits.NONE, false);
    }

    private static Weighting g(double a, double b, double c) {
        return raked(Map.of("g", Map.of("a", a, "b", b, "c", c)), "g");
    }

    private static List<String> keys(List<Fault> faults) {
        return faults.stream().map(f -> f.key().replace("analysis.weighting.", "")).toList();
    }

    @Test
    void classesAreToldWithTheirPartsBeforeAndAfter() {
        WeightReport report = WeightReport.rehearse(data, g(50, 40, 10));
        assertThat(report.reason()).isEmpty();
        assertThat(keys(report.told())).containsExactly("no_class");
        assertThat(report.told().getFirst().args()).containsExactly(MadeData.text("g"), 1);
        assertThat(report.margins()).hasSize(1);
        WeightReport.Part b = report.margins().getFirst().parts().get(1);
        assertThat(b.label().text()).isEqualTo("b");
        assertThat(b.n()).isEqualTo(3);
        assertThat(b.population()).isEqualTo(40);
        assertThat(b.before()).isCloseTo(100.0 / 3, within(1e-9));
        assertThat(b.after()).isCloseTo(40, within(1e-9));
        // 9 rows: a 4.5 of 5, b 3.6 of 3, c 0.9 of 1
        assertThat(report.column().get(0)).isCloseTo(0.9, within(1e-12));
        assertThat(report.column().get(5)).isCloseTo(1.2, within(1e-12));
        assertThat(report.column().get(9)).isNaN();
        assertThat(report.spread().without()).isEqualTo(1);
    }

    @Test
    void aClassThatThePopulationHasNotIsLeftOutAndTold() {
        WeightReport report = WeightReport.rehearse(data, g(50, 50, 0));
        assertThat(keys(report.told())).containsExactly("no_class", "not_there");
        assertThat(report.column().get(8)).isNaN();
        assertThat(report.spread().n()).isEqualTo(8);
    }

    @Test
    void aClassInWhichNobodyAnsweredIsARefusalUnlessItMayBeLeftOut() {
        Map<String, Map<String, Double>> targets =
                Map.of(
                        "k",
                        Map.of("1", 30.0, "2", 60.0),
                        "g",
                        Map.of("a", 60.0, "b", 30.0, "c", 10.0));
        // the only c said "don't know"
        WeightReport refused = WeightReport.rehearse(data, raked(targets, "k", "g"));
        assertThat(refused.reason().map(Fault::key)).contains("analysis.weighting.empty");
        assertThat(refused.reason().orElseThrow().args()).containsExactly(MadeData.text("c"));
        assertThat(refused.column().get(0)).isNaN();
        assertThat(refused.margins().get(1).parts().getFirst().after()).isNaN();
        WeightReport left =
                WeightReport.rehearse(
                        data,
                        new Weighting(
                                List.of("k", "g"),
                                true,
                                targets,
                                List.of(),
                                WeightLimits.NONE,
                                true));
        assertThat(left.reason()).isEmpty();
        assertThat(keys(left.told())).contains("left_out");
        assertThat(left.margins().get(1).parts().getFirst().after())
                .as("of those who are left")
                .isCloseTo(100 * 60.0 / 90, within(1e-9));
    }

    @Test
    void onlyThoseWhoAreMeantAreWeighted() {
        Weighting how =
                new Weighting(
                        List.of("g"),
                        false,
                        Map.of(Weighting.CROSSED, Map.of("a", 1.0, "b", 3.0)),
                        Condition.parseAll("k=1"),
                        WeightLimits.NONE,
                        false);
        WeightReport report = WeightReport.rehearse(data, how);
        // three a, one b (rows 0 2 4 and 6) and one without a class
        assertThat(report.column().get(0)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(report.column().get(6)).isCloseTo(3, within(1e-12));
        assertThat(report.column().get(1)).isNaN();
        assertThat(report.spread().n()).isEqualTo(4);
    }

    @Test
    void marginsThatContradictEachOtherHaveNoWeights() {
        // a is always 1 and b always 2, but the population has other parts of them
        Dataset tied =
                new MadeData(4)
                        .classes("g", "aabb")
                        .scale("k", 2, 1, 1, 2, 2)
                        .data()
                        .surveys()
                        .get("s")
                        .data();
        WeightReport report =
                WeightReport.rehearse(
                        tied,
                        raked(
                                Map.of(
                                        "g",
                                        Map.of("a", 50.0, "b", 50.0),
                                        "k",
                                        Map.of("1", 60.0, "2", 40.0)),
                                "g",
                                "k"));
        assertThat(report.reason().map(Fault::key)).contains("analysis.weighting.no_end");
        assertThat((double) report.reason().orElseThrow().args().get(1))
                .as("percentage points")
                .isCloseTo(10, within(1e-9));
    }

    private void refused(String key, Weighting how) {
        assertThatThrownBy(() -> WeightReport.rehearse(data, how))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo(key));
    }

    @Test
    void whatCannotBeAWeightIsRefusedWithTheReason() {
        refused("analysis.weighting.by", raked(Map.of()));
        refused("analysis.weighting.by", raked(Map.of(), "g", "g"));
        refused("analysis.no_variable", raked(Map.of(), "nobody"));
        refused("analysis.weighting.no_classes", raked(Map.of(), "x"));
        refused("analysis.weighting.no_classes", raked(Map.of(), "t"));
        refused("analysis.weighting.no_targets", raked(Map.of(), "g"));
        refused("analysis.weighting.no_code", raked(Map.of("g", Map.of("z", 1.0)), "g"));
        refused("analysis.weighting.size", g(-1, 1, 1));
        refused("analysis.weighting.size", g(Double.NaN, 1, 1));
        refused("analysis.weighting.sizes", g(0, 0, 0));
        refused(
                "analysis.weighting.target_of",
                raked(Map.of("k", Map.of("1", 1.0), "g", Map.of("a", 1.0)), "g"));
        refused(
                "analysis.weighting.cell",
                new Weighting(
                        List.of("g", "k"),
                        false,
                        Map.of(Weighting.CROSSED, Map.of("a", 1.0)),
                        List.of(),
                        WeightLimits.NONE,
                        false));
        refused(
                "analysis.weighting.limits",
                new Weighting(
                        List.of("g"),
                        true,
                        Map.of("g", Map.of("a", 1.0)),
                        List.of(),
                        new WeightLimits(1.2, 3),
                        false));
    }

    @Test
    void crossedClassesAreWrittenWithAStrokeBetween() {
        Weighting how =
                new Weighting(
                        List.of("g", "k"),
                        false,
                        Map.of(
                                Weighting.CROSSED,
                                Map.of("a|1", 1.0, "a|2", 1.0, "b|1", 1.0, "b | 2", 1.0)),
                        List.of(),
                        WeightLimits.NONE,
                        false);
        WeightReport report = WeightReport.rehearse(data, how);
        assertThat(report.margins().getFirst().name().text()).isEqualTo("g × k");
        assertThat(report.margins().getFirst().parts())
                .extracting(p -> p.label().text())
                .containsExactly("a × 1", "a × 2", "b × 1", "b × 2");
        assertThat(report.margins().getFirst().parts())
                .allSatisfy(p -> assertThat(p.after()).isCloseTo(25, within(1e-9)));
    }
}
