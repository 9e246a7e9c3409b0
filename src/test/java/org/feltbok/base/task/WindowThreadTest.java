package org.feltbok.base.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What may wait for a disk or a name server does not run on the thread that takes the keys. */
class WindowThreadTest extends FxTest {
    @TempDir private Path folder;

    @Test
    void slowWorkIsRefusedOnTheWindowsThreadAndNowhereElse() {
        assertThatCode(() -> WindowThread.refuse("looking")).doesNotThrowAnyException();
        onFx(
                () ->
                        assertThatThrownBy(() -> WindowThread.refuse("looking"))
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessage("looking on the window's thread"));
    }

    @Test
    void backupsAreNotCheckedWhereKeysWait() {
        try (StudyFile file = SampleStudy.open(folder)) {
            file.backup();
            onFx(
                    () ->
                            assertThatThrownBy(() -> file.backups().lastGood())
                                    .isInstanceOf(IllegalStateException.class));
        }
    }

    @Test
    void theMachineIsNotAskedForItsNameWhereKeysWait() {
        Environment environment = Environment.of(() -> "Marit");
        onFx(
                () ->
                        assertThatThrownBy(environment::machine)
                                .isInstanceOf(IllegalStateException.class));
        assertThat(environment.machine()).isNotBlank();
        // once known it is there for everybody
        onFx(() -> assertThat(environment.machine()).isNotBlank());
    }
}
