package org.feltbok.export;

import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;

import java.util.Optional;

/**
 * A figure or table as a text document takes it.
 *
 * @param number as printed in the report; empty = it has none
 * @param title without kind and number
 * @param section key of the section it stands in; empty = none
 */
public record WordItem(
        FigureTable table,
        FigureSpec.Kind kind,
        Optional<Integer> number,
        String title,
        String section) {}
