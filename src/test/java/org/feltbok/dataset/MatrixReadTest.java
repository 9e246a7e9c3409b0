package org.feltbok.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.base.MissingKind;
import org.feltbok.dataset.AnswersLayout.Field;
import org.feltbok.dataset.AnswersLayout.Form;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Read many cells at once, the answers are the same as read one by one. */
class MatrixReadTest {
    private static final long SEED = 20261126;

    /** More columns than fit into one text. */
    private static final int COLUMNS = 2 * PackedCells.MOST + 7;

    private static final List<Long> ODD =
            List.of(
                    0L,
                    1L,
                    127L,
                    128L,
                    2047L,
                    2048L,
                    55_000L,
                    65_533L,
                    65_534L,
                    900_000L,
                    -1L,
                    -34_377L,
                    -99_899L,
                    -99_900L,
                    -99_907L,
                    -99_909L,
                    -99_911L,
                    -1_000_000L,
                    1_014_201L,
                    1_014_202L,
                    (long) Integer.MAX_VALUE,
                    (long) Integer.MIN_VALUE);

    @TempDir Path folder;
    private Handle handle;

    @BeforeEach
    void open() {
        handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("matrix.db"));
    }

    @AfterEach
    void close() {
        handle.close();
    }

    private static Map<String, Field> fields(Map<Integer, Integer> positions) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS; i++) {
            Form form = i % 3 == 0 ? Form.FLAG : Form.CODE;
            fields.put(
                    "c" + i,
                    new Field("v" + i, "v" + i, form, form == Form.FLAG ? Map.of() : positions));
        }
        return fields;
    }

    private void fill(List<String> ids, List<@Nullable Long[]> rows) {
        String columns =
                IntStream.range(0, COLUMNS)
                        .mapToObj(i -> "c" + i + " ANY")
                        .collect(Collectors.joining(", "));
        handle.execute("CREATE TABLE answers (id TEXT PRIMARY KEY, " + columns + ") STRICT");
        String marks = ",?".repeat(COLUMNS);
        for (int i = 0; i < rows.size(); i++) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(ids.get(i));
            Collections.addAll(cells, rows.get(i));
            handle.execute("INSERT INTO answers VALUES (?" + marks + ")", cells.toArray());
        }
    }

    private static List<Dataset.Row> responses(List<String> ids) {
        return ids.stream().map(id -> new Dataset.Row(id, id, id)).toList();
    }

    private Map<String, Column> read(Map<String, Field> fields, List<String> ids) {
        AnswersLayout layout = new AnswersLayout("main", "answers", fields);
        return new AnswerDataStore(handle, layout).read(responses(ids));
    }

    @Test
    void everyNumberIsReadAsItStandsThere() {
        Random random = new Random(SEED);
        Map<Integer, Integer> positions = Map.of(0, 0, 1, 1, 127, 2, 128, 3, 65_534, 4, -1, 5);
        List<String> ids = new ArrayList<>();
        List<@Nullable Long[]> rows = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            ids.add("r" + row);
            @Nullable Long[] cells = new Long[COLUMNS];
            for (int i = 0; i < COLUMNS; i++) {
                cells[i] = number(random);
            }
            rows.add(cells);
        }
        fill(ids, rows);
        Map<String, Field> fields = fields(positions);
        Map<String, Column> found = read(fields, ids);
        for (int i = 0; i < COLUMNS; i++) {
            Field field = fields.get("c" + i);
            var column = (CategoryColumn) found.get("v" + i);
            for (int row = 0; row < ids.size(); row++) {
                assertThat(column.get(row))
                        .as("%s of %s, seed %d", rows.get(row)[i], field.form(), SEED)
                        .isEqualTo(field.cell(rows.get(row)[i]));
            }
        }
    }

    private static @Nullable Long number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> (long) MissingKind.values()[1 + random.nextInt(6)].code();
            case 2 -> ODD.get(random.nextInt(ODD.size()));
            default -> (long) random.nextInt(200);
        };
    }

    @Test
    void anOptionWhoseNumberIsNoCharacterIsReadAllTheSame() {
        int strange = 0xFFFD - 99_910;
        Map<Integer, Integer> positions = Map.of(1, 0, strange, 1, 2_000_000, 2, -99_950, 3);
        @Nullable Long[] cells = new Long[COLUMNS];
        cells[1] = (long) strange;
        cells[2] = 2_000_000L;
        cells[4] = -99_950L;
        cells[5] = 1L;
        fill(List.of("r"), Collections.singletonList(cells));
        Map<String, Column> found = read(fields(positions), List.of("r"));
        assertThat(List.of(1, 2, 4, 5))
                .map(i -> ((CategoryColumn) found.get("v" + i)).get(0))
                .containsExactly(1, 2, 3, 0);
    }

    @Test
    void whereverARowLiesItIsThatOfItsResponse() {
        List<String> lie = List.of("d", "second", "a", "b", "none", "c");
        List<@Nullable Long[]> rows = new ArrayList<>();
        for (int row = 0; row < lie.size(); row++) {
            @Nullable Long[] cells = new Long[COLUMNS];
            cells[1] = (long) row;
            rows.add(cells);
        }
        fill(lie, rows);
        Map<Integer, Integer> positions = Map.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        var column =
                (CategoryColumn)
                        read(fields(positions), List.of("a", "b", "c", "d", "unanswered"))
                                .get("v1");
        assertThat(IntStream.range(0, 5).map(column::get).boxed().toList())
                .containsExactly(2, 3, 5, 0, CategoryColumn.missing(MissingKind.NOT_RECORDED));
    }
}
