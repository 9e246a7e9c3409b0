package org.feltbok.interviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;

import org.feltbok.interviews.InterviewCase;
import org.feltbok.interviews.InterviewStore;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.CodingRig;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    @Test
    void severalFilesAreLookedAtTogetherAndTakenInAsOneChange() throws Exception {
        Path known = Files.writeString(folder.resolve("Lierne ordfører.txt"), "I: Hva?\nR: Ja.\n");
        Path unknown = Files.writeString(folder.resolve("Ukjent sted.txt"), "I: Hvem?\nR: Vi.\n");
        Path broken = Files.writeString(folder.resolve("Lierne lege.docx"), "no document");
        dialogs.paths(List.of(known, unknown, broken));
        onFx(() -> command("interviews.take"));
        await(() -> node("interviews-take-many") != null);
        assertThat(read()).contains("Lierne ordfører.txt", "Lierne lege.docx");
        assertThat(fx(() -> combo(1).getScene().getFocusOwner() == combo(1)))
                .as("the first that lacks something has the keys")
                .isTrue();
        press("interviews-take-many-take");
        assertThat(dialogs.notes()).as("one has no case yet").contains("interviews.take.lacks");
        assertThat(interviews()).hasSize(1);
        onFx(() -> combo(1).setValue(combo(0).getValue()));
        press("interviews-take-many-take");
        await(() -> interviews().size() == 3);
        assertThat(interviews())
                .contains("c1 ordfører: I Hva?, R Ja.", "c1 Ukjent sted: I Hvem?, R Vi.");
        queue.undo().join();
        assertThat(interviews()).as("one undo").hasSize(1);
    }

    private void command(String key) {
        screen.commands().stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow()
                .action()
                .run();
    }

    private void press(String id) {
        onFx(() -> ((javafx.scene.control.Button) node(id)).fire());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<InterviewCase> combo(int row) {
        return (ComboBox<InterviewCase>)
                node("interviews-take-many").lookupAll(".combo-box").stream()
                        .filter(n -> GridPane.getRowIndex(n) == row)
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> interviews() {
        return file.read(
                h ->
                        new InterviewStore(h)
                                .interviews().stream()
                                        .map(
                                                i ->
                                                        i.caseId()
                                                                + " "
                                                                + i.role().text()
                                                                + ": "
                                                                + said(h, i.id()))
                                        .toList());
    }

    private static String said(Handle h, String interview) {
        return new InterviewStore(h)
                .passages(interview).stream()
                        .map(p -> (p.speaker() == null ? "" : p.speaker().mark() + " ") + p.text())
                        .collect(Collectors.joining(", "));
    }
}
