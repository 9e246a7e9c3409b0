package org.feltbok.shell.palette;

import javafx.scene.input.KeyCombination;

import org.feltbok.shell.spi.PaletteHit;
import org.jspecify.annotations.Nullable;

/** A line of the palette: the head of a kind, or something that can be done or opened. */
sealed interface Row {
    /**
     * @param count how many were found of this kind
     */
    record Head(String kind, int count) implements Row {}

    /**
     * @param keys the key that does the same; null = none
     */
    record Entry(PaletteHit hit, @Nullable KeyCombination keys) implements Row {}
}
