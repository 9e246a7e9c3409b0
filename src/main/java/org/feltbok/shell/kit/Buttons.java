package org.feltbok.shell.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;

import org.jspecify.annotations.Nullable;

/** Buttons of 28 px; one primary button a page at most. */
public final class Buttons {
    private Buttons() {}

    /**
     * @param icon Feather icon; null = none
     */
    public static Button of(String text, @Nullable String icon, Runnable action) {
        var button = new Button(text, icon == null ? null : Icons.of(icon));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    public static Button primary(String text, @Nullable String icon, Runnable action) {
        Button button = of(text, icon, action);
        button.getStyleClass().add("accent");
        return button;
    }

    /** 24 px high, for headers of cards and dense panes. */
    public static Button small(String text, @Nullable String icon, Runnable action) {
        Button button = of(text, icon, action);
        button.getStyleClass().add("fb-small");
        return button;
    }

    /** Blue text that leads somewhere. */
    public static Hyperlink link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.getStyleClass().add("fb-link");
        link.setOnAction(e -> action.run());
        return link;
    }
}
