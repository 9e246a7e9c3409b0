package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain files go into a folder of their own, called after the study; nobody's folder is taken. */
class PlainOutTest {
    @TempDir Path folder;

    @Test
    void aFolderThatIsThereIsLeftAlone() throws IOException {
        assertThat(PlainOut.name(Path.of("a", "ferries.feltbok"))).isEqualTo("ferries");
        assertThat(PlainOut.free(folder, "ferries-plain"))
                .isEqualTo(folder.resolve("ferries-plain"));
        Files.createDirectory(folder.resolve("ferries-plain"));
        Files.createDirectory(folder.resolve("ferries-plain-2"));
        assertThat(PlainOut.free(folder, "ferries-plain"))
                .isEqualTo(folder.resolve("ferries-plain-3"));
    }
}
