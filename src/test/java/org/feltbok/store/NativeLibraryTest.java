package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs that were killed do not fill the temporary folder. */
class NativeLibraryTest {
    @TempDir Path folder;

    @Test
    void theLibraryOfAKilledProgramGoesAtTheNextStart() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path study = folder.resolve("s.feltbok");
        KeyingProgram.createStudy(study);
        Process killed = start(study, temporary, 100_000);
        try (BufferedReader lines = lines(killed)) {
            assertThat(lines.readLine()).startsWith("saved");
            killed.toHandle().destroyForcibly();
        }
        killed.waitFor();
        assertThat(left(temporary)).as("a kill leaves it").hasSize(1);
        Process next = start(study, temporary, 1);
        try (BufferedReader lines = lines(next)) {
            assertThat(lines.lines().toList()).hasSize(1);
        }
        assertThat(next.waitFor()).isZero();
        assertThat(left(temporary)).isEmpty();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static List<String> left(Path temporary) throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.map(p -> p.getFileName().toString())
                    .filter(n -> !n.startsWith("hsperf"))
                    .toList();
        }
    }

    private static Process start(Path study, Path temporary, int answers) throws IOException {
        String classpath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        classpath,
                        KeyingProgram.class.getName(),
                        study.toString(),
                        "1",
                        String.valueOf(answers))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
