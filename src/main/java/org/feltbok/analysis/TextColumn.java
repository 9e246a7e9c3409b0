package org.feltbok.analysis;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Texts, one a row; null where there is none. It stands beside the column that says why. */
public final class TextColumn implements Column {
    private static final String AFTER = "#words";

    private final @Nullable String[] texts;

    private TextColumn(@Nullable String[] texts) {
        this.texts = texts;
    }

    /** An empty text is none. */
    public static TextColumn of(List<String> texts) {
        @Nullable String[] cells = new String[texts.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = texts.get(i).isEmpty() ? null : texts.get(i);
        }
        return new TextColumn(cells);
    }

    /** The name of the column with the words of a variable. */
    public static String name(String variable) {
        return variable + AFTER;
    }

    public Optional<String> get(int row) {
        return Optional.ofNullable(texts[row]);
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public TextColumn gather(int[] rows) {
        @Nullable String[] gathered = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            gathered[i] = rows[i] < 0 ? null : texts[rows[i]];
        }
        return new TextColumn(gathered);
    }
}
