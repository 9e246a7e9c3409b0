package org.feltbok.study.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Random;

/** Keys become file names that no file system takes for something else. */
class PlainNamesTest {
    @TempDir Path temp;

    @Test
    void keysComeBackFromTheirFileNames() {
        String alphabet = "aø./\\:%+ *?\"<>|~\t🙂";
        int[] points = alphabet.codePoints().toArray();
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder key = new StringBuilder();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                key.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String name = PlainNames.toFile(key.toString());
            assertThat(PlainNames.toKey(name)).as("seed %d", seed).isEqualTo(key.toString());
            assertThat(temp.resolve(name).normalize().getParent())
                    .as("seed %d", seed)
                    .isEqualTo(temp);
        }
    }

    @Test
    void namesThatSomeSystemsReserveAreChanged() {
        assertThat(PlainNames.toFile("CON")).isEqualTo("%43ON");
        assertThat(PlainNames.toFile("..")).isEqualTo("%2E%2E");
        assertThat(PlainNames.toFile("figure-57")).isEqualTo("figure-57");
    }

    @Test
    void nothingIsWrittenOutsideTheFolder() {
        PlainFolderWriter writer = new PlainFolderWriter(temp, "s");
        assertThatThrownBy(() -> writer.text("../x.txt", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.text("/x.txt", "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsReadOutsideTheFolder() {
        PlainFaults faults = new PlainFaults();
        assertThat(new PlainFolder(temp).text("../x.txt", faults)).isEmpty();
        assertThat(new PlainFolder(temp).csv("/etc/passwd", faults)).isEmpty();
        assertThat(faults.list()).hasSize(2).allMatch(f -> f.key().equals("plain.outside"));
    }
}
