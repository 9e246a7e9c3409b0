package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rows of a table that numbers its rows itself can be put in at once and taken back. */
class NumberedRowsTest {
    private static final List<String> COLUMNS =
            List.of("indicator_id", "case_id", "year", "part", "value");

    @TempDir Path folder;

    private static List<String> rows(StudyFile file) {
        return file.read(
                h ->
                        h.createQuery(
                                        "SELECT id || ' ' || year || ' ' || value FROM indicator_value"
                                                + " ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void manyIndicatorValuesAtOnceAreUndoneAndRedoneWithTheSameNumbers() {
        List<Object[]> values =
                List.of(
                        new Object[] {"i", "c", 2018, "", 1.5},
                        new Object[] {"i", "c", 2019, "", 2.5});
        try (StudyFile file =
                StudyFile.create(
                        folder.resolve("a.feltbok"),
                        Environment.of(() -> "Marit"),
                        TestOperation.beginning())) {
            file.run(
                    TestOperation.of(
                            w -> {
                                w.insert(
                                        "study_case",
                                        "c",
                                        Map.of("key", "k", "name", "K", "position", 1));
                                w.insert(
                                        "indicator",
                                        "i",
                                        Map.of("name", "n", "label", "N", "position", 1));
                            }));
            file.run(
                    TestOperation.of(
                            w -> w.insertMany("indicator_value", COLUMNS, values.iterator())));
            List<String> made = rows(file);
            assertThat(made).hasSize(2).first().asString().endsWith("2018 1.5");
            file.undo();
            assertThat(rows(file)).isEmpty();
            file.redo();
            assertThat(rows(file)).isEqualTo(made);
            file.undo();
            file.undo();
            assertThat(rows(file)).isEmpty();
        }
    }
}
