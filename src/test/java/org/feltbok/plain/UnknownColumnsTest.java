package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import org.feltbok.base.Fault;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.store.Environment;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A column that nobody reads is told in every file, and nothing is made. */
class UnknownColumnsTest {
    private static final Path SAMPLE = Path.of("sample-data", "small-municipalities");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published.csv",
                "claims.csv",
                "errata.csv",
                "interviews/guide.csv",
                "interviews/interviews.csv",
                "codebooks/codebooks.csv",
                "codebooks/q20.csv",
                "codings/answers.csv",
                "codings/passages.csv",
                "codings/done.csv",
                "people.csv",
                "cases/cases.csv"
            })
    void aColumnThatNobodyReadsIsToldOnceWithItsPlace(String name) throws IOException {
        assertThat(told(name, header -> header.add("remarks"), row -> row.add("")))
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.key()).isEqualTo("plain.unknown_column");
                            assertThat(f.place().file()).isEqualTo(name);
                            assertThat(f.place().column()).isEqualTo("remarks");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "published.csv, measure",
        "claims.csv, compared",
        "errata.csv, erratum",
        "codings/answers.csv, code",
        "codings/passages.csv, passage",
        "codings/done.csv, coder"
    })
    void aColumnUnderAWrongNameIsOneFaultThatNamesBoth(String name, String column)
            throws IOException {
        assertThat(told(name, header -> header.set(header.indexOf(column), "remarks"), row -> {}))
                .filteredOn(f -> name.equals(f.place().file()))
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.key()).isEqualTo("plain.missing_column_perhaps");
                            assertThat(f.args()).containsExactly(column, "remarks");
                            assertThat(f.place().row()).isEqualTo(1);
                        });
    }

    /** What is told of the sample with one of its files changed. */
    private List<Fault> told(String name, Consumer<List<String>> header, Consumer<List<String>> row)
            throws IOException {
        Path plain = folder.resolve("plain");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, plain.resolve(SAMPLE.relativize(file).toString()));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord read :
                CsvReader.builder().ofCsvRecord(Files.readString(plain.resolve(name)))) {
            List<String> cells = new ArrayList<>(read.getFields());
            (rows.isEmpty() ? header : row).accept(cells);
            rows.add(cells);
        }
        try (CsvWriter out = CsvWriter.builder().build(plain.resolve(name))) {
            rows.forEach(out::writeRecord);
        }
        Path study = folder.resolve("s.feltbok");
        Outcome made =
                PlainStudies.create(
                        plain,
                        study,
                        PlainParts.all(Clock.systemUTC()),
                        Environment.of(() -> "Marit"),
                        Progress.NONE);
        assertThat(made).isInstanceOf(Outcome.Refused.class);
        assertThat(study).doesNotExist();
        return ((Outcome.Refused) made).faults();
    }
}
