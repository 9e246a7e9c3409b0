package org.feltbok.coding.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A code is found by what one types, or made. */
class CodeFinderTest extends FxTest {
    @TempDir Path folder;
    private final List<String> done = new ArrayList<>();
    private CodeFinder finder;

    @BeforeEach
    void open() {
        CodeTree tree;
        try (StudyFile file = CodingStudy.make(folder)) {
            tree = file.read(h -> new CodebookStore(h).codes("b20"));
        }
        onFx(
                () -> {
                    finder = new CodeFinder(new Texts(Language.NB), () -> tree);
                    finder.on(
                            code -> done.add(name(code)),
                            label -> done.add("new " + label),
                            () -> done.add("left"));
                    show(new VBox(finder, finder.found()));
                    finder.open();
                });
    }

    private static String name(Code code) {
        return code.label().text();
    }

    private ListView<?> found() {
        Node list = finder.found();
        return (ListView<?>) list;
    }

    @Test
    void enterTakesNothingBeforeAnythingIsTypedOrMarked() {
        assertThat(found().getItems()).as("all codes, no folder").hasSize(3);
        type(KeyCode.ENTER);
        assertThat(done).isEmpty();
        type(KeyCode.DOWN);
        type(KeyCode.ENTER);
        assertThat(done).containsExactly("Barnevern", "left");
    }

    @Test
    void theCodeThatBeginsWithWhatIsTypedComesFirst() {
        write("ik");
        type(KeyCode.ENTER);
        assertThat(done).containsExactly("IKT", "left");
        assertThat(fx(() -> finder.queryProperty().get())).isEmpty();
    }

    @Test
    void whatIsFoundNowhereIsMade() {
        write("skole");
        assertThat(found().getItems()).hasSize(1);
        type(KeyCode.ENTER);
        assertThat(done).containsExactly("new skole", "left");
    }

    @Test
    void aCodeThatIsThereIsNotMadeAgainInOtherLetters() {
        onFx(() -> finder.queryProperty().set(" IkT "));
        assertThat(found().getItems()).hasSize(1);
        type(KeyCode.ENTER);
        assertThat(done).containsExactly("IKT", "left");
    }

    @Test
    void aFolderIsNotFoundAndNotMadeAgain() {
        onFx(() -> finder.queryProperty().set("Oppvekst"));
        assertThat(found().getItems()).isEmpty();
        type(KeyCode.ENTER);
        assertThat(done).isEmpty();
    }

    @Test
    void theArrowsMarkAnotherAndEscapeGoesBackWithNothingTaken() {
        write("p");
        int hits = found().getItems().size();
        assertThat(hits).isGreaterThan(1);
        type(KeyCode.DOWN);
        assertThat(fx(() -> found().getSelectionModel().getSelectedIndex())).isEqualTo(1);
        type(KeyCode.UP);
        assertThat(fx(() -> found().getSelectionModel().getSelectedIndex())).isZero();
        type(KeyCode.ESCAPE);
        assertThat(done).containsExactly("left");
        assertThat(fx(() -> finder.queryProperty().get())).isEmpty();
    }

    @Test
    void whatTheArrowsMarkIsSeenHoweverFewLinesThereAre() {
        onFx(() -> found().setMaxHeight(70));
        assertThat(found().getItems()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            type(KeyCode.DOWN);
        }
        await(() -> found().lookupAll(".list-cell:selected").stream().anyMatch(this::isIn));
    }

    /** Whether its middle is; a border may lie over its edge. */
    private boolean isIn(Node cell) {
        Bounds bounds = cell.localToScreen(cell.getLayoutBounds());
        return found().localToScreen(found().getLayoutBounds())
                .contains(bounds.getCenterX(), bounds.getCenterY());
    }
}
