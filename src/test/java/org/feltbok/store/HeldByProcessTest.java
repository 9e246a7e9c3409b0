package org.feltbok.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.FaultException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The window has a study open, and a file dialog took its lock away: no command, and no other
 * window, opens the study beside it.
 */
class HeldByProcessTest {
    private static final Instant SINCE = Instant.parse("2026-11-28T12:00:00Z");

    /** Whoever runs the tests, which is another process and at work. */
    private final ProcessHandle other = ProcessHandle.current().parent().orElseThrow();

    @TempDir Path folder;

    private Path study;

    @BeforeEach
    void make() {
        try (StudyFile file = SmallStudy.create(folder)) {
            study = file.path();
        }
    }

    private void held(String process) {
        new HolderFile(study).write(new HolderFile.Holder("Kari", "pc", SINCE, process), 0);
    }

    private void open() {
        StudyFile.open(study, Environment.of(() -> "Ola")).close();
    }

    @Test
    void whatAnotherProcessHasOpenIsNotOpenedWithoutItsLockEither() throws IOException {
        held(HolderFile.Holder.told(other));
        byte[] before = Files.readAllBytes(Beside.file(study, ".lock"));
        assertThatThrownBy(this::open)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("store.held");
        assertThatThrownBy(() -> Opening.requireClosed(study)).hasMessageContaining("store.held");
        assertThat(Files.readAllBytes(Beside.file(study, ".lock"))).isEqualTo(before);
    }

    @Test
    void whatIsLeftOfAProcessThatEndedKeepsNobodyOut() {
        Instant started = other.info().startInstant().orElseThrow();
        for (String left :
                new String[] {
                    "",
                    other.pid() + " " + started.minusSeconds(3600),
                    Long.MAX_VALUE + " " + started,
                    "what is this"
                }) {
            held(left);
            open();
        }
    }

    @Test
    void whoHasItOpenSaysWhichProcessItIs() {
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "Ola"))) {
            assertThat(new HolderFile(file.path()).read().map(HolderFile.Holder::process))
                    .isEqualTo(Optional.of(HolderFile.Holder.told(ProcessHandle.current())));
            assertThat(new HolderFile(file.path()).atWork()).as("itself").isEmpty();
            assertThat(new HolderFile(file.path()).lastSaved()).isPresent();
        }
    }
}
