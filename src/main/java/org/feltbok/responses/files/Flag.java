package org.feltbok.responses.files;

import org.feltbok.questionnaire.Option;
import org.feltbok.responses.AnswerText;
import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A 0/1 column for one of several answers. */
final class Flag implements CellReader {
    private final Option option;
    private final @Nullable Object[] beside;
    private final int place;

    /**
     * @param option whose label may stand there instead of 1; its code may not, as 2 often means no
     * @param beside where what is read waits until the row is whole
     */
    Flag(Option option, @Nullable Object[] beside, int place) {
        this.option = option;
        this.beside = beside;
        this.place = place;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer value = value(cell);
        if (value == null) {
            return Wrong.of("no_flag", Cells.clean(cell));
        }
        beside[place] = value;
        return null;
    }

    /** What it says; null if nothing. */
    @Nullable Integer value(String cell) {
        return switch (Cells.clean(cell).toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true", "yes", "y", "ja", "checked" -> Integer.valueOf(1);
            case "0", "0.0", "false", "no", "n", "nei", "unchecked" -> Integer.valueOf(0);
            case AnswerText.NONE_TICKED -> AnswerColumns.NONE_TICKED;
            default -> isOption(Cells.clean(cell)) ? Integer.valueOf(1) : Codes.missing(cell);
        };
    }

    private boolean isOption(String text) {
        return text.equalsIgnoreCase(option.label().text())
                || option.label().others().values().stream().anyMatch(text::equalsIgnoreCase);
    }
}
