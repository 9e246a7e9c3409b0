package org.feltbok.shell.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels in the type scale, and the space between things. */
public final class Labels {
    private Labels() {}

    public static Label of(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** 12 px, grey: what stands beside the thing itself. */
    public static Label muted(String text) {
        return of(text, "fb-muted");
    }

    public static Label strong(String text) {
        return of(text, "fb-strong");
    }

    /** Monospaced, for keys and file names. */
    public static Label mono(String text) {
        return of(text, "fb-mono");
    }

    /** The same, on as many lines as its words need: they are never cut for want of height. */
    public static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /**
     * As it stands in a row that has one line; breaks in a text would make it several, half seen.
     */
    public static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s*\\n\\s*", " ");
    }

    /** Pushes what follows to the other side. */
    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
