package org.feltbok.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void keepsWhatWasChosen() {
        Path file = folder.resolve("deep/settings.properties");
        try (var kept = new SettingsFile(file, Language.EN)) {
            kept.settings().language().set(Language.NB);
            kept.settings().person().set("Marit Ågot");
            kept.settings().theme().set(ThemeChoice.DARK);
            kept.settings().zoomBy(20);
            kept.settings().refusedKey().set(org.feltbok.shell.kit.RefusedKey.BOTH);
            kept.settings().questionLanguages().put("Marit Ågot", "se");
            kept.settings().questionLanguages().put("", "nn");
            kept.settings().kept().put("coding/s Marit Ågot", "item%2Fq1=1,2&a=%2C");
            kept.settings().opened(folder.resolve("a.feltbok"));
            kept.settings().opened(folder.resolve("b.feltbok"));
            kept.settings().opened(folder.resolve("a.feltbok"));
        }
        try (var again = new SettingsFile(file, Language.EN)) {
            assertThat(again.settings().language().get()).isEqualTo(Language.NB);
            assertThat(again.settings().person().get()).isEqualTo("Marit Ågot");
            assertThat(again.settings().theme().get()).isEqualTo(ThemeChoice.DARK);
            assertThat(again.settings().zoom().get()).isEqualTo(120);
            assertThat(again.settings().refusedKey().get())
                    .isEqualTo(org.feltbok.shell.kit.RefusedKey.BOTH);
            assertThat(again.settings().questionLanguages())
                    .isEqualTo(java.util.Map.of("Marit Ågot", "se", "", "nn"));
            assertThat(again.settings().kept())
                    .isEqualTo(java.util.Map.of("coding/s Marit Ågot", "item%2Fq1=1,2&a=%2C"));
            assertThat(again.settings().recent())
                    .containsExactly(folder.resolve("a.feltbok"), folder.resolve("b.feltbok"));
        }
    }

    @Test
    void readsWhatItUnderstandsAndSkipsTheRest() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "language=KLINGON\ntheme=DARK\nzoom=much\nunknown=1\nperson=Åse\n");
        try (var kept = new SettingsFile(file, Language.NB)) {
            assertThat(kept.settings().language().get()).isEqualTo(Language.NB);
            assertThat(kept.settings().theme().get()).isEqualTo(ThemeChoice.DARK);
            assertThat(kept.settings().zoom().get()).isEqualTo(100);
            assertThat(kept.settings().person().get()).isEqualTo("Åse");
        }
    }

    @Test
    void aBrokenFileIsNoReasonToStop() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "person=\\u00zz\n");
        try (var kept = new SettingsFile(file, Language.EN)) {
            assertThat(kept.settings().person().get()).isEmpty();
        }
    }

    @Test
    void changingNothingWritesNothing() {
        Path file = folder.resolve("settings.properties");
        new SettingsFile(file, Language.EN).close();
        assertThat(file).doesNotExist();
    }
}
