package org.feltbok.shell.kit;

import javafx.scene.control.Label;

/** A code as a chip with a colour bar; the name stands beside the colour. */
public final class CodeChip extends Label {
    /**
     * @param colour 1 to 10, any other number = the grey of codes without a digit key
     */
    public CodeChip(String name, int colour) {
        super(name);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("fb-code", "fb-code-" + (colour >= 1 && colour <= 10 ? colour : 0));
    }

    /** Drawn dashed: proposed, not decided. */
    public CodeChip suggested() {
        getStyleClass().add("fb-code-suggested");
        return this;
    }

    /** A small square in a code's colour. */
    public static javafx.scene.layout.Region mark(int colour) {
        var mark = new javafx.scene.layout.Region();
        mark.getStyleClass()
                .addAll("fb-mark", "fb-mark-" + (colour >= 1 && colour <= 10 ? colour : 0));
        return mark;
    }
}
