package org.feltbok.shell.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A code as a chip with a colour bar; the name stands beside the colour. */
public final class CodeChip extends Label {
    public CodeChip(String name, CodeColour colour) {
        super(name);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("fb-code");
        colour.paint(this, "fb-code-");
    }

    /**
     * @param colour 1 to 10, any other number = the grey of codes without a digit key
     */
    public CodeChip(String name, int colour) {
        this(name, new CodeColour(colour, null));
    }

    /** A small square in a code's colour. */
    public static Region mark(CodeColour colour) {
        var mark = new Region();
        mark.getStyleClass().add("fb-mark");
        colour.paint(mark, "fb-mark-");
        return mark;
    }
}
