package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The window is closed by hand when its file cannot take what was done. */
@Tag("xvfb")
class EndOfWorkJourneyTest {
    /** More answers than fit into what is left of the last page of any table. */
    private static final int ENOUGH = 400;

    @TempDir Path folder;

    private RealProgram opened(Path file) {
        return RealProgram.open(file, Language.EN, "Marit Aune", 1280, 800);
    }

    private static void closeByHand(RealProgram program) {
        program.hand().press(KeyCode.ALT, KeyCode.F4);
    }

    private static long changes(Path file) {
        var row = Studies.rows(file, "SELECT count(*) AS n FROM change").getFirst();
        return ((Number) row.get("n")).longValue();
    }

    private static void removeAll(Path file) throws IOException {
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
        }
    }

    @Test
    void aWindowWithItsFileInPlaceClosesUnasked() {
        Path file = Studies.sample(folder);
        try (RealProgram program = opened(file)) {
            closeByHand(program);
            Hand.await("the window is closed", () -> !program.stage().isShowing());
            assertThat(Hand.onFx(program::isAsked)).isFalse();
        }
    }

    @Test
    void theFolderGoesWhileTheWindowClosesAndEscapeStays() throws Exception {
        Path away = Files.createDirectory(folder.resolve("stick"));
        Path file = Studies.sample(away);
        Path target = folder.resolve("rescued.feltbok");
        try (RealProgram program = opened(file)) {
            program.saveTo(target);
            program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT2);
            Hand.await("the cases are in front", () -> program.isInFront("cases"));
            removeAll(file);
            closeByHand(program);
            Hand.await("it is asked", program::isAsked);
            assertThat(Hand.onFx(() -> program.stage().isShowing())).isTrue();
            program.takeBack();
            assertThat(Hand.onFx(() -> program.stage().isShowing())).isTrue();
            assertThat(target).doesNotExist();

            closeByHand(program);
            program.answer(KeyCode.ENTER);
            Hand.await("the window is closed", () -> !program.stage().isShowing());
        }
        assertThat(changes(target)).isPositive();
    }

    @Test
    void theLastWordsTypedOnAFullDiskStandInTheStudySavedElsewhere() {
        Path file = Studies.sample(folder);
        Path target = folder.resolve("rescued.feltbok");
        try (RealProgram program = opened(file)) {
            program.saveTo(target);
            program.hand().press(KeyCode.CONTROL, KeyCode.DIGIT4);
            Hand.await(
                    "a form is open",
                    () -> program.isInFront("entry") && program.has(".entry-question"));
            program.fillDisk();
            for (int key = 0; key < ENOUGH && !Hand.onFx(program::isRefused); key++) {
                program.hand().press(KeyCode.DIGIT1);
            }
            Hand.await("the disk is full", program::isRefused);
            closeByHand(program);
            program.answer(KeyCode.ENTER);
            Hand.await("the window is closed", () -> !program.stage().isShowing());
        }
        assertThat(changes(target)).isGreaterThan(changes(file));
    }
}
