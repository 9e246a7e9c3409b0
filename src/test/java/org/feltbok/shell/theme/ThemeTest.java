package org.feltbok.shell.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every window of the program has on. */
class ThemeTest extends FxTest {
    private final Theme theme = fx(() -> new Theme(ThemeChoice.LIGHT));

    @AfterEach
    void backToLight() {
        onFx(() -> theme.choose(ThemeChoice.LIGHT));
    }

    private Color textColour(Label label) {
        return fx(
                () -> {
                    label.applyCss();
                    return (Color) label.getTextFill();
                });
    }

    @Test
    void aWindowDressedBeforeChangesWithTheTheme() {
        var label = new Label("78");
        fx(
                () -> {
                    var scene = new Scene(new StackPane(label));
                    theme.dress(stage, scene);
                    stage.setScene(scene);
                    stage.show();
                    return scene;
                });
        Color onLight = textColour(label);
        onFx(() -> theme.choose(ThemeChoice.DARK));
        Color onDark = textColour(label);
        assertThat(onLight.getBrightness()).isLessThan(0.5);
        assertThat(onDark.getBrightness()).isGreaterThan(0.5);
        assertThat(Application.getUserAgentStylesheet()).contains("dark");
    }

    @Test
    void chartsAreToldTheColoursInUse() {
        assertThat(theme.palette().get()).isEqualTo(Palette.light());
        onFx(() -> theme.choose(ThemeChoice.DARK));
        assertThat(theme.palette().get()).isEqualTo(Palette.dark());
    }

    @Test
    void theProgramHasItsOwnFontAndItsDigitsAreOfEqualWidth() {
        assertThat(Font.getFamilies()).contains("Inter", "JetBrains Mono");
        assertThat(Font.font("Inter", 13).getFamily()).isEqualTo("Inter");
        double ones = width("1111111111");
        assertThat(width("8888888888")).isEqualTo(ones);
        assertThat(width("0473529616")).isEqualTo(ones);
    }

    private static double width(String text) {
        var shown = new javafx.scene.text.Text(text);
        shown.setFont(Font.font("Inter", 13));
        return shown.getLayoutBounds().getWidth();
    }

    @Test
    void theWindowHasAnIconForEverySizeWithABookOnBlue() {
        onFx(() -> theme.dress(stage, new Scene(new StackPane())));
        assertThat(stage.getIcons())
                .extracting(Image::getWidth)
                .containsExactly(16.0, 32.0, 64.0, 128.0);
        for (Image icon : stage.getIcons()) {
            int size = (int) icon.getWidth();
            var points = icon.getPixelReader();
            assertThat(points.getArgb(0, 0) >>> 24).as("corner").isZero();
            assertThat(points.getColor(size / 2, size / 8))
                    .as("edge")
                    .isEqualTo(Color.web("0969da"));
            assertThat(points.getColor(size * 3 / 10, size / 2)).as("page").isEqualTo(Color.WHITE);
        }
    }
}
