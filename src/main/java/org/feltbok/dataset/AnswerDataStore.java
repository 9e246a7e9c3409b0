package org.feltbok.dataset;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.base.MissingKind;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the answer matrix of a questionnaire into columns. */
final class AnswerDataStore {
    private static final int NOTHING = PackedCells.NOTHING;
    private static final int NOT_RECORDED = CategoryColumn.missing(MissingKind.NOT_RECORDED);

    private final Handle handle;
    private final AnswersLayout layout;

    AnswerDataStore(Handle handle, AnswersLayout layout) {
        this.handle = handle;
        this.layout = layout;
    }

    /** The cell that one response has in a column of categories. */
    static int cell(Handle handle, AnswersLayout layout, String column, String responseId) {
        return handle.createQuery(
                        "SELECT \"%s\" FROM \"%s\" WHERE id = :id"
                                .formatted(column, layout.table()))
                .bind("id", responseId)
                .map(
                        (r, c) ->
                                Objects.requireNonNull(layout.fields().get(column))
                                        .cell(r.getObject(1)))
                .findOne()
                .orElse(NOT_RECORDED);
    }

    /** The columns of all fields, in the order of the responses. */
    Map<String, Column> read(List<Dataset.Row> responses) {
        int rows = responses.size();
        Map<String, Column> found = new HashMap<>();
        Map<String, Categories> packed = new LinkedHashMap<>();
        Map<String, Filler> single = new LinkedHashMap<>();
        layout.fields()
                .forEach(
                        (column, field) -> {
                            if (isPacked(field)) {
                                packed.put(column, new Categories(field, rows));
                            } else {
                                single.put(column, Filler.of(field, rows));
                            }
                        });
        if (!layout.fields().isEmpty() && rows > 0) {
            fill(packed, single, responses);
        }
        packed.forEach((column, filler) -> found.put(variable(column), filler.column()));
        single.forEach((column, filler) -> found.put(variable(column), filler.column()));
        return found;
    }

    private String variable(String column) {
        return Objects.requireNonNull(layout.fields().get(column)).variable();
    }

    private static boolean isPacked(AnswersLayout.Field field) {
        return switch (field.form()) {
            case CODE, FLAG -> field.positions().keySet().stream().allMatch(PackedCells::holds);
            case PRESENT, DAY, NUMBER -> false;
        };
    }

    /** The days in a column, in the order of the responses; null where there is none. */
    @Nullable LocalDate[] days(String column, List<Dataset.Row> responses) {
        Map<String, Integer> rowById = HashMap.newHashMap(responses.size());
        responses.forEach(r -> rowById.put(r.id(), rowById.size()));
        @Nullable LocalDate[] days = new LocalDate[responses.size()];
        handle.createQuery(
                        "SELECT id, \"%s\" FROM \"%s\" WHERE typeof(\"%s\") = 'text'"
                                .formatted(column, layout.table(), column))
                .map((r, c) -> Map.entry(r.getString(1), LocalDate.parse(r.getString(2))))
                .forEach(
                        e -> {
                            // second entries of a response are in no row
                            Integer row = rowById.get(e.getKey());
                            if (row != null) {
                                days[row] = e.getValue();
                            }
                        });
        return days;
    }

