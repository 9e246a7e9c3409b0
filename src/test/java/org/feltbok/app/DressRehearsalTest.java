package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the build does once so that the program starts quickly; a build does not tell if it fails.
 */
class DressRehearsalTest {
    @TempDir private Path folder;

    private Process rehearse(String what) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DressRehearsal.class.getName(),
                        what,
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told.txt").toFile())
                .start();
    }

    /** The whole start as a person has it: the command, the study opened ahead, the window. */
    @Test
    void theWindowOpensOnAStudyGoesThroughItsScreensAndClosesWithTheFile() throws Exception {
        SampleStudy.open(folder).close();
        Files.move(folder.resolve("sample.feltbok"), folder.resolve("study.feltbok"));
        assertThat(rehearse("window").waitFor()).as(() -> told()).isZero();
        assertThat(left()).allMatch(f -> !f.endsWith("-wal") && !f.contains("open"));
    }

    @Test
    void aStudyThatIsNotThereEndsItWithAFailure() throws Exception {
        assertThat(rehearse("window").waitFor()).isNotZero();
        assertThat(told()).contains("ended with 2");
    }

    private String told() {
        try {
            return Files.readString(folder.resolve("told.txt"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private List<String> left() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
