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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads the answer matrix of a questionnaire into columns. */
final class AnswerDataStore {
    /** Read in the place of NULL: no value and no missing code. */
    private static final int NOTHING = -99900;

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
        List<Map.Entry<String, AnswersLayout.Field>> entries =
                new ArrayList<>(layout.fields().entrySet());
        List<Filler> fillers = entries.stream().map(e -> Filler.of(e.getValue(), rows)).toList();
        String columns =
                entries.stream()
                        .map(e -> ", ifnull(\"" + e.getKey() + "\"," + NOTHING + ")")
                        .collect(Collectors.joining());
        if (!fillers.isEmpty() && rows > 0) {
            fill(fillers, columns, responses);
        }
        Map<String, Column> found = new HashMap<>();
        for (int i = 0; i < fillers.size(); i++) {
            found.put(entries.get(i).getValue().variable(), fillers.get(i).column());
        }
        return found;
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
    private void fill(List<Filler> fillers, String columns, List<Dataset.Row> responses) {
        Map<String, Integer> rowById = HashMap.newHashMap(responses.size());
        for (int row = 0; row < responses.size(); row++) {
            rowById.put(responses.get(row).id(), row);
        }
        String sql = "SELECT id" + columns + " FROM \"" + layout.table() + '"';
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql);
                ResultSet r = statement.executeQuery()) {
            while (r.next()) {
                // second entries of a response are in no row
                Integer row = rowById.get(r.getString(1));
                for (int i = 0; row != null && i < fillers.size(); i++) {
                    fillers.get(i).take(r, i + 2, row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
        private final AnswersLayout.Field field;
        private final int[] known = new int[KNOWN];
        private final CategoryColumn.Builder cells;

        Categories(AnswersLayout.Field field, int rows) {
            this.field = field;
            cells = new CategoryColumn.Builder(rows, field.positions().size());
            for (int value = 0; value < KNOWN; value++) {
                known[value] = field.cell(value);
            }
            // a response may have no row in the matrix
            for (int row = 0; row < rows; row++) {
                cells.set(row, NOT_RECORDED);
            }
        }

        @Override
        void take(ResultSet r, int index, int row) throws SQLException {
            int stored =
                    field.form() == AnswersLayout.Form.PRESENT
                                    || field.form() == AnswersLayout.Form.DAY
                            ? present(r, index)
                            : r.getInt(index);
            boolean isKnown = stored >= 0 && stored < KNOWN;
            cells.set(
                    row,
                    isKnown
                            ? known[stored]
                            : stored == NOTHING ? NOT_RECORDED : field.cell(stored));
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
