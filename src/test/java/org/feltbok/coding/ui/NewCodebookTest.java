package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.UncodedItem;
import org.feltbok.questionnaire.Columns;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** A codebook is made in the window for the open questions that one ticks. */
class NewCodebookTest extends CodingRig<CodingScreen> {
    @Override
    protected CodingScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        study.run(new OneMoreQuestion());
        return new CodingScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return list().getItems().size() == 3;
    }

    /** An open question with one answer and no codebook. */
    private record OneMoreQuestion() implements Operation {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public boolean undoable() {
            return false;
        }

        @Override
        public void apply(UnitOfWork work) {
            work.insert(
                    "question",
                    "q21",
                    Map.of(
                            "section_id",
                            "se",
                            "name",
                            "q21",
                            "number",
                            "21",
                            "type",
                            "TEXT",
                            "label",
                            "Hva ellers?",
                            "position",
                            2));
            work.insert(
                    "item",
                    "it21",
                    Map.of(
                            "question_id",
                            "q21",
                            "name",
                            "q21",
                            "label",
                            "Hva ellers?",
                            "type",
                            "TEXT",
                            "answers_column",
                            Columns.ofItem("it21"),
                            "position",
                            2));
            work.insert(
                    "answer_text",
                    "a21",
                    Map.of("response_id", "r1", "item_id", "it21", "text", "Mer tid"));
        }
    }

    @SuppressWarnings("unchecked")
    private ListView<CodedText> list() {
        return (ListView<CodedText>) stage.getScene().lookup("#coding-answers");
    }

    private void open() {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("coding.new_codebook"))
                                .forEach(c -> c.action().run()));
        await(() -> stage.getScene().getFocusOwner() == node("coding-maker-items"));
    }

    private List<Codebook> books() {
        return file.read(h -> new CodebookStore(h).codebooks());
    }

    private List<UncodedItem> uncoded() {
        return file.read(h -> new CodebookStore(h).uncoded());
    }

    private Button makeButton() {
        return (Button) node("coding-maker-make");
    }

    @Test
    void aTickedQuestionGetsACodebookAndIsCodedAtOnce() {
        open();
        assertThat(makeButton().isDisabled()).isTrue();
        assertThat(((ListView<?>) node("coding-maker-items")).getItems())
                .as("the one question without a codebook; the interviews have theirs")
                .hasSize(1);
        type(KeyCode.SPACE);
        assertThat(((TextField) node("coding-maker-name")).getText()).isEqualTo("Hva ellers?");
        onFx(() -> ((TextField) node("coding-maker-name")).setText("Annet"));
        onFx(() -> makeButton().fire());
        await(() -> list() != null && list().getItems().size() == 1);
        Codebook made = books().getLast();
        assertThat(made.label().text()).isEqualTo("Annet");
        assertThat(made.itemIds()).containsExactly("it21");
        assertThat(made.countsPersonId()).isEqualTo("pm");
        assertThat(uncoded()).isEmpty();
        queue.undo().join();
        assertThat(books()).hasSize(2);
        assertThat(uncoded()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aQuestionCanTakeTheCodesThatAnotherHas() {
        open();
        type(KeyCode.SPACE);
        onFx(
                () -> {
                    var codes = (ComboBox<Object>) node("coding-maker-codes");
                    codes.getSelectionModel().select(1);
                });
        assertThat(node("coding-maker-name").isDisabled()).isTrue();
        onFx(() -> makeButton().fire());
        await(() -> list() != null && list().getItems().size() == 1);
        assertThat(books().getFirst().itemIds()).containsExactly("it20", "it21");
        queue.undo().join();
        assertThat(books().getFirst().itemIds()).containsExactly("it20");
    }

    @Test
    void escapeLeavesAllAsItIsAndNothingIsCodedMeanwhile() {
        assertThat(toggle().isEnabled()).isTrue();
        open();
        assertThat(toggle().isEnabled()).as("no code on an answer that is not seen").isFalse();
        assertThat(node("coding-tree").isDisabled()).isTrue();
        open();
        type(KeyCode.SPACE);
        assertThat(((TextField) node("coding-maker-name")).getText())
                .as("asked for again, what is typed stays")
                .isEqualTo("Hva ellers?");
        type(KeyCode.ESCAPE);
        await(() -> list() != null && list().getItems().size() == 3);
        assertThat(books()).hasSize(2);
        assertThat(toggle().isEnabled()).isTrue();
        open();
        onFx(() -> screen.shown("q20#a2"));
        await(() -> list() != null && list().getItems().size() == 3);
    }

    private Command toggle() {
        return screen.commands().stream()
                .filter(c -> c.key().equals("coding.toggle.1"))
                .findFirst()
                .orElseThrow();
    }
}
