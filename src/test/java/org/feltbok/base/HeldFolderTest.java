package org.feltbok.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a killed run leaves is cleared by the next one, and nothing else is. */
class HeldFolderTest {
    private static final String NAME = ".drafts-";

    @TempDir Path place;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    /** As a kill leaves it: the lock is there, and nobody holds it. */
    private void killed(String name) throws IOException {
        Path left = Files.createDirectories(place.resolve(name).resolve("deep"));
        Files.writeString(left.resolve("half.csv"), "half");
        Files.createFile(place.resolve(name).resolve(HeldFolder.LOCK));
    }

    @Test
    void whatKilledRunsLeftGoesAtTheNextRunAndTheNextRunsOwnAtItsEnd() throws IOException {
        killed(NAME + "1");
        killed(NAME + "2");
        try (HeldFolder held = HeldFolder.make(place, NAME, left -> {})) {
            assertThat(names()).containsExactly(held.path().getFileName().toString());
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void foldersOfOthersAndOfRunsThatGoOnStay() throws IOException {
        killed(".other-1");
        Files.createDirectories(place.resolve(NAME + "without-lock"));
        try (HeldFolder held = HeldFolder.make(place, NAME, left -> {})) {
            Files.writeString(held.path().resolve("a"), "a");
            HeldFolder.make(place, NAME, left -> {}).close();
            assertThat(held.path().resolve("a")).exists();
        }
        assertThat(names()).containsExactly(NAME + "without-lock", ".other-1");
    }

    @Test
    void whatARunHadBegunIsPutRightBeforeItsFolderGoes() throws IOException {
        killed(NAME + "1");
        HeldFolder.make(
                        place,
                        NAME,
                        left -> Files.move(left.resolve("deep"), place.resolve("saved")))
                .close();
        assertThat(names()).containsExactly("saved");
    }
}
