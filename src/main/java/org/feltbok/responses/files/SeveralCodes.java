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
import java.util.Set;

/**
 * A column of several answers each: {@code 1 5 12}, {@code 1;5;12}, or labels set apart by
 * semicolons. Blanks are between answers only where all that they set apart are answers, so that
 * nothing is ticked by a word in a text.
 */
final class SeveralCodes implements CellReader {
    private static final int KEPT = 10_000;

    /** So many pieces may belong to one label. */
    private static final int MOST_PIECES = 8;

    private final Codes codes;
    private final int place;
    private final Parts kind;
    private final Map<String, Object[]> seen = new HashMap<>();

    /**
     * What is known of the cells of a column.
     *
     * @param byBlanks whether blanks may stand between answers
     * @param whole texts that mean one thing, whatever signs they hold
     */
    record Parts(boolean byBlanks, Set<String> whole) {
        static final Parts ANY = new Parts(true, Set.of());
    }

    SeveralCodes(Item item, int place) {
        this(new Codes(item), place, Parts.ANY);
    }

    SeveralCodes(Codes codes, int place, Parts kind) {
        this.codes = codes;
        this.place = place;
        this.kind = kind;
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

    /** The answers that a cell names, as they are written there; a word for none is one part. */
    List<String> parts(String cell) {
        String text = Cells.clean(cell);
        if (codes.find(cell) != null || kind.whole().contains(text)) {
            return List.of(text);
        }
        String separator = cell.indexOf(';') >= 0 ? ";" : cell.indexOf(',') >= 0 ? "," : "";
        if (separator.isEmpty()) {
            return byBlanks(text);
        }
        List<String> parts = new ArrayList<>();
        String[] pieces = text.split(separator);
        for (int i = 0; i < pieces.length; ) {
            int to = end(pieces, i, separator);
            String part = Cells.clean(String.join(separator, Arrays.asList(pieces).subList(i, to)));
            if (!part.isEmpty()) {
                parts.add(part);
            }
            i = to;
        }
        return parts;
    }

    private List<String> byBlanks(String text) {
        List<String> pieces = List.of(text.split("[ \u00a0\t]+"));
        boolean all = kind.byBlanks() && pieces.stream().allMatch(p -> codes.find(p) != null);
        return text.isEmpty() || all
                ? pieces.stream().filter(p -> !p.isEmpty()).toList()
                : List.of(text);
    }

    /** A label may hold the sign that stands between labels: the longest that is one is meant. */
    private int end(String[] pieces, int from, String separator) {
        int most = Math.min(pieces.length, from + MOST_PIECES);
        for (int to = most; to > from + 1; to--) {
            String joined = String.join(separator, Arrays.asList(pieces).subList(from, to));
            if (codes.find(joined) != null) {
                return to;
            }
        }
        return from + 1;
    }

    /** What is wrong with a part of a cell; null if nothing is. */
    @Nullable Wrong wrong(String part) {
        return codes.find(part) == null ? codes.wrong(part) : null;
    }

    /** Whether a cell says something else than which answers were given. */
    static boolean isWord(String cell) {
        return Codes.missing(cell) != null
                || Cells.clean(cell).equalsIgnoreCase(AnswerText.NONE_TICKED);
    }
}
