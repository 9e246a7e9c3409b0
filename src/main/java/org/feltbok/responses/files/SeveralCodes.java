package org.feltbok.responses.files;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.AnswerText;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of several answers each: {@code 1 5 12}, {@code 1;5;12}, or labels set apart by
 * semicolons.
 */
final class SeveralCodes implements CellReader {
    private static final int KEPT = 10_000;
    private final Codes codes;
    private final int place;
    private final Map<String, Object[]> seen = new HashMap<>();

    SeveralCodes(Item item, int place) {
        this.codes = new Codes(item);
        this.place = place;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Object[] cells = seen.get(cell);
        if (cells == null) {
            Object[] made = new Object[codes.options().size()];
            Wrong wrong = fill(cell, made);
            if (wrong != null) {
                return wrong;
            }
            cells = made;
            if (seen.size() < KEPT) {
                seen.put(cell, cells);
            }
        }
        System.arraycopy(cells, 0, answers, place, cells.length);
        return null;
    }

    private @Nullable Wrong fill(String cell, Object[] cells) {
        Integer missing = Codes.missing(cell);
        Arrays.fill(cells, missing == null ? Integer.valueOf(0) : missing);
        if (missing != null || Cells.clean(cell).equalsIgnoreCase(AnswerText.NONE_TICKED)) {
            return null;
        }
        for (String part : parts(cell)) {
            Option option = codes.find(part);
            if (option == null) {
                return codes.wrong(part);
            }
            cells[codes.options().indexOf(option)] = 1;
        }
        return null;
    }

    private List<String> parts(String cell) {
        if (codes.find(cell) != null) {
            return List.of(cell);
        }
        String separators =
                cell.indexOf(';') >= 0 ? ";" : cell.indexOf(',') >= 0 ? "," : "[ \u00a0\t]+";
        List<String> parts = new ArrayList<>();
        for (String part : Cells.clean(cell).split(separators)) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }
}
