package org.feltbok.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A person's choices as they are made. */
class SettingsTest {
    private final Settings settings = new Settings(Language.NB);

    @Test
    void sizeStaysBetweenSeventyAndTwoHundred() {
        settings.zoomBy(500);
        assertThat(settings.zoom().get()).isEqualTo(200);
        settings.zoomBy(-500);
        assertThat(settings.zoom().get()).isEqualTo(70);
    }

    @Test
    void theLastEightStudiesAreKnownNewestFirstAndEachOnce() {
        for (int i = 1; i <= 10; i++) {
            settings.opened(Path.of("/studies/" + i + ".feltbok"));
        }
        settings.opened(Path.of("/studies/elsewhere/../5.feltbok"));
        assertThat(settings.recent())
                .extracting(p -> p.getFileName().toString())
                .containsExactly(
                        "5.feltbok",
                        "10.feltbok",
                        "9.feltbok",
                        "8.feltbok",
                        "7.feltbok",
                        "6.feltbok",
                        "4.feltbok",
                        "3.feltbok");
    }

    @Test
    void everyChangeIsToldAndNoneThatChangesNothing() {
        var told = new AtomicInteger();
        settings.onChange(told::incrementAndGet);
        settings.person().set("Marit");
        settings.theme().set(ThemeChoice.DARK);
        settings.zoomBy(10);
        settings.language().set(Language.EN);
        settings.opened(Path.of("a.feltbok"));
        assertThat(told).hasValue(5);
        settings.person().set("Marit");
        settings.zoomBy(0);
        assertThat(told).hasValue(5);
    }
}
