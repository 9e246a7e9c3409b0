package org.feltbok.cases.list;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What is chosen for a list of cases: what its columns become, and what is put right in it. The
 * file itself stays as it is.
 *
 * @param uses by position; a column that is not named becomes what it seems to be
 * @param decimalMark what stands before decimals where a number could be read in two ways
 * @param values put right wherever they stand in a column
 * @param cells put right in one row
 * @param leftOut rows that are no cases
 */
public record ListChoices(
        Map<Integer, ColumnUse> uses,
        Optional<Character> decimalMark,
        Map<Value, String> values,
        Map<Cell, String> cells,
        Set<Integer> leftOut) {
    /** Everything as it seems to be. */
    public static final ListChoices NONE =
            new ListChoices(Map.of(), Optional.empty(), Map.of(), Map.of(), Set.of());

    /** A text in a column, wherever it stands. */
    public record Value(int position, String text) {}

    /** One cell. */
    public record Cell(int row, int position) {}

    public ListChoices {
        uses = Map.copyOf(uses);
        values = Map.copyOf(values);
        cells = Map.copyOf(cells);
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * A column used otherwise; what only one may be used for is taken from the one that had it.
     *
     * @param list the list it is of
     */
    public ListChoices use(CaseList list, int position, ColumnUse use) {
        Map<Integer, ColumnUse> now = new HashMap<>(uses);
        if (use.isOnce()) {
            for (ListColumn column : list.columns()) {
                if (use(column) == use && column.position() != position) {
                    boolean isOwn = column.guess() != use && !column.guess().isOnce();
                    now.put(column.position(), isOwn ? column.guess() : ColumnUse.TEXT);
                }
            }
        }
        now.put(position, use);
        return new ListChoices(now, decimalMark, values, cells, leftOut);
    }

    public ColumnUse use(ListColumn column) {
        return uses.getOrDefault(column.position(), column.guess());
    }

    /**
     * @param mark a comma or a point; null = as each number says
     */
    public ListChoices decimals(@Nullable Character mark) {
        return new ListChoices(uses, Optional.ofNullable(mark), values, cells, leftOut);
    }

    /** Another text wherever this one stands in the column; the same text takes that back. */
    public ListChoices correct(Value value, String text) {
        Map<Value, String> now = new HashMap<>(values);
        now.put(value, text.strip());
        if (text.strip().equals(value.text())) {
            now.remove(value);
        }
        return new ListChoices(uses, decimalMark, now, cells, leftOut);
    }

    /** Another text in one cell. */
    public ListChoices correct(Cell cell, String text) {
        Map<Cell, String> now = new HashMap<>(cells);
        now.put(cell, text.strip());
        return new ListChoices(uses, decimalMark, values, now, leftOut);
    }

    /** Without a row. */
    public ListChoices leaveOut(int row) {
        Set<Integer> now = new HashSet<>(leftOut);
        now.add(row);
        return new ListChoices(uses, decimalMark, values, cells, now);
    }

    /** All rows again, and all cells as they stand in the file. */
    public ListChoices asInFile() {
        return new ListChoices(uses, decimalMark, Map.of(), Map.of(), Set.of());
    }

    /**
     * Without what is said of rows that are not what they were.
     *
     * @param same whether the row of a number is as it was
     */
    public ListChoices where(IntPredicate same) {
        Map<Cell, String> kept = new HashMap<>(cells);
        kept.keySet().removeIf(c -> !same.test(c.row()));
        Set<Integer> out = new HashSet<>(leftOut);
        out.removeIf(r -> !same.test(r));
        return new ListChoices(uses, decimalMark, values, kept, out);
    }

    /** Whether anything of the file is read otherwise than it stands there. */
    public boolean isCorrected() {
        return !values.isEmpty() || !cells.isEmpty() || !leftOut.isEmpty();
    }
}
