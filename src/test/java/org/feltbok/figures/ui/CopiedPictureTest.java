package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;

import org.feltbok.figures.render.Examples;
import org.feltbok.figures.style.HouseStyle;
import org.junit.jupiter.api.Test;

import java.util.Locale;

/** The picture on the clipboard is that of the report. */
final class CopiedPictureTest {
    @Test
    void aCopiedPictureHasTheHouseStyleOfTheReport() {
        HouseStyle style = HouseStyle.parse("{\"colours\": {\"page\": \"#fff8e7\"}}", "style.json");
        assertThat(corner(style)).isEqualTo(0xFFFFF8E7);
        assertThat(corner(HouseStyle.USUAL)).isEqualTo(0xFFFFFFFF);
    }

    private static int corner(HouseStyle style) {
        Image image = FigureActions.picture(Examples.statements(), style, Locale.ENGLISH);
        return image.getPixelReader().getArgb(1, 1);
    }
}
