package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.tests.BetweenGroups;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.analysis.tests.TestResult;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tests of weighted numbers of surveys drawn by chance, whose weights are given or bring classes to
 * known parts, are what the R package survey gives ({@code designs.R}).
 */
class DesignsAsInRTest {
    private static final Path REFERENCE =
            Path.of("src/test/resources/org/feltbok/analysis/designs.csv");

    private final Map<String, Integer> seen = new TreeMap<>();

    /** One of them. */
    private record Drawn(String line, String[] parts) {
        String kind() {
            return parts[0];
        }

        Measures measures() {
            String[] frame = parts[1].split("\\|");
            double[] places =
                    parts[6].chars()
                            .mapToDouble(c -> c == ' ' ? Double.NaN : c - 'a' + 1)
                            .toArray();
            Dataset asked =
                    WeightsAsInRTest.survey(
                            frame,
                            parts[2],
                            Map.of(
                                    "x", KnownPartsTest.number("x"),
                                    "z", KnownPartsTest.number("z"),
                                    "given", KnownPartsTest.number("given"),
                                    "place", KnownPartsTest.number("place"),
                                    "y", WeightsAsInRTest.classes("y"),
                                    "g", WeightsAsInRTest.classes("g")),
                            Map.of(
                                    "x", KnownPartsTest.numbers(parts[3]),
                                    "z", KnownPartsTest.numbers(parts[4]),
                                    "given", KnownPartsTest.numbers(parts[7]),
                                    "place", KnownPartsTest.numbers(places),
                                    "y", KnownPartsTest.letters(parts[5]),
                                    "g", KnownPartsTest.letters(parts[6])));
            Derivation.Weighting how =
                    KnownPartsTest.weighting(kind().equals("rake"), frame.length);
            return KnownPartsTest.measures(
                    kind().equals("given")
                            ? asked
                            : asked.defining(KnownPartsTest.number("made"), how));
        }

        String weight() {
            return kind().equals("given") ? " weight given" : " weight made";
        }
    }

    private static BetweenGroups between(Drawn drawn, Measures measures, String number) {
        List<Testable> each =
                List.of("a", "b", "c").stream()
                        .map(g -> measures.read(number + " by g=" + g + drawn.weight()))
                        .map(m -> measures.testable(m).orElseThrow())
                        .toList();
        return Testable.between(List.of("a", "b", "c"), each, "the rest");
    }

    private static TestResult test(String name, TestData data) {
        return SignificanceTests.of(name).orElseThrow().of(data);
    }

    @Test
    void everyTestIsAsTheSurveyPackageHasIt() throws IOException {
        for (String line : Files.readAllLines(REFERENCE)) {
            Drawn drawn = new Drawn(line, line.split(";"));
            Measures measures = drawn.measures();
            BetweenGroups means = between(drawn, measures, "x.mean");
            BetweenGroups ranks = between(drawn, measures, "x.median");
            BetweenGroups shares = between(drawn, measures, "y.a.share");
            compare(drawn, 8, test("weighted_means", means.pair(0, 1)));
            compare(drawn, 9, test("weighted_shares", shares.pair(0, 1)));
            compare(drawn, 10, test("weighted_rank_sum", ranks.pair(0, 1)));
            compare(drawn, 11, test("weighted_anova", means.all().orElseThrow()));
            compare(drawn, 12, test("weighted_kruskal_wallis", ranks.all().orElseThrow()));
            compare(drawn, 13, test("weighted_chi_square", shares.all().orElseThrow()));
            line(drawn, measures);
            compare(
                    drawn,
                    15,
                    test("weighted_regression", shares.trend("place", "y").orElseThrow()));
            compare(drawn, 16, test("weighted_means", means.rest(0)));
            compare(drawn, 17, test("weighted_shares", shares.rest(0)));
            BetweenGroups finite = between(drawn, measures, "x.mean_ci(95,fpc)");
            compare(drawn, 18, test("weighted_means", finite.pair(0, 1)));
        }
        for (String kind : List.of("given", "cells", "rake")) {
            for (int at = 8; at < 19; at++) {
                assertThat(seen).containsKey(kind + " " + at);
            }
        }
        assertThat(seen.values().stream().mapToInt(n -> n).sum()).isGreaterThan(700);
    }

    private void line(Drawn drawn, Measures measures) {
        String model = "ols(x~z+place)";
        Estimate whole = measures.evaluate(model + ".r_squared" + drawn.weight());
        if (drawn.parts()[14].equals("none")) {
            assertThat(whole.value()).as(drawn.line()).isEmpty();
            return;
        }
        String[] found = drawn.parts()[14].split("\\|");
        String[] f = found[0].split(" ");
        String[] numbers = found[1].split(" ");
        close(drawn, whole.p().orElseThrow(), f[3]);
        close(drawn, whole.df().orElseThrow(), f[2]);
        close(drawn, whole.value().orElseThrow(), numbers[6]);
        List<String> terms = List.of("constant", "z", "place");
        for (int i = 0; i < terms.size(); i++) {
            String term = model + "." + terms.get(i) + ".";
            Estimate b = measures.evaluate(term + "coefficient" + drawn.weight());
            Estimate error = measures.evaluate(term + "standard_error" + drawn.weight());
            close(drawn, b.value().orElseThrow(), numbers[i]);
            close(drawn, error.value().orElseThrow(), numbers[3 + i]);
        }
        seen.merge(drawn.kind() + " 14", 1, Integer::sum);
    }

    private void compare(Drawn drawn, int at, TestResult ours) {
        String wanted = drawn.parts()[at];
        String where = at + " of " + drawn.line();
        if (wanted.equals("none")) {
            assertThat(ours.p()).as(where).isEmpty();
            assertThat(ours.undefined()).as(where).isPresent();
            return;
        }
        String[] numbers = wanted.split("\\|")[0].split(" ");
        assertThat(ours.undefined()).as(where).isEmpty();
        close(drawn, ours.statistic().orElseThrow(), numbers[0]);
        for (int i = 0; i < ours.df().size(); i++) {
            close(drawn, ours.df().get(i), numbers[1 + i]);
        }
        close(drawn, ours.p().orElseThrow(), numbers[3]);
        seen.merge(drawn.kind() + " " + at, 1, Integer::sum);
    }

    private static void close(Drawn drawn, double ours, String theirs) {
        double r = Double.parseDouble(theirs);
        assertThat(ours).as(drawn.line()).isCloseTo(r, within(1e-9 * Math.max(1, Math.abs(r))));
    }
}
