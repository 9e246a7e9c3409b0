package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.store.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A new study is made where nobody sees it, and put into its place when that is known. */
class NewStudyTest {
    private final Environment environment = Environment.of(() -> "Marit");
    private final List<Path> made = new ArrayList<>();

    @TempDir private Path folder;

    private List<Fault> make(Path plain, Path file, Environment as, Progress progress) {
        try {
            made.add(Files.writeString(file, "a study"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(Fault.at(Fault.Place.file("x.txt"), "plain.unused"));
    }

    private NewStudy draft() {
        return NewStudy.draft(folder, this::make, environment, Progress.NONE);
    }

    @Test
    void aSoundFolderBecomesAStudyInItsPlaceAndNothingElseStays() throws IOException {
        Path file = folder.resolve("study.feltbok");
        assertThat(draft().settle(file)).hasSize(1);
        assertThat(file).hasContent("a study");
        assertThat(made.getFirst().getParent()).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whoeverIsNotToldWhereLeavesNothing() {
        draft().discard();
        assertThat(made.getFirst().getParent()).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("study.feltbok"), "mine");
        NewStudy draft = draft();
        assertThatThrownBy(() -> draft.settle(file)).isInstanceOf(FaultException.class);
        assertThat(file).hasContent("mine");
        assertThat(made.getFirst().getParent()).doesNotExist();
    }

    @Test
    void anUnsoundFolderLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                NewStudy.draft(
                                        folder,
                                        (plain, file, as, progress) -> {
                                            made.add(file);
                                            throw new FaultException("plain.cancelled");
                                        },
                                        environment,
                                        Progress.NONE))
                .isInstanceOf(FaultException.class);
        assertThat(made.getFirst().getParent()).doesNotExist();
    }
}
