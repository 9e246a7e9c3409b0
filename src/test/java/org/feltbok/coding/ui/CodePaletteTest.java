package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.feltbok.ui.Contrast;
import org.junit.jupiter.api.Test;

class CodePaletteTest {
    private static final Color PAGE = Color.WHITE;
    private static final Color INK = Color.web("#1f2328");

    /** The mark on the page, and words in the page's own colour on the tint. */
    @Test
    void everyColourCanBeToldFromThePageAndReadUpon() {
        assertThat(CodePalette.COLOURS).hasSizeGreaterThan(9);
        assertThat(Contrast.ratio(Color.BLACK, PAGE)).isEqualTo(21);
        CodePalette.COLOURS.forEach(
                (hex, name) -> {
                    Color mark = Color.web(hex);
                    assertThat(Contrast.ratio(mark, PAGE)).as(name).isGreaterThan(4.5);
                    assertThat(Contrast.ratio(INK, PAGE.interpolate(mark, 0.14)))
                            .as(name)
                            .isGreaterThan(4.5);
                });
    }
}
