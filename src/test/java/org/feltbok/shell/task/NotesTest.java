package org.feltbok.shell.task;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is said at the lower edge can be read whole. */
class NotesTest extends FxTest {
    private static final String LONG =
            "This study was made by a newer version of the program than this one. "
                    .repeat(8)
                    .strip();
    private final Texts texts = new Texts(Language.EN);
    private Notes notes;

    @BeforeEach
    void open() {
        notes = fx(Notes::new);
        show(new StackPane(notes));
    }

    @Test
    void aLongProblemIsShownWhole() {
        onFx(() -> notes.problem(List.of(LONG), texts));
        onFx(
                () -> {
                    notes.applyCss();
                    notes.layout();
                    var label = (Label) notes.lookup(".fb-note-text");
                    Scene scene = notes.getScene();
                    assertThat(label.getHeight())
                            .isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));
                    assertThat(label.getHeight()).isGreaterThan(60);
                    assertThat(label.localToScene(label.getBoundsInLocal()).getMaxY())
                            .isLessThan(scene.getHeight());
                });
    }

    @Test
    void escPutsAProblemAwayBeforeItMeansAnythingBelowButNotWhileAFieldIsWritten() {
        var field = fx(() -> new TextField("typed"));
        var list = fx(() -> new ListView<String>());
        var heard = new ArrayList<String>();
        onFx(
                () -> {
                    field.setOnKeyPressed(
                            e -> {
                                heard.add("field");
                                e.consume();
                            });
                    list.setOnKeyPressed(e -> heard.add("list"));
                    var below = new HBox(field, list);
                    notes.over(below);
                    ((StackPane) notes.getParent()).getChildren().addFirst(below);
                });
        for (List<String> lines : List.of(List.of("one"), List.of("one", "two"))) {
            onFx(() -> notes.problem(lines, texts));
            escape(field);
            assertThat(notes.shown()).as("the field has it first").isNotEmpty();
            escape(list);
            assertThat(notes.shown()).isEmpty();
            assertThat(heard).containsExactly("field");
            escape(list);
            assertThat(heard).containsExactly("field", "list");
            heard.clear();
            onFx(() -> notes.problem(lines, texts));
            onFx(() -> Event.fireEvent(notes.getScene(), escape()));
            assertThat(notes.shown()).as("where nothing has the keys").isEmpty();
        }
    }

    private static void escape(Node at) {
        onFx(() -> Event.fireEvent(at, escape()));
    }

    private static KeyEvent escape() {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
    }

    @Test
    void aNoteDoesNotTakeThePlaceOfAProblem() {
        onFx(() -> notes.problem(List.of("broken"), texts));
        onFx(() -> notes.note("done", "Close"));
        assertThat(notes.getChildren()).hasSize(2);
        onFx(notes::clear);
        assertThat(notes.shown()).isEmpty();
    }

    @Test
    void manyFaultsStandInAListWithAllOfThem() {
        List<String> faults = IntStream.range(0, 146).mapToObj(i -> "fault " + i).toList();
        onFx(() -> notes.problem(faults, texts));
        onFx(
                () -> {
                    notes.applyCss();
                    notes.layout();
                });
        var list = (ListView<?>) notes.lookup(".list-view");
        assertThat(list.getItems()).hasSize(146);
    }
}
