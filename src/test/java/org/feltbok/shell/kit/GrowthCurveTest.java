package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.feltbok.shell.kit.GrowthCurve.Flag;
import org.feltbok.shell.kit.GrowthCurve.Point;
import org.feltbok.shell.kit.GrowthCurve.Shown;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The one curve of how answers came in, wherever it is seen. */
class GrowthCurveTest extends FxTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 11, 1);

    private static Shown shown(int whole, Flag... flags) {
        return new Shown(
                List.of(new Point(FIRST.plusDays(2), 10), new Point(FIRST.plusDays(8), 30)),
                List.of(flags),
                whole,
                "nothing yet");
    }

    @Test
    void daysThatStandOutAreWithinAlsoBeforeAndAfterAllThatCame() {
        Shown shown = shown(40, new Flag(FIRST, "asked"), new Flag(FIRST.plusDays(10), "reminded"));
        assertThat(shown.first()).isEqualTo(FIRST);
        assertThat(shown.last()).isEqualTo(FIRST.plusDays(10));
        assertThat(shown.along(FIRST.plusDays(5))).isEqualTo(0.5);
        assertThat(shown(40).first()).isEqualTo(FIRST.plusDays(2));
    }

    @Test
    void moreThanWereAskedStandsAtTheTop() {
        assertThat(shown(25).whole()).isEqualTo(30);
        assertThat(shown(40).whole()).isEqualTo(40);
        assertThat(new Shown(List.of(), List.of(), 7, "").whole()).isEqualTo(7);
    }

    @Test
    void noDayIsNamedTwiceHoweverShortTheTime() {
        Shown one = new Shown(List.of(new Point(FIRST, 3)), List.of(), 5, "");
        assertThat(one.named(5)).containsExactly(FIRST);
        assertThat(shown(40).named(5))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .startsWith(FIRST.plusDays(2))
                .endsWith(FIRST.plusDays(8));
        assertThat(shown(40).named(2)).hasSize(2);
    }

    @Test
    void itIsDrawnAnewInTheColoursOfAnotherTheme() {
        var palette = new SimpleObjectProperty<>(Palette.light());
        GrowthCurve curve =
                fx(
                        () -> {
                            var made = new GrowthCurve(palette, Locale.UK, 132, true);
                            made.show(shown(40), "30 of 40");
                            return made;
                        });
        show(fx(() -> new StackPane(curve)));
        assertThat(curve.getAccessibleText()).isEqualTo("30 of 40");
        assertThat(inked(curve, Palette.light().accentFill())).isPositive();
        onFx(() -> palette.set(Palette.dark()));
        assertThat(inked(curve, Palette.dark().accentFill())).isPositive();
        assertThat(inked(curve, Palette.light().accentFill())).isZero();
        onFx(() -> curve.show(new Shown(List.of(), List.of(), 40, "nothing yet"), "none"));
        assertThat(inked(curve, Palette.dark().accentFill())).isZero();
    }

    private static long inked(GrowthCurve curve, Color colour) {
        return fx(
                () -> {
                    var seen = curve.snapshot(null, null);
                    long points = 0;
                    for (int y = 0; y < seen.getHeight(); y++) {
                        for (int x = 0; x < seen.getWidth(); x++) {
                            Color at = seen.getPixelReader().getColor(x, y);
                            points += at.equals(colour) ? 1 : 0;
                        }
                    }
                    return points;
                });
    }
}