    /**
     * Reads the matrix as it lies in the file: bringing it into order there would sort every cell
     * of it.
     */
    private void fill(
            Map<String, Categories> packed,
            Map<String, Filler> single,
            List<Dataset.Row> responses) {
        List<List<String>> texts = groups(List.copyOf(packed.keySet()));
        List<Categories[]> inText =
                texts.stream()
                        .map(t -> t.stream().map(packed::get).toArray(Categories[]::new))
                        .toList();
        List<Filler> alone = List.copyOf(single.values());
        String sql =
                Stream.of(
                                Stream.of("id"),
                                texts.stream().map(PackedCells::sql),
                                single.keySet().stream()
                                        .map(c -> "ifnull(\"" + c + "\"," + NOTHING + ")"))
                        .flatMap(parts -> parts)
                        .collect(
                                Collectors.joining(
                                        ",", "SELECT ", " FROM \"" + layout.table() + '"'));
        RowsInOrder order = new RowsInOrder(responses);
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql);
                ResultSet r = statement.executeQuery()) {
            while (r.next()) {
                int row = order.of(r.getString(1));
                if (row < 0) {
                    // second entries of a response are in no row
                    continue;
                }
                int column = 2;
                for (Categories[] cells : inText) {
                    PackedCells.read(
                            r.getBytes(column++), (cell, stored) -> cells[cell].set(row, stored));
                }
                for (Filler filler : alone) {
                    filler.take(r, column++, row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> groups(List<String> columns) {
        List<List<String>> groups = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += PackedCells.MOST) {
            groups.add(columns.subList(from, Math.min(columns.size(), from + PackedCells.MOST)));
        }
        return groups;
    }

    /** Where responses stand; most often they come in this order, and nothing is looked up. */
    private static final class RowsInOrder {
        private final List<Dataset.Row> responses;
        private Map<String, Integer> rowById = Map.of();
        private int next;

        RowsInOrder(List<Dataset.Row> responses) {
            this.responses = responses;
        }

        /** -1 if there is no such response. */
        int of(String id) {
            if (next < responses.size() && responses.get(next).id().equals(id)) {
                return next++;
            }
            if (rowById.isEmpty()) {
                rowById = HashMap.newHashMap(responses.size());
                for (Dataset.Row response : responses) {
                    rowById.put(response.id(), rowById.size());
                }
            }
            int row = rowById.getOrDefault(id, -1);
            next = row < 0 ? next : row + 1;
            return row;
        }
    }

    /** Fills one column. */
    private abstract static sealed class Filler {
        abstract void take(ResultSet r, int index, int row) throws SQLException;

        abstract Column column();

        static Filler of(AnswersLayout.Field field, int rows) {
            return field.form() == AnswersLayout.Form.NUMBER
                    ? new Numbers(rows)
                    : new Categories(field, rows);
        }
    }

    private static final class Categories extends Filler {
        private static final int KNOWN = 128;
        private static final int MISSING = 16;
        private final AnswersLayout.Field field;
        private final int[] known = new int[KNOWN];

        /** For the numbers around those that say why there is no answer, from NOTHING up. */
        private final int[] missing = new int[MISSING];

        private final CategoryColumn.Builder cells;

        Categories(AnswersLayout.Field field, int rows) {
            this.field = field;
            cells = new CategoryColumn.Builder(rows, field.positions().size());
            for (int value = 0; value < KNOWN; value++) {
                known[value] = field.cell(value);
            }
            for (int i = 1; i < MISSING; i++) {
                missing[i] = field.cell(NOTHING + i);
            }
            missing[0] = NOT_RECORDED;
        }

        @Override
        void take(ResultSet r, int index, int row) throws SQLException {
            int stored =
                    field.form() == AnswersLayout.Form.PRESENT
                                    || field.form() == AnswersLayout.Form.DAY
                            ? present(r, index)
                            : r.getInt(index);
            set(row, stored);
        }

        void set(int row, int stored) {
            int why = stored - NOTHING;
            cells.set(
                    row,
                    stored >= 0 && stored < KNOWN
                            ? known[stored]
                            : why >= 0 && why < MISSING ? missing[why] : field.cell(stored));
        }

        private static int present(ResultSet r, int index) throws SQLException {
            return r.getObject(index) instanceof Integer number ? number : 1;
        }

        @Override
        Column column() {
            return cells.build();
        }
    }

    private static final class Numbers extends Filler {
        private final double[] values;
        private final byte[] kinds;

        Numbers(int rows) {
            values = new double[rows];
            Arrays.fill(values, Double.NaN);
            kinds = new byte[rows];
        }

        @Override
        void take(ResultSet r, int index, int row) throws SQLException {
            double value = r.getDouble(index);
            boolean isMissing =
                    value == NOTHING
                            || MissingKind.isCode(value) && r.getObject(index) instanceof Integer;
            values[row] = isMissing ? Double.NaN : value;
            if (isMissing) {
                kinds[row] =
                        (byte)
                                MissingKind.ofCode((long) value)
                                        .orElse(MissingKind.NOT_RECORDED)
                                        .ordinal();
            }
        }

        @Override
        Column column() {
            return NumberColumn.of(values, kinds);
        }
    }
}
