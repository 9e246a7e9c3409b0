package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.base.task.Navigator;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.ui.rehearse.ResponseImportScreen;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The way from Entry to a file of responses: it is looked at elsewhere, and nothing is written. */
class ImportInTheWindowTest extends EntryRig {
    @Test
    void aFileIsLookedAtBeforeAnythingOfItIsWrittenAndWhatIsKeyedIsKept() throws IOException {
        int before = file.read(h -> ResponseStore.all(h, form)).size();
        keys(KeyCode.DIGIT2);
        Path path = Files.writeString(folder.resolve("answers.csv"), "_response,q1\nn1,2\n");
        dialogs.path(path);
        command("entry.import");
        await(() -> !gone.isEmpty());
        assertThat(gone)
                .last()
                .isEqualTo(
                        new Navigator.Target(
                                ResponseImportScreen.NAME.key(),
                                ResponseImportScreen.subject(form, path)));
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(file.read(h -> ResponseStore.all(h, form)).size()).isEqualTo(before);
    }

    @Test
    void whoIsChosenIsOpenedThoughSomebodyTriesToCancelIt() {
        runner.hold();
        command("entry.next");
        onFx(runner::cancel);
        keys(KeyCode.DIGIT2);
        assertThat(stored("r2", "q1")).isEqualTo("2");
    }
}
