package org.feltbok.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The sample study's plain files give what the report prints, and the generator gives the same
 * answers again.
 */
class SampleNumbersTest {
    private static final Path STUDY = Path.of("sample-data/small-municipalities");

    @Test
    void everyPublishedNumberComesOutButTheListedErrata() throws IOException {
        VerifySample.Report report = VerifySample.verify(STUDY);

        assertThat(report.wrong()).isEmpty();
        assertThat(report.pending()).isEmpty();
        assertThat(report.agree()).isGreaterThanOrEqualTo(640);
        assertThat(report.errata())
                .extracting(line -> line.substring(0, 3))
                .containsExactlyInAnyOrder("E05", "E06", "E10", "E24", "E24", "E24", "E47", "E47");
    }

    @Test
    void theGeneratorGivesTheClosedAnswersOfTheFileAgain() throws IOException {
        List<Municipality> frame =
                Municipality.readAll(STUDY).stream().filter(Municipality::inFrame).toList();
        List<Map<String, String>> again = GenerateResponses.survey(frame).rows();
        List<Map<String, String>> file =
                CsvTable.read(STUDY.resolve("responses/survey.csv")).rows();

        assertThat(again).hasSameSizeAs(file);
        for (int i = 0; i < again.size(); i++) {
            Map<String, String> kept = file.get(i);
            again.get(i)
                    .forEach(
                            (column, cell) -> {
                                if (!cell.equals("@text")) {
                                    assertThat(kept.get(column))
                                            .as("%s of %s", column, kept.get("_response"))
                                            .isEqualTo(cell);
                                }
                            });
        }
    }
}
