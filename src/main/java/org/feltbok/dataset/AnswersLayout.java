package org.feltbok.dataset;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the variables of a questionnaire stand in its answer matrix, and how a stored number
 * becomes a cell.
 *
 * @param fields by column of the matrix
 */
record AnswersLayout(String survey, String table, Map<String, Field> fields) {
    /** What a column holds. */
    enum Form {
        /** option values */
        CODE,
        /** 0 and 1 */
        FLAG,
        /** anything that is not missing means that there is an answer */
        PRESENT,
        /** a day; the same for what is there */
        DAY,
        NUMBER
    }

    /**
     * A column of the matrix.
     *
     * @param item the variable of the whole item; for a flag of several answers another than {@code
     *     variable}
     * @param positions option value to position of the category
     */
    record Field(String variable, String item, Form form, Map<Integer, Integer> positions) {
        /** The cell for a stored value; a value that no option has counts as not recorded. */
        int cell(@Nullable Object stored) {
            return stored == null
                    ? CategoryColumn.missing(MissingKind.NOT_RECORDED)
                    : stored instanceof Number n ? cell(n.longValue()) : 0;
        }

        int cell(long stored) {
            if (MissingKind.isCode(stored)) {
                return CategoryColumn.missing(
                        MissingKind.ofCode(stored).orElse(MissingKind.NOT_RECORDED));
            }
            return switch (form) {
                case CODE ->
                        positions.getOrDefault(
                                (int) stored, CategoryColumn.missing(MissingKind.NOT_RECORDED));
                case FLAG -> stored == 0 ? 0 : 1;
                case PRESENT, DAY, NUMBER -> 0;
            };
        }
    }

    /** Whether an item is answered with days. */
    boolean isDay(Item item) {
        Field field = item.columns().isEmpty() ? null : fields.get(item.columns().getFirst());
        return field != null && field.form() == Form.DAY;
    }

    /** The flags of each item with several answers. */
    Map<String, List<String>> flags() {
        Map<String, List<String>> byItem = new LinkedHashMap<>();
        fields.values().stream()
                .filter(f -> f.form() == Form.FLAG)
                .forEach(
                        f ->
                                byItem.computeIfAbsent(f.item(), k -> new java.util.ArrayList<>())
                                        .add(f.variable()));
        return byItem;
    }
}
