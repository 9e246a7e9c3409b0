package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an answer stands in the columns of the answer matrix: option value or missing code as a whole
 * number, number as real, day as ISO text, several answers as 0 and 1, a text as 1, NULL = nothing
 * recorded.
 */
public final class AnswerCells {
    private AnswerCells() {}

    /** The values for the item's columns, in their order. */
    public static @Nullable Object[] encode(Item item, Answer answer) {
        @Nullable Object[] cells = new Object[item.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] =
                    switch (answer) {
                        case Answer.Missing m ->
                                m.kind() == MissingKind.NOT_RECORDED
                                        ? null
                                        : (Object) m.kind().code();
                        case Answer.Choice c -> c.value();
                        case Answer.Choices c ->
                                c.values().contains(item.ticks().get(i).option().value()) ? 1 : 0;
                        case Answer.Amount a -> a.value();
                        case Answer.Day d -> d.date().toString();
                        case Answer.Words w -> 1;
                    };
        }
        return cells;
    }

    /**
     * The answer that the columns hold.
     *
     * @param cells as many as the item has columns
     * @param text the text of a text item, null if there is none
     */
    public static Answer decode(
            Item item, List<? extends @Nullable Object> cells, @Nullable String text) {
        if (item.type() == ItemType.MULTIPLE) {
            return several(item, cells);
        }
        Object cell = cells.getFirst();
        if (cell == null) {
            return Answer.NONE;
        }
        Optional<MissingKind> missing = missing(cell);
        if (missing.isPresent()) {
            return Answer.missing(missing.get());
        }
        return switch (item.type()) {
            case SINGLE -> new Answer.Choice(((Number) cell).intValue());
            case INTEGER, DECIMAL -> new Answer.Amount(((Number) cell).doubleValue());
            case DATE -> new Answer.Day(LocalDate.parse(cell.toString()));
            case TEXT, MULTIPLE -> text == null ? Answer.NONE : new Answer.Words(text);
        };
    }

    private static Answer several(Item item, List<? extends @Nullable Object> cells) {
        SortedSet<Integer> ticked = new TreeSet<>();
        Optional<MissingKind> missing = Optional.empty();
        boolean recorded = false;
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell == null) {
                continue;
            }
            Optional<MissingKind> kind = missing(cell);
            if (kind.isPresent()) {
                missing = kind;
                continue;
            }
            recorded = true;
            if (((Number) cell).intValue() == 1) {
                ticked.add(item.ticks().get(i).option().value());
            }
        }
        if (!ticked.isEmpty() || (recorded && missing.isEmpty())) {
            return new Answer.Choices(ticked);
        }
        return missing.map(Answer::missing).orElse(Answer.NONE);
    }

    /** Missing codes are whole numbers; a real of the same size is a number. */
    private static Optional<MissingKind> missing(Object cell) {
        return cell instanceof Integer || cell instanceof Long
                ? MissingKind.ofCode(((Number) cell).longValue())
                : Optional.empty();
    }
}
