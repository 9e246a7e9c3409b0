package org.feltbok.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Each number that the report prints is accounted for, by number. */
class PrintedNumbersTest {
    private static final Path STUDY = Path.of("sample-data/small-municipalities");
    private static final Path FACTS =
            Path.of("src/test/resources/org/feltbok/sample/printed-numbers.csv");
    private static List<Map<String, String>> published;

    @BeforeAll
    static void read() throws IOException {
        published = CsvTable.read(STUDY.resolve("published.csv")).rows();
    }

    @Test
    void eachFigureHasAsManyNumbersAsTheReportPrintsOfIt() throws IOException {
        Map<String, Integer> printed = new TreeMap<>();
        CsvTable.read(FACTS)
                .rows()
                .forEach(r -> printed.put(r.get("figure"), Integer.parseInt(r.get("numbers"))));
        Map<String, Integer> kept = new TreeMap<>();
        published.forEach(r -> kept.merge(r.get("figure"), 1, Integer::sum));

        assertThat(kept).isEqualTo(printed);
        assertThat(kept.values().stream().mapToInt(n -> n).sum()).isEqualTo(717);
    }

    @Test
    void aNumberThatIsNotComputedSaysWhy() {
        assertThat(published)
                .filteredOn(r -> r.get("measure").isEmpty())
                .hasSizeBetween(1, 70)
                .allSatisfy(r -> assertThat(r.get("note")).isNotBlank());
    }
}
