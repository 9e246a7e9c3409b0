package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Weights by cells and by raking, of surveys drawn by chance, are what {@code weights.R} gives. */
class WeightsAsInRTest {
    private static final Path REFERENCE =
            Path.of("src/test/resources/org/feltbok/analysis/weights.csv");

    static Variable classes(String name) {
        return MadeData.variable(
                name, Variable.Type.CATEGORY, MadeData.categories("a", "b", "c", "d"));
    }

    /** The responses of those who answered, a case each. */
    private static Dataset survey(String[] frame, String answered) {
        return survey(frame, answered, Map.of(), Map.of());
    }

    /** The same with what was asked. */
    static Dataset survey(
            String[] frame,
            String answered,
            Map<String, Variable> asked,
            Map<String, Column> answers) {
        int n = answered.length();
        Map<String, Variable> variables = new HashMap<>();
        Map<String, Column> columns = new HashMap<>();
        variables.put("frame", new MadeData(0).data().cases().require("frame"));
        columns.put("frame", CategoryColumn.of(new int[n], 2));
        List<Dataset.Row> cases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            cases.add(new Dataset.Row("c" + i, "c" + i, "c" + i));
        }
        for (int v = 0; v < frame.length; v++) {
            String name = "v" + (v + 1);
            variables.put(name, classes(name));
            columns.put(
                    name,
                    CategoryColumn.of(frame[v].chars().map(letter -> letter - 'a').toArray(), 4));
        }
        int[] who = IntStream.range(0, n).filter(i -> answered.charAt(i) == 'x').toArray();
        List<Dataset.Row> rows = new ArrayList<>();
        for (int i : who) {
            rows.add(new Dataset.Row("r" + i, "r" + i, "r" + i));
        }
        return Dataset.ofResponses(
                "s", rows, asked, answers, Dataset.ofCases(cases, variables, columns), who);
    }

    @Test
    void cellsRakingAndTrimmingAreAsInR() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        for (String line : Files.readAllLines(REFERENCE)) {
            String[] parts = line.split(";");
            String[] frame = parts[3].split("\\|");
            boolean isRaked = parts[0].equals("rake");
            Derivation.Weighting how =
                    new Derivation.Weighting(
                            IntStream.rangeClosed(1, frame.length).mapToObj(v -> "v" + v).toList(),
                            isRaked,
                            Map.of(),
                            List.of(),
                            new WeightLimits(
                                    Double.parseDouble(parts[1]),
                                    parts[2].equals("Inf")
                                            ? Double.POSITIVE_INFINITY
                                            : Double.parseDouble(parts[2])),
                            false);
            WeightReport report = WeightReport.rehearse(survey(frame, parts[4]), how);
            String[] weights = parts[5].split(" ");
            if (parts[6].equals("NA")) {
                assertThat(report.reason().orElseThrow().key())
                        .as(line)
                        .isEqualTo("analysis.weighting." + parts[5]);
                assertThat(report.spread().n()).isZero();
                seen.merge(parts[5], 1, Integer::sum);
                continue;
            }
            seen.merge(parts[0], 1, Integer::sum);
            assertThat(report.reason()).as(line).isEmpty();
            for (int row = 0; row < weights.length; row++) {
                assertThat(report.column().get(row))
                        .as(line)
                        .isCloseTo(Double.parseDouble(weights[row]), within(1e-9));
            }
            WeightReport.Spread spread = report.spread();
            assertThat(spread.n()).isEqualTo(weights.length);
            assertThat(spread.effectiveN()).isCloseTo(Double.parseDouble(parts[6]), within(1e-9));
            assertThat(spread.designEffect()).isCloseTo(Double.parseDouble(parts[7]), within(1e-9));
            assertThat(spread.mean()).isCloseTo(1, within(1e-9));
            boolean trimmed = report.told().stream().anyMatch(t -> t.key().endsWith(".off"));
            assertThat(report.off()).as("off after all").isBetween(0.0, trimmed ? 100 : 1e-9);
            seen.merge(trimmed ? "trimmed" : "untouched", 1, Integer::sum);
        }
        assertThat(seen).containsKeys("cells", "rake", "empty", "no_end", "no_room", "trimmed");
    }
}
