package org.feltbok.shell.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** A small rounded label for a state; the word says it, the colour helps. */
public final class Pill extends Label {
    /** What the state means. */
    public enum Kind {
        NEUTRAL,
        SUCCESS,
        WARNING,
        DANGER,
        ACCENT,
        /** No ground, muted text: nothing is there. */
        PLAIN
    }

    /** Without a word it is not to be seen: a colour alone says nothing. */
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");

    public Pill(String text, Kind kind) {
        super(text);
        getStyleClass().addAll("fb-pill", style(kind));
        setMinWidth(USE_PREF_SIZE);
        textProperty()
                .subscribe(now -> pseudoClassStateChanged(SILENT, now == null || now.isEmpty()));
    }

    /** Changes text and meaning, for cells that are used again. */
    public void show(String text, Kind kind) {
        setText(text);
        getStyleClass().removeIf(s -> s.startsWith("fb-pill-"));
        getStyleClass().add(style(kind));
    }

    private static String style(Kind kind) {
        return "fb-pill-" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
