package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.shell.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two people, or a test and a person, are kept apart by one option. */
class PlacesTest {
    @TempDir private Path folder;

    @Test
    void theOptionNamesTheFolderOfSettingsAndSample() {
        Places places = Places.of(new String[] {"open", "--settings", folder.toString()}, null);
        assertThat(places.settings()).isEqualTo(folder.resolve("settings.properties"));
        assertThat(places.sample().getParent()).isEqualTo(folder.resolve("sample"));
        assertThat(Places.of(new String[] {"--settings=" + folder}, "elsewhere")).isEqualTo(places);
    }

    @Test
    void theEnvironmentNamesItWhereTheCommandLineDoesNot() {
        assertThat(Places.of(new String[] {"open"}, folder.toString()).settings())
                .isEqualTo(folder.resolve("settings.properties"));
    }

    @Test
    void withoutEitherTheyLieWhereTheSystemKeepsSuchThings() {
        assertThat(Places.of(new String[0], " ").settings()).isEqualTo(SettingsFile.usual());
    }

    @Test
    void aFileIsNoFolderForSettings() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "x");
        assertThatThrownBy(Places.of(new String[] {"--settings", file.toString()}, null)::checked)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("app.settings_folder");
    }

    /** A command is run by who works in the window, unless it says who. */
    @Test
    void commandsAreRunByWhoWorksInTheWindow() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.properties"), "person=Kari Li\n");
        Places places = Places.of(new String[0], folder.toString());
        assertThat(Main.person(new String[] {"check", "s"}, places)).isEqualTo("Kari Li");
        assertThat(Main.person(new String[] {"check", "s", "--as", "Bo"}, places)).isEqualTo("Bo");
        assertThat(Main.person(new String[] {"--as=Bo", "check"}, places)).isEqualTo("Bo");
        Files.delete(file);
        assertThat(Main.person(new String[] {"check", "s"}, places))
                .as("nobody is named")
                .isEqualTo(System.getProperty("user.name"));
    }
}
