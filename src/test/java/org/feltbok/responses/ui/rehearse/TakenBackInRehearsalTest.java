package org.feltbok.responses.ui.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Form;
import org.feltbok.responses.TestForm;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was chosen in a rehearsal is taken back step by step, or one of it by itself. */
class TakenBackInRehearsalTest extends FxTest {
    @TempDir Path folder;

    private final HeldRunner tasks = new HeldRunner();
    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private ResponseImportScreen screen;

    @BeforeEach
    void open() throws IOException {
        file = TestForm.study(folder);
        Form form = TestForm.form(file);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new ResponseImportScreen(
                                        Contexts.english(tasks, dialogs, t -> {}), file, queue));
        show(
                fx(
                        () -> {
                            VBox.setVgrow(screen.view(), Priority.ALWAYS);
                            return new VBox(screen.header(), screen.view());
                        }));
        Path path =
                Files.writeString(
                        folder.resolve("svar.csv"),
                        "_response,q1,tull og t\u00f8ys\na,jau,x\nb,njet,x\nc,2,x\n");
        onFx(() -> screen.shown(ResponseImportScreen.subject(form, path)));
        onFx(() -> screen.view().getScene().getRoot().layout());
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    private void command(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .forEach(c -> c.action().run()));
        onFx(() -> screen.view().getScene().getRoot().layout());
    }

    private void back() {
        command("rehearse.take_back_last");
    }

    private void again() {
        command("rehearse.choose_again");
    }

    /** The first text that is no answer is read as the first answer. */
    private void correctFirst() {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var box = (ComboBox<Option>) screen.view().lookup(".rehearse-correct");
                    box.setValue(box.getItems().getFirst());
                });
        onFx(() -> screen.view().getScene().getRoot().layout());
    }

    private void leaveRestOut() {
        onFx(() -> ((Button) screen.view().lookup("#rehearse-leave-rest")).fire());
        onFx(() -> screen.view().getScene().getRoot().layout());
    }

    private List<String> done() {
        return fx(
                () -> {
                    Node pane = screen.view().lookup("#rehearse-put-right");
                    return !pane.isVisible()
                            ? List.<String>of()
                            : pane.lookupAll(".label").stream()
                                    .filter(
                                            n ->
                                                    n.getParent().lookup(".rehearse-take-back")
                                                            != null)
                                    .filter(n -> n.getParent() instanceof javafx.scene.layout.HBox)
                                    .map(n -> ((Label) n).getText())
                                    .filter(t -> t.contains("\u00ab") || t.contains("holds"))
                                    .toList();
                });
    }

    private int faults() {
        return fx(() -> screen.view().lookupAll(".rehearse-correct").size());
    }

    @Test
    void theLastChoiceIsTakenBackAndChosenAgainAndTheStudyIsLeftAlone() {
        leaveRestOut();
        correctFirst();
        assertThat(done())
                .containsExactly(
                        "tull og t\u00f8ys holds: leave out",
                        "q1: \u00abjau\u00bb \u2192 \u00ab1\u00bb");
        assertThat(faults()).isEqualTo(1);
        back();
        assertThat(faults()).isEqualTo(2);
        assertThat(done()).containsExactly("tull og t\u00f8ys holds: leave out");
        back();
        assertThat(done()).isEmpty();
        assertThat(dialogs.notes()).isEmpty();
        back();
        assertThat(dialogs.notes()).containsExactly("rehearse.nothing_to_take_back");
        again();
        again();
        assertThat(done())
                .containsExactly(
                        "tull og t\u00f8ys holds: leave out",
                        "q1: \u00abjau\u00bb \u2192 \u00ab1\u00bb");
        assertThat(faults()).isEqualTo(1);
        again();
        assertThat(dialogs.notes()).last().isEqualTo("rehearse.nothing_to_choose_again");
    }

    @Test
    void oneCorrectionIsTakenBackByItself() {
        correctFirst();
        correctFirst();
        assertThat(done()).hasSize(2);
        onFx(() -> ((Button) screen.view().lookup(".rehearse-take-back")).fire());
        onFx(() -> screen.view().getScene().getRoot().layout());
        assertThat(done()).containsExactly("q1: \u00abnjet\u00bb \u2192 \u00ab1\u00bb");
        assertThat(faults()).isEqualTo(1);
        back();
        assertThat(done()).hasSize(2);
        assertThat(faults()).isZero();
    }

    @Test
    void howTheFileIsReadIsTakenBackWithAllThatWasChosenBefore() {
        leaveRestOut();
        correctFirst();
        List<String> before = done();
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var box = (ComboBox<Character>) screen.view().lookup("#rehearse-separator");
                    box.setValue(';');
                });
        onFx(() -> screen.view().getScene().getRoot().layout());
        assertThat(done()).isNotEqualTo(before);
        back();
        assertThat(done()).isEqualTo(before);
        assertThat(faults()).isEqualTo(1);
        again();
        assertThat(done()).isNotEqualTo(before);
        back();
        back();
        assertThat(faults()).isEqualTo(2);
    }
}
