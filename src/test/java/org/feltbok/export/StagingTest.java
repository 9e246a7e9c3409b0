package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.HeldFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** All files of a delivery or none, whatever happens while they are put in place. */
class StagingTest {
    private static final Path A = Path.of("a.txt");
    private static final Path B = Path.of("images", "b.txt");

    @TempDir Path target;

    private void make(Staging staging, String text) throws IOException {
        Files.createDirectories(staging.folder().resolve("images"));
        Files.writeString(staging.folder().resolve(A), text);
        Files.writeString(staging.folder().resolve(B), text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            return all.filter(p -> !p.equals(target))
                    .map(p -> target.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileInTheWayLeavesTheOldDeliveryWhole() throws IOException {
        Files.writeString(target.resolve(A), "old");
        Files.createDirectories(target.resolve(B).resolve("in the way"));
        try (Staging staging = Staging.open(target)) {
            make(staging, "new");
            assertThatThrownBy(() -> staging.publish(List.of(A, B)))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("export.fault.file");
        }
        assertThat(target.resolve(A)).hasContent("old");
        assertThat(names())
                .containsExactly("a.txt", "images", "images/b.txt", "images/b.txt/in the way");
    }

    @ParameterizedTest
    @ValueSource(strings = {".~lock.b.txt#", "~$b.txt", "~$.txt"})
    void aFileThatIsOpenInAnOfficeProgramLeavesTheOldDeliveryWhole(String beside)
            throws IOException {
        try (Staging staging = Staging.open(target)) {
            make(staging, "old");
            staging.publish(List.of(A, B));
        }
        Files.writeString(target.resolve(B).resolveSibling(beside), "someone");
        try (Staging staging = Staging.open(target)) {
            make(staging, "new");
            assertThatThrownBy(() -> staging.publish(List.of(A, B)))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("export.fault.open")
                    .hasMessageContaining(beside);
        }
        assertThat(target.resolve(A)).hasContent("old");
        assertThat(target.resolve(B)).hasContent("old");
    }

    @Test
    void aNewDeliveryThatFailsLeavesNothing() throws IOException {
        Files.createDirectories(target.resolve("z"));
        try (Staging staging = Staging.open(target)) {
            make(staging, "new");
            Files.writeString(staging.folder().resolve("z"), "new");
            assertThatThrownBy(() -> staging.publish(List.of(A, B, Path.of("z"))))
                    .isInstanceOf(FaultException.class);
        }
        assertThat(names()).containsExactly("z");
    }

    /** As a kill leaves it: the lock is free, the list of files being moved is there. */
    @Test
    void whatAKilledRunHadMovedGoesBackAtTheNextRun() throws IOException {
        Path left = Files.createDirectories(target.resolve(Staging.NAME + "1"));
        Files.createFile(left.resolve(HeldFolder.LOCK));
        Files.createDirectories(left.resolve(Staging.NEW));
        Files.createDirectories(left.resolve(Staging.OLD));
        Files.write(left.resolve(Staging.MOVING), List.of("a.txt", "c.txt", "d.txt", "e.txt"));
        Files.writeString(left.resolve(Staging.OLD).resolve("a.txt"), "old");
        Files.writeString(target.resolve("a.txt"), "new");
        Files.writeString(target.resolve("c.txt"), "new, there was none");
        Files.writeString(left.resolve(Staging.OLD).resolve("d.txt"), "old, taken away only");
        Files.writeString(left.resolve(Staging.NEW).resolve("d.txt"), "new");
        Files.writeString(left.resolve(Staging.NEW).resolve("e.txt"), "new");
        Files.writeString(target.resolve("e.txt"), "old, untouched");
        Staging.open(target).close();
        assertThat(names()).containsExactly("a.txt", "d.txt", "e.txt");
        assertThat(target.resolve("a.txt")).hasContent("old");
        assertThat(target.resolve("d.txt")).hasContent("old, taken away only");
        assertThat(target.resolve("e.txt")).hasContent("old, untouched");
    }

    @Test
    void whatAKilledRunHadTakenAwayComesBackAtTheNextRun() throws IOException {
        Path left = Files.createDirectories(target.resolve(Staging.NAME + "1"));
        Files.createFile(left.resolve(HeldFolder.LOCK));
        Files.createDirectories(left.resolve(Staging.OLD));
        Files.write(left.resolve(Staging.MOVING), List.of());
        Files.write(left.resolve(Staging.GOING), List.of("a.txt", "z.txt"));
        Files.writeString(left.resolve(Staging.OLD).resolve("a.txt"), "old");
        Files.writeString(target.resolve("z.txt"), "not yet taken away");
        Staging.open(target).close();
        assertThat(names()).containsExactly("a.txt", "z.txt");
        assertThat(target.resolve("a.txt")).hasContent("old");
    }

    @Test
    void whatGoesStaysWhenAFileCannotBeReplaced() throws IOException {
        Files.writeString(target.resolve("gone.txt"), "old");
        Files.createDirectories(target.resolve(B).resolve("in the way"));
        try (Staging staging = Staging.open(target)) {
            make(staging, "new");
            List<Path> gone = List.of(Path.of("gone.txt"));
            assertThatThrownBy(() -> staging.publish(List.of(A, B), gone))
                    .isInstanceOf(FaultException.class);
        }
        assertThat(target.resolve("gone.txt")).hasContent("old");
    }

    @Test
    void whatGoesIsGoneWithItsEmptyFolder() throws IOException {
        Files.createDirectories(target.resolve("images"));
        Files.writeString(target.resolve(B), "old");
        try (Staging staging = Staging.open(target)) {
            Files.writeString(staging.folder().resolve(A), "new");
            staging.publish(List.of(A), List.of(B, Path.of("never-there.txt")));
        }
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void onlyOwnFoldersThatNobodyHoldsAreCleared() throws IOException {
        Files.createDirectories(target.resolve(".feltbok-of-mine"));
        Files.createDirectories(target.resolve(Staging.NAME + "without-lock"));
        try (Staging held = Staging.open(target)) {
            make(held, "x");
            Staging.open(target).close();
            assertThat(held.folder().resolve(A)).exists();
            held.publish(List.of(A, B));
        }
        assertThat(names())
                .containsExactly(
                        Staging.NAME + "without-lock",
                        ".feltbok-of-mine",
                        "a.txt",
                        "images",
                        "images/b.txt");
    }

    @Test
    void aFileThatFailsHalfwayLeavesTheOldOneAndSaysWhy() throws IOException {
        Path file = Files.writeString(target.resolve(A), "old");
        assertThatThrownBy(
                        () ->
                                Staging.file(
                                        file,
                                        made -> {
                                            Files.writeString(made, "ne");
                                            throw new UncheckedIOException(
                                                    new IOException("No space left on device"));
                                        }))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.faults().getFirst().key())
                                        .isEqualTo("export.fault.full"));
        assertThat(file).hasContent("old");
        assertThat(Staging.file(file, made -> {})).as("nothing was made").isFalse();
        assertThat(file).hasContent("old");
        assertThat(Staging.file(file, made -> Files.writeString(made, "new"))).isTrue();
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void aSingleFileThatIsOpenInAnOfficeProgramIsNotMadeInVain() throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve(A), "old");
        Files.writeString(target.resolve("~$a.txt"), "someone");
        var made = new AtomicBoolean();
        assertThatThrownBy(() -> Staging.file(target.resolve(A), file -> made.set(true)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("export.fault.open");
        assertThat(made).isFalse();
    }
}
