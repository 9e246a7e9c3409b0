package org.feltbok.shell.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons, 16 px; the colour comes from the style sheet. */
public final class Icons {
    private Icons() {}

    /**
     * @param name such as {@code fth-home}
     */
    public static FontIcon of(String name) {
        var icon = new FontIcon(name);
        icon.getStyleClass().add("fb-icon");
        return icon;
    }

    /** An icon with a colour that means something: success, warning, danger, accent or muted. */
    public static FontIcon of(String name, String state) {
        FontIcon icon = of(name);
        icon.getStyleClass().add("fb-" + state);
        return icon;
    }

    /**
     * A small button that shows only an icon; the text is its tooltip and what a screen reader
     * says.
     */
    public static Button button(String icon, String text, Runnable action) {
        var button = new Button("", of(icon));
        button.getStyleClass().addAll("fb-icon-button");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Gives a node without text its name for screen readers and a tooltip. */
    public static <N extends Node> N named(N node, String text) {
        node.setAccessibleText(text);
        Tooltip.install(node, new Tooltip(text));
        return node;
    }
}
