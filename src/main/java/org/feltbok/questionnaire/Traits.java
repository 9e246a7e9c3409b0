package org.feltbok.questionnaire;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What an item's answers are expected to be.
 *
 * @param level null = not said; nothing is taken for granted then
 * @param unit of a number, such as kr or km; may be empty
 * @param decimals of a number, as it is shown; null = not said
 * @param least the least answer expected: a number, or a day; null = any
 * @param most the greatest answer expected; null = any
 * @param preset the answer it begins with, as in files; null = none
 * @param retiredAt since when it is no longer asked; null = it is asked
 */
public record Traits(
        @Nullable Level level,
        LocalText unit,
        @Nullable Integer decimals,
        @Nullable String least,
        @Nullable String most,
        @Nullable String preset,
        @Nullable String retiredAt) {
    /** Nothing said. */
    public static final Traits NONE =
            new Traits(null, LocalText.of(""), null, null, null, null, null);

    /** The same with another default; null = none. */
    public Traits withPreset(@Nullable String other) {
        return new Traits(level, unit, decimals, least, most, other, retiredAt);
    }

    /** Whether the answers have an order. */
    public boolean isOrdered() {
        return level != null && level.isOrdered();
    }

    /** Decimals to show a number with; 0 where nothing is said. */
    public int shownDecimals() {
        return Optional.ofNullable(decimals).orElse(0);
    }
}
