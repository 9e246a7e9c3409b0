package org.feltbok.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.checks.LiveFindings;
import org.feltbok.dataset.LiveStudyData;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What Overview lists is accepted by key with a reason, counted apart, and taken back. */
class AcceptInOverviewTest extends FxTest {
    @TempDir private Path folder;
    private final ToldDialogs dialogs = new ToldDialogs();
    private StudyFile file;
    private OperationQueue queue;
    private LiveFindings findings;
    private LiveStudyData data;
    private OverviewScreen screen;
    private Form form;

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        for (int i = 1; i <= 2; i++) {
            file.run(
                    new StartResponse(
                            form,
                            "r" + i,
                            Optional.of("c" + i),
                            "r" + i,
                            "paper",
                            1,
                            "M",
                            "2026-11-2" + i + "T12:00:00"));
        }
        set("r1", 501);
        queue = new OperationQueue(file);
        findings = new LiveFindings(file);
        data = new LiveStudyData(file);
        screen =
                fx(
                        () ->
                                new OverviewScreen(
                                        new ScreenContext(
                                                new Texts(Language.EN),
                                                new SameThreadRunner(),
                                                dialogs,
                                                target -> {},
                                                Live.constant(Palette.light()),
                                                Live.constant("Marit")),
                                        file,
                                        queue,
                                        data::snapshot,
                                        findings::snapshot));
        onFx(
                () -> {
                    show((Parent) screen.view());
                    screen.shown("");
                });
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        findings.close();
        data.close();
        queue.close();
        file.close();
    }

    private void set(String response, double value) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        form.item("q13").orElseThrow(),
                        new Answer.Amount(value)));
    }

    private List<Button> buttons() {
        return card().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private Node card() {
        return screen.view().lookup("#card-problems");
    }

    private Optional<Button> button(String accessible) {
        return buttons().stream()
                .filter(b -> String.valueOf(b.getAccessibleText()).startsWith(accessible))
                .findFirst();
    }

    /** As a hand does: a key that is not let go answers once. */
    private void pressA(Button on) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            onFx(
                    () ->
                            Event.fireEvent(
                                    on,
                                    new KeyEvent(
                                            type, "", "a", KeyCode.A, false, false, false, false)));
        }
    }

    @Test
    void aFindingIsAcceptedByKeyAndTakenBack() {
        Button row = fx(() -> button("Q13 is out of range").orElseThrow());
        pressA(row);
        assertThat(queue.state()).isEqualTo(OperationQueue.State.SAVED);
        assertThat(fx(() -> button("Look at again"))).as("no reason was given").isEmpty();
        dialogs.text("A large school");
        pressA(row);
        await(() -> !dialogs.errors().isEmpty() || button("Look at again: Q13").isPresent());
        assertThat(dialogs.errors()).isEmpty();
        assertThat(fx(() -> button("Q13 is out of range"))).isEmpty();
        Button back = fx(() -> button("Look at again: Q13").orElseThrow());
        onFx(back::fire);
        await(() -> button("Q13 is out of range").isPresent());
        assertThat(fx(() -> button("Look at again"))).isEmpty();
    }
}
