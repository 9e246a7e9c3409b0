package org.feltbok.shell.task;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
