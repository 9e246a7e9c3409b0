package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Form;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.kit.Pill;
import org.feltbok.shell.spi.Command;
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
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class EntryScreenTest extends FxTest {
    @TempDir Path folder;

    private StudyFile file;
    private OperationQueue queue;
    private Form form;
    private EntryScreen screen;
    private final SameThreadRunner runner = new SameThreadRunner();
    private final ToldDialogs dialogs = new ToldDialogs();

    @BeforeEach
    void open() {
        file = TestForm.study(folder);
        form = TestForm.form(file);
        file.run(
                new StartResponse(
                        form,
                        "r1",
                        Optional.of("c1"),
                        "Bykle",
                        "paper",
                        1,
                        "M",
                        "2026-11-23T12:00:00"));
        file.run(
                new StartResponse(
                        form,
                        "r2",
                        Optional.of("c2"),
                        "Fedje",
                        "paper",
                        1,
                        "M",
                        "2026-11-23T12:00:00"));
        queue = new OperationQueue(file);
        onFx(
                () -> {
                    ScreenContext context =
                            new ScreenContext(
                                    new Texts(Language.EN),
                                    runner,
                                    dialogs,
                                    target -> {},
                                    Live.constant(Palette.light()),
                                    Live.constant("Marit Aune"));
                    screen = new EntryScreen(file, queue, context);
                    BorderPane root = new BorderPane(screen.view());
                    root.setTop(screen.header());
                    show(root);
                    screen.shown("");
                });
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
        assertThat(runner.failures()).isEmpty();
        assertThat(dialogs.errors()).isEmpty();
    }

    private void keys(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key).release(key);
            onFx(() -> {});
        }
    }

    /** Two digits of one code, with no time between them on however busy a machine. */
    private void together(KeyCode first, KeyCode second) {
        onFx(
                () -> {
                    for (KeyCode key : List.of(first, second)) {
                        Node focused = stage.getScene().getFocusOwner();
                        String sign = key.getChar();
                        Event.fireEvent(focused, event(KeyEvent.KEY_PRESSED, "", key));
                        Event.fireEvent(
                                focused, event(KeyEvent.KEY_TYPED, sign, KeyCode.UNDEFINED));
                        Event.fireEvent(focused, event(KeyEvent.KEY_RELEASED, "", key));
                    }
                });
    }

    private static KeyEvent event(EventType<KeyEvent> type, String sign, KeyCode key) {
        return new KeyEvent(type, sign, sign, key, false, false, false, false);
    }

    private String stored(String response, String name) {
        await(() -> queue.state() == OperationQueue.State.SAVED);
        Answers answers = file.read(h -> ResponseStore.answers(h, form, response));
        Item item = form.item(name).orElseThrow();
        return AnswerText.of(item, answers.get(item));
    }

    private String current() {
        return fx(() -> screen.desk().orElseThrow().model().item().name());
    }

    private Node node(String id) {
        return stage.getScene().lookup(id);
    }

    private void command(String key) {
        Command command =
                screen.commands().stream()
                        .filter(c -> c.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        onFx(command.action());
    }

    @Test
    void aFormIsKeyedWithoutTheMouse() {
        assertThat(current()).isEqualTo("q1");
        keys(KeyCode.DIGIT2, KeyCode.NUMPAD2);
        together(KeyCode.DIGIT1, KeyCode.DIGIT5);
        keys(KeyCode.ENTER);
        assertThat(current()).isEqualTo("q3o");
        fx(
                () -> {
                    ((TextArea) stage.getScene().getFocusOwner()).setText("Havn");
                    return true;
                });
        keys(KeyCode.ENTER, KeyCode.DIGIT6, KeyCode.DIGIT0, KeyCode.MINUS, KeyCode.ENTER);
        assertThat(current()).isEqualTo("q10_1");
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(stored("r1", "q3")).isEqualTo("2 15");
        assertThat(stored("r1", "q3o")).isEqualTo("Havn");
        assertThat(stored("r1", "q4_1")).isEqualTo("6");
        assertThat(stored("r1", "q4_2")).isEqualTo("7");
        assertThat(stored("r1", "q4_3")).isEqualTo("#not_answered");
    }

    @Test
    void aWaitingDigitSettlesByItself() {
        keys(KeyCode.ENTER, KeyCode.DIGIT1);
        assertThat(stored("r1", "q3")).isEmpty();
        await(() -> screen.desk().orElseThrow().model().waiting().isEmpty());
        assertThat(stored("r1", "q3")).isEqualTo("1");
    }

    @Test
    void finishingGoesToTheNextAndUndoComesBackIntoTheForm() {
        keys(KeyCode.DIGIT1);
        command("entry.complete");
        assertThat(fx(() -> node("#entry-finish").isVisible())).isTrue();
        onFx(() -> ((TextField) node("#entry-finish-reason")).setText("The rest is torn off"));
        command("entry.complete");
        await(() -> queue.state() == OperationQueue.State.SAVED);
        assertThat(fx(() -> screen.desk().orElseThrow().model().open().orElseThrow().title()))
                .isEqualTo("Fedje");
        keys(KeyCode.DIGIT3);
        assertThat(stored("r2", "q1")).isEqualTo("3");
        file.undo();
        await(() -> !screen.desk().orElseThrow().model().answer(0).isRecorded());
        Respondent first = file.read(h -> ResponseStore.list(h, form, 1)).getFirst();
        assertThat(first.response().status()).isEqualTo(Response.Status.COMPLETE);
        assertThat(first.response().reason()).isEqualTo("The rest is torn off");
    }

    @Test
    void nothingIsCountedOrTickedInChecksBeforeSomethingIsChecked() {
        ChecksSection checks =
                fx(() -> new ChecksSection(new Wording(new Texts(Language.EN)), item -> {}));
        List<Node> shown =
                fx(
                        () ->
                                checks.lookupAll("*").stream()
                                        .filter(n -> n instanceof Pill || n instanceof FontIcon)
                                        .filter(Node::isVisible)
                                        .toList());
        assertThat(shown).isEmpty();
    }

    @Test
    void aFileIsReadInOrItsFaultsAreListed() throws IOException {
        Path good =
                Files.writeString(folder.resolve("good.csv"), "_response,_case,q1\nx1,Røst,2\n");
        dialogs.path(good);
        command("entry.import");
        await(() -> dialogs.notes().contains("entry.import.done"));
        assertThat(file.read(h -> ResponseStore.waiting(h, form, 1)).toString())
                .doesNotContain("Røst");
        dialogs.path(Files.writeString(folder.resolve("bad.csv"), "_response,q1\nx2,8\n"));
        command("entry.import");
        await(() -> stage.getScene().lookup("#entry-faults") != null);
        assertThat(stage.getScene().lookup("#entry-faults").isVisible()).isTrue();
    }

    @Test
    void aRefusedKeySaysWhatIsAllowed() {
        keys(KeyCode.DIGIT9);
        boolean said =
                fx(
                        () ->
                                stage
                                        .getScene()
                                        .getRoot()
                                        .lookupAll(".entry-hints .fb-danger")
                                        .stream()
                                        .anyMatch(
                                                n ->
                                                        n.isVisible()
                                                                && ((Label) n)
                                                                        .getText()
                                                                        .contains("1–3")));
        assertThat(said).isTrue();
        assertThat(stored("r1", "q1")).isEmpty();
    }
}
