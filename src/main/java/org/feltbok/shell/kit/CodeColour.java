package org.feltbok.shell.kit;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/**
 * The colour of a code on the screen: one of the ten of the theme, grey, or one of its own, which
 * is made darker or lighter until it can be told from the page of each theme.
 *
 * @param number 1 to 10; any other = grey
 * @param own {@code #rrggbb}; null = that of the number
 */
public record CodeColour(int number, @Nullable String own) {
    /** As much as the page and the panes of a theme are of the one side. */
    private static final String LIGHT_GROUND = "#f6f8fa";

    private static final String DARK_GROUND = "#161b22";

    /** Least contrast to the page (WCAG 2). */
    static final double LEAST = 4.5;

    private static final double LIGHT_TINT = 0.14;
    private static final double DARK_TINT = 0.24;

    /** Gives a node the style class of the colour, which is called {@code prefix} and its name. */
    public void paint(Node node, String prefix) {
        node.getStyleClass().removeIf(s -> s.startsWith(prefix) && !s.equals(prefix));
        if (own == null) {
            node.getStyleClass().add(prefix + (number >= 1 && number <= 10 ? number : 0));
            node.setStyle("");
            return;
        }
        if (!node.getStyleClass().contains("fb-own")) {
            node.getStyleClass().add("fb-own");
        }
        node.getStyleClass().add(prefix + "own");
        Rgb light = onLight();
        Rgb dark = onDark();
        node.setStyle(
                "-fb-own-light: %s; -fb-own-tint-light: %s; -fb-own-dark: %s; -fb-own-tint-dark: %s;"
                        .formatted(
                                light.hex(),
                                light.over(Rgb.of("#ffffff"), LIGHT_TINT).hex(),
                                dark.hex(),
                                dark.over(Rgb.of("#0d1117"), DARK_TINT).hex()));
    }

    /** As it is drawn on a light page. */
    Rgb onLight() {
        return readable(Rgb.of(LIGHT_GROUND), Rgb.of("#000000"));
    }

    /** As it is drawn on a dark page. */
    Rgb onDark() {
        return readable(Rgb.of(DARK_GROUND), Rgb.of("#ffffff"));
    }

    private Rgb readable(Rgb ground, Rgb towards) {
        Rgb colour = Rgb.of(own == null ? "#808080" : own);
        Rgb now = colour;
        for (int step = 1; now.contrast(ground) < LEAST; step++) {
            now = towards.over(colour, step / 50.0);
        }
        return now;
    }
}
