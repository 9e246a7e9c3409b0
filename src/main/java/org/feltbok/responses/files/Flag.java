package org.feltbok.responses.files;

import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A 0/1 column for one of several answers. */
final class Flag implements CellReader {
    private final int place;

    Flag(int place) {
        this.place = place;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer value =
                switch (Cells.clean(cell).toLowerCase(Locale.ROOT)) {
                    case "1", "1.0", "true" -> Integer.valueOf(1);
                    case "0", "0.0", "false" -> Integer.valueOf(0);
                    default -> Codes.missing(cell);
                };
        if (value == null) {
            return Wrong.of("no_flag", Cells.clean(cell));
        }
        answers[place] = value;
        return null;
    }
}
