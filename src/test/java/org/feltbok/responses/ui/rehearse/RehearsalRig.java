package org.feltbok.responses.ui.rehearse;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
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
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** For tests of the screen where a file of responses is seen before it is read in. */
abstract class RehearsalRig extends FxTest {
    @TempDir protected Path folder;

    protected final List<Navigator.Target> gone = new ArrayList<>();
    protected final ToldDialogs dialogs = new ToldDialogs();
    protected StudyFile file;
    protected Form form;
    protected OperationQueue queue;
    protected ResponseImportScreen screen;

    @BeforeEach
    void openScreen() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new ResponseImportScreen(
                                        Contexts.english(new HeldRunner(), dialogs, gone::add),
                                        file,
                                        queue));
        show(
                fx(
                        () -> {
                            VBox.setVgrow(screen.view(), Priority.ALWAYS);
                            return new VBox(screen.header(), screen.view());
                        }));
    }

    @AfterEach
    void closeScreen() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    /** A file that says this is what the screen is about. */
    protected final void rehearse(String csv) throws IOException {
        shown(Files.writeString(folder.resolve("svar.csv"), csv));
    }

    protected final void shown(Path path) {
        onFx(() -> screen.shown(ResponseImportScreen.subject(form, path)));
        layout();
    }

    protected final void layout() {
        onFx(() -> screen.view().getScene().getRoot().layout());
    }

    /** Does what a command of the screen does, to its end. */
    protected final void command(String key) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .forEach(c -> c.action().run()));
        queue.settle();
        layout();
    }

    /** The first text that is no answer is read as an answer. */
    protected final void correctFirst(int answer) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    var box = (ComboBox<Option>) screen.view().lookup(".rehearse-correct");
                    box.setValue(box.getItems().get(answer));
                });
        layout();
    }

    protected final void leaveRestOut() {
        fire("#rehearse-leave-rest");
    }

    protected final void takeBackFirst() {
        fire(".rehearse-take-back");
    }

    /** The first button that is this one is pressed. */
    protected final void fire(String button) {
        onFx(() -> ((Button) screen.view().lookup(button)).fire());
        layout();
    }

    /** What is told to have been put right. */
    protected final List<String> done() {
        return fx(
                () ->
                        screen.view().lookup("#rehearse-put-right").isVisible()
                                ? screen.view().lookupAll(".rehearse-take-back").stream()
                                        .map(n -> n.getParent().getChildrenUnmodifiable().get(1))
                                        .map(n -> ((Label) n).getText())
                                        .toList()
                                : List.of());
    }

    /** How many texts are no answer and can be put right. */
    protected final int faults() {
        return fx(() -> screen.view().lookupAll(".rehearse-correct").size());
    }
}
