package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is taken out at a key, undo among them, is not looked for in the whole of another table: the
 * cost of a key must not grow with the study.
 */
class GrowingTablesTest {
    /** Rows of these come and go while one works, and there may be as many as one likes. */
    private static final Set<String> GROWING =
            Set.of("response", "answer_text", "passage", "coding");

    private static final String REFERENCES =
            """
            SELECT m.name || '.' || f."from" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
            WHERE m.type = 'table' AND f."table" = '%s'""";

    @TempDir Path folder;

    @Test
    void whateverPointsAtARowThatMayGoIsFoundByAnIndex() {
        try (StudyFile file =
                StudyFile.create(
                        folder.resolve("a.feltbok"),
                        Environment.of(() -> "Marit"),
                        TestOperation.beginning())) {
            List<String> pointing = new ArrayList<>();
            for (String table : GROWING) {
                List<String> references = file.read(h -> list(h, REFERENCES.formatted(table)));
                for (String reference : references) {
                    pointing.add(reference);
                    List<String> steps = file.read(h -> plan(h, reference));
                    assertThat(steps).as(reference).allMatch(step -> step.startsWith("SEARCH"));
                }
            }
            assertThat(pointing)
                    .contains(
                            "answer_text.response_id",
                            "response.parent_id",
                            "weight_value.response_id",
                            "coding.passage_id",
                            "coding_done.passage_id");
        }
    }

    private static List<String> plan(Handle h, String reference) {
        String table = reference.substring(0, reference.indexOf('.'));
        String column = reference.substring(reference.indexOf('.') + 1);
        return h.createQuery(
                        "EXPLAIN QUERY PLAN SELECT 1 FROM %s WHERE %s = ?".formatted(table, column))
                .bind(0, "x")
                .map((r, c) -> r.getString("detail"))
                .list();
    }

    private static List<String> list(Handle h, String sql) {
        return h.createQuery(sql).mapTo(String.class).list();
    }
}
