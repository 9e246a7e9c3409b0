package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first window lies wholly on the screen, its title bar too. */
class WindowFitTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 1440, 900", "0, 27, 1440, 873", "70, 0, 1850, 1080", "0, 0, 1024, 700"})
    void theWindowWithItsFrameLiesWithinWhatTheSystemLeavesFree(
            double x, double y, double width, double height) {
        var free = new Rectangle2D(x, y, width, height);
        assertThat(free.contains(WindowFit.within(free))).isTrue();
    }
}
