package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

class KitTest {
    @Test
    void initialsAreOfTheFirstAndTheLastName() {
        assertThat(Avatar.initials("Marit Aune")).isEqualTo("MA");
        assertThat(Avatar.initials("  åse  marie ørsted ")).isEqualTo("ÅØ");
        assertThat(Avatar.initials("Silje")).isEqualTo("S");
        assertThat(Avatar.initials("")).isEqualTo("?");
    }

    @Test
    void coloursInCodeAreThoseOfTheStyleSheets() throws IOException {
        check(Palette.light(), "light.css");
        check(Palette.dark(), "dark.css");
    }

    @Test
    void labelsOnCategoriesCanBeRead() {
        for (Palette palette : java.util.List.of(Palette.light(), Palette.dark())) {
            for (int i = 0; i < 10; i++) {
                assertThat(contrast(palette.categories().get(i), palette.onCategory().get(i)))
                        .as("category %d, dark %s", i + 1, palette.isDark())
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static void check(Palette palette, String name) throws IOException {
        try (var in = KitTest.class.getResourceAsStream("/org/feltbok/shell/" + name)) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (int i = 1; i <= 10; i++) {
                Color colour = palette.category(i);
                assertThat(css).contains("-fb-cat-" + i + ": " + Palette.css(colour) + ";");
                assertThat(css)
                        .contains(
                                "-fb-cat-tint-"
                                        + i
                                        + ": "
                                        + Palette.css(palette.tint(colour))
                                        + ";");
            }
            for (int i = 1; i <= 6; i++) {
                assertThat(css)
                        .contains(
                                "-fb-likert-"
                                        + i
                                        + ": "
                                        + Palette.css(palette.likert().get(i - 1))
                                        + ";");
            }
            assertThat(css).contains("-fb-selection: " + Palette.css(palette.selection()) + ";");
        }
    }

    /** Contrast as WCAG 2 defines it. */
    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
