package org.feltbok.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Centrality and income of the municipalities outside the appendix are constructed for one table.
 */
class RegressionSampleTest {
    private static final Path STUDY = Path.of("sample-data/small-municipalities");

    private static List<Map<String, String>> rows() throws IOException {
        return CsvTable.read(STUDY.resolve("indicators/data/regression_constructed.csv")).rows();
    }

    @Test
    void theyLieWhereSuchNumbersLieAndMayBeTakenForNoOthers() throws IOException {
        for (Map<String, String> row : rows()) {
            double value = Double.parseDouble(row.get("value"));
            boolean made = row.get("origin").equals("constructed");
            if (row.get("indicator").equals("centrality")) {
                assertThat(value).isBetween(295.0, 1000.0);
            } else {
                assertThat(value).isBetween(made ? 80.0 : 90.0, 235.0);
            }
        }
        assertThat(rows().stream().filter(r -> r.get("origin").equals("constructed"))).hasSize(596);
        assertThat(rows().stream().filter(r -> r.get("origin").equals("appendix"))).hasSize(248);
    }

    @Test
    void theOthersAreMoreCentralAndHaveLessIncomeThanTheSmallOnes() throws IOException {
        assertThat(mean("centrality")).isBetween(693.9, 695.3);
        assertThat(mean("income")).isBetween(95.0, 106.0);
    }

    private static double mean(String indicator) throws IOException {
        return rows().stream()
                .filter(r -> r.get("indicator").equals(indicator))
                .filter(r -> r.get("origin").equals("constructed"))
                .mapToDouble(r -> Double.parseDouble(r.get("value")))
                .average()
                .orElseThrow();
    }

    @Test
    void theGeneratorGivesTheNumbersOfTheFileAgain() throws IOException {
        assertThat(GenerateRegression.rows(STUDY)).isEqualTo(rows());
    }
}
