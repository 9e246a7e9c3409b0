package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

import org.feltbok.interviews.InterviewStore;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** A text pasted: looked at first, then passages after the one at hand. */
class TakeNotesTest extends CodingRig<InterviewsScreen> {
    @Override
    protected InterviewsScreen make(
            StudyFile study, OperationQueue changes, ScreenContext context) {
        return new InterviewsScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return stage.getScene().lookup("#interviews-notes").lookupAll(".fb-passage").size() == 2;
    }

    private List<String> texts() {
        return file.read(h -> new InterviewStore(h).passages("i1")).stream()
                .map(p -> (p.speaker() == null ? "" : p.speaker().mark() + " ") + p.text())
                .toList();
    }

    private void paste() {
        onFx(
                () -> {
                    Clipboard.getSystemClipboard()
                            .setContent(
                                    Map.of(
                                            DataFormat.PLAIN_TEXT,
                                            "Kari: Hva?\nOla: Ja.\nKari: Ja?\nOla: Nei.\n"));
                    screen.commands().stream()
                            .filter(c -> c.key().equals("interviews.take.paste"))
                            .findFirst()
                            .orElseThrow()
                            .action()
                            .run();
                });
        await(() -> node("interviews-take") != null);
    }

    @Test
    void whatIsPastedIsLookedAtFirstAndLeftWithoutATrace() {
        paste();
        assertThat(fx(() -> ((ListView<?>) node("interviews-take-list")).getItems().size()))
                .isEqualTo(4);
        stroke(KeyCode.ESCAPE, "\u001b");
        await(() -> node("interviews-take") == null);
        assertThat(texts()).hasSize(2);
    }

    @Test
    void whoAsksIsTickedAndThePassagesStandAfterTheOneAtHandAsOneChange() {
        paste();
        onFx(
                () -> {
                    var kari =
                            node("interviews-take").lookupAll(".check-box").stream()
                                    .map(CheckBox.class::cast)
                                    .filter(b -> b.getText().contains("Kari"))
                                    .findFirst()
                                    .orElseThrow();
                    if (!kari.isSelected()) {
                        kari.fire();
                    }
                    ((javafx.scene.control.Button) node("interviews-take-take")).fire();
                });
        await(() -> texts().size() == 6);
        assertThat(texts())
                .containsExactly(
                        "Planene er gamle, og pengene mangler.",
                        "I Hva?",
                        "R Ja.",
                        "I Ja?",
                        "R Nei.",
                        "R Vi sparer.");
        queue.undo().join();
        assertThat(texts()).hasSize(2);
    }
}
