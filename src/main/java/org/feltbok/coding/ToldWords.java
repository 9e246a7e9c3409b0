package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Told;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What stood before and what stands now, as a line of the history tells longer texts. */
public final class ToldWords {
    /** So much of what is the same is told before the words that differ. */
    private static final int LEAD = 12;

    private ToldWords() {}

    /** Now and before, each from shortly before the place where they differ. */
    public static List<String> of(@Nullable Object now, @Nullable Object before) {
        String is = now == null ? "" : now.toString().strip();
        String was = before == null ? "" : before.toString().strip();
        int same = 0;
        while (same < Math.min(is.length(), was.length())
                && is.codePointAt(same) == was.codePointAt(same)) {
            same += Character.charCount(is.codePointAt(same));
        }
        int from =
                is.isEmpty() || was.isEmpty() ? 0 : is.lastIndexOf(' ', Math.max(0, same - LEAD));
        return List.of(start(is, from), start(was, from));
    }

    private static String start(String text, int from) {
        return from <= 0
                ? Told.value(CodingOperations.start(text))
                : "…" + CodingOperations.start(text.substring(Math.min(from, text.length())));
    }

    /**
     * What stood in a column in one language before the cells were written; null if nothing did or
     * the column was not written.
     *
     * @param language null = the study's own; else its code
     */
    static @Nullable String before(
            List<CellChange> written, String id, String column, @Nullable String language) {
        Object before =
                CellChange.before(written, "code", id, language == null ? column : column + "_i18n")
                        .orElse(null);
        return before == null
                ? null
                : language == null
                        ? before.toString()
                        : LocalTexts.of("", before.toString()).others().get(language);
    }

    /** Whether a column of a row was written, in any language. */
    static boolean isWritten(List<CellChange> written, String id, String column) {
        return written.stream()
                .anyMatch(
                        c ->
                                c.rowId().equals(id)
                                        && (c.column().equals(column)
                                                || c.column().equals(column + "_i18n")));
    }
}
