package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Series go off and on, and one goes nearer and back, by the mouse and by keys; the picture shows
 * it, and what is delivered is the same file as before.
 */
@Tag("xvfb")
class LensJourneyTest {
    private static final int MOST_STEPS = 60;
    private static final String CHANGES = "SELECT count(*) FROM change";

    @TempDir Path folder;

    private RealProgram program;
    private int files;

    private void figure(int number) {
        program.hand().press(KeyCode.CONTROL, KeyCode.F);
        program.hand().press(KeyCode.CONTROL, KeyCode.A);
        program.hand().type("figur-" + number);
        String caption = "Figure " + number + ".";
        Hand.await(caption + " is in front", () -> program.says("#figure-caption", caption));
        program.hand().press(KeyCode.ESCAPE);
        Hand.await(caption + " stays", () -> program.says("#figure-caption", caption));
    }

    /** The figure as a file, by the menu of its head. */
    private String delivered() throws IOException {
        Path file = folder.resolve("delivered-" + ++files + ".svg");
        program.saveTo(file);
        program.hand().press(KeyCode.CONTROL, KeyCode.E);
        Hand.await(
                "the forms are offered",
                () -> ((MenuButton) program.node("#figure-export")).isShowing());
        program.hand().press(KeyCode.DOWN);
        program.hand().press(KeyCode.DOWN);
        program.hand().press(KeyCode.ENTER);
        Hand.await("the file is there", () -> Files.exists(file) && Files.size(file) > 0);
        program.hand().reach(program.stage());
        return Files.readString(file);
    }

    private ToggleButton chip(int series) {
        return (ToggleButton) program.node("#lens-series-" + series);
    }

    private void isOn(int series, boolean on) {
        Hand.await(
                "series " + series + (on ? " is on" : " is off"),
                () -> chip(series).isSelected() == on);
    }

    /** Points of the chart that have the colour of a series; on the user-interface thread. */
    private long inked(int series) {
        var fill = (Color) ((Rectangle) chip(series).getGraphic()).getFill();
        WritableImage seen = program.node("#figure-canvas").snapshot(null, null);
        long points = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                Color at = seen.getPixelReader().getColor(x, y);
                boolean same =
                        Math.abs(at.getRed() - fill.getRed()) < 0.02
                                && Math.abs(at.getGreen() - fill.getGreen()) < 0.02
                                && Math.abs(at.getBlue() - fill.getBlue()) < 0.02;
                points += same ? 1 : 0;
            }
        }
        return points;
    }

    /** What is drawn comes a moment after what is chosen. */
    private void drawn(int series, long most) {
        Hand.await("series " + series + " goes from the picture", () -> inked(series) <= most);
    }

    private void drawnAgain(int series, long least) {
        Hand.await("series " + series + " is back in the picture", () -> inked(series) >= least);
        assertThat(Hand.onFx(() -> inked(series)))
                .as("series " + series + " in the picture")
                .isEqualTo(least);
    }

    private void part(String words) {
        Hand.await(
                "the part is told: " + words,
                () -> {
                    String said = ((Labeled) program.node("#lens-part")).getText();
                    return words.isEmpty() ? said.isEmpty() : said.contains(words);
                });
    }

    private void toTheChart() {
        program.goOnTo("figure-canvas", MOST_STEPS);
    }

    private boolean isLast() {
        return program.has("#chart-words")
                && String.valueOf(((Labeled) program.node("#chart-words")).getText())
                        .contains("2018");
    }

    /** Also if what was switched off a moment ago is still being drawn. */
    private void toTheLast() {
        for (int i = 0; i < MOST_STEPS && !Hand.onFx(this::isLast); i++) {
            program.hand().press(KeyCode.END);
        }
        Hand.await("the keys stand on the last year", this::isLast);
    }

    /** Series 2 by the mouse, series 1 by its digit. */
    private void offAndOn() {
        long before = Hand.onFx(() -> inked(2));
        assertThat(before).as("the picture has the second series").isPositive();
        program.hand().click(Hand.onFx(() -> chip(2)));
        isOn(2, false);
        drawn(2, before / 2);
        program.hand().click(Hand.onFx(() -> chip(2)));
        isOn(2, true);
        drawnAgain(2, before);
        toTheChart();
        program.hand().press(KeyCode.DIGIT1);
        isOn(1, false);
        program.hand().press(KeyCode.DIGIT2);
        isOn(2, false);
        program.hand().press(KeyCode.DIGIT1);
        isOn(1, true);
    }

    @Test
    void whatIsLookedAtIsNotWhatIsDelivered() throws IOException {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("the figures are listed", () -> p.says("#figure-caption", "Figure 1."));
            String changes = p.rows(CHANGES).getFirst();
            lines();
            points();
            bars();
            assertThat(p.rows(CHANGES)).containsExactly(changes);
        }
    }

    private void lines() throws IOException {
        figure(3);
        String before = delivered();
        assertThat(before).contains("<svg");
        offAndOn();
        toTheLast();
        program.hand().press(KeyCode.EQUALS);
        part("2018; exports are whole");
        String once = Hand.onFx(() -> ((Labeled) program.node("#lens-part")).getText());
        program.hand().moveTo(Hand.onFx(() -> Hand.middle(program.node("#figure-canvas"))));
        program.hand().wheel(-1, KeyCode.CONTROL);
        Hand.await(
                "the wheel goes nearer",
                () -> !((Labeled) program.node("#lens-part")).getText().equals(once));
        assertThat(delivered()).as("what is delivered is whole").isEqualTo(before);
        program.hand().click(Hand.onFx(() -> program.node("#lens-farther")));
        part("exports are whole");
        toTheChart();
        program.hand().press(KeyCode.DIGIT0);
        part("");
        isOn(2, true);
    }

    private void points() throws IOException {
        figure(2);
        String before = delivered();
        program.hand().click(Hand.onFx(() -> program.node("#lens-nearer")));
        part("exports are whole");
        assertThat(delivered()).isEqualTo(before);
        program.hand().click(Hand.onFx(() -> program.node("#lens-whole")));
        part("");
        toTheChart();
        program.hand().press(KeyCode.EQUALS);
        part("exports are whole");
        program.hand().press(KeyCode.MINUS);
        part("");
    }

    private void bars() throws IOException {
        figure(24);
        String before = delivered();
        assertThat(Hand.onFx(() -> program.has("#lens-nearer"))).isFalse();
        offAndOn();
        part("exports are whole");
        assertThat(delivered()).isEqualTo(before);
        // another figure, and back: it is seen whole
        figure(21);
        figure(24);
        isOn(2, true);
        part("");
    }
}
