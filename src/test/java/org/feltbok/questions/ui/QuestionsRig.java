package org.feltbok.questions.ui;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.shell.spi.Command;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** For tests of the screen where a questionnaire is read, made and changed. */
abstract class QuestionsRig extends FxTest {
    @TempDir protected Path folder;
    protected final ToldDialogs dialogs = new ToldDialogs();
    protected final HeldRunner runner = new HeldRunner();
    protected StudyFile file;
    private OperationQueue queue;
    protected QuestionsScreen screen;

    @BeforeEach
    void openScreen() {
        file = TestForm.study(folder);
        Form form = TestForm.form(file);
        for (String id : List.of("r1", "r2", "r3")) {
            file.run(
                    new StartResponse(
                            form, id, Optional.empty(), id, "", 1, "Marit", "2026-11-26T08:00"));
        }
        answer("r1", "q1", 1);
        answer("r2", "q1", 1);
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new QuestionsScreen(
                                        Contexts.english(runner, dialogs, t -> {}), file, queue));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
        await(() -> node("questions-list", ListView.class).getItems().size() > 10);
    }

    private void answer(String response, String item, int value) {
        Form form = TestForm.form(file);
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        form.item(item).orElseThrow(),
                        new Answer.Choice(value)));
    }

    @AfterEach
    void closeScreen() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    protected final Questionnaire form() {
        return file.read(h -> QuestionnaireStore.all(h).getFirst());
    }

    protected final Question question(String name) {
        return form().question(name).orElseThrow();
    }

    /** The question of this name is in front. */
    protected final void look(String name) {
        onFx(() -> screen.shown(question(name).id()));
        await(() -> node("questions-label-" + question(name).id(), TextInputControl.class) != null);
    }

    /** Writes in a field and leaves it. */
    protected final void type(String id, String text) {
        onFx(
                () -> {
                    TextInputControl field = node("questions-" + id, TextInputControl.class);
                    field.requestFocus();
                    field.setText(text);
                    if (field instanceof TextField line) {
                        line.fireEvent(new javafx.event.ActionEvent());
                    }
                });
    }

    /** Does what a command of the screen does. */
    protected final void does(String command) {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals(command))
                                .findFirst()
                                .map(Command::action)
                                .orElseThrow()
                                .run());
    }

    /** What is said at a place. */
    protected final String text(String id) {
        return fx(() -> node("questions-" + id, Labeled.class).getText());
    }
}
