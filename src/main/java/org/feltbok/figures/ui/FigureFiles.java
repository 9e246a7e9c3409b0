package org.feltbok.figures.ui;

import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.style.HouseStyle;

import java.nio.file.Path;

/**
 * Writes a figure to a file in the form that the file's ending names: png, svg, pdf, xlsx or docx.
 */
@FunctionalInterface
public interface FigureFiles {
    /**
     * @param spec of the figure
     * @param style of charts and numbers, as the whole report has it
     * @throws org.feltbok.base.FaultException when the file cannot be written
     */
    void write(FigureSpec spec, FigureTable figure, HouseStyle style, Path file);
}
