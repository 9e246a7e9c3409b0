package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.coding.CodeMoves.Step;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A codebook is put in order, coloured and given examples; each step comes back by one undo. */
class CodebookMadeTest {
    private static final String AT = "2026-11-27T08:00:00Z";
    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private CodeTree tree() {
        return file.read(h -> new CodebookStore(h).codes("b20"));
    }

    private Code code(String id) {
        return tree().byId(id).orElseThrow();
    }

    /** Each code with the one it stands below, in order. */
    private List<String> order() {
        return tree().all().stream()
                .map(c -> c.parentId() == null ? c.id() : c.parentId() + "/" + c.id())
                .toList();
    }

    private Optional<MoveCode> step(String id, Step step) {
        return new CodeMoves(tree(), Language.EN).step(code(id), step);
    }

    private void go(String id, Step step) {
        file.run(step(id, step).orElseThrow());
    }

    @Test
    void aCodeGoesUpDownInAndOutAndBack() {
        List<String> before = order();
        assertThat(before).containsExactly("f", "f/barnevern", "f/ppt", "ikt");
        go("ppt", Step.UP);
        assertThat(order()).containsExactly("f", "f/ppt", "f/barnevern", "ikt");
        go("ppt", Step.DOWN);
        assertThat(order()).isEqualTo(before);
        go("ikt", Step.IN);
        assertThat(order()).containsExactly("f", "f/barnevern", "f/ppt", "f/ikt");
        go("barnevern", Step.OUT);
        assertThat(order()).containsExactly("f", "f/ppt", "f/ikt", "barnevern");
        go("ikt", Step.IN);
        assertThat(order()).containsExactly("f", "f/ppt", "ppt/ikt", "barnevern");
        for (int i = 0; i < 5; i++) {
            file.undo();
        }
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void whereThereIsNowhereToGoNothingIsDone() {
        assertThat(step("barnevern", Step.UP)).isEmpty();
        assertThat(step("ppt", Step.DOWN)).isEmpty();
        assertThat(step("f", Step.IN)).isEmpty();
        assertThat(step("f", Step.OUT)).isEmpty();
        var moves = new CodeMoves(tree(), Language.EN);
        assertThat(moves.under(code("f"), code("ppt"))).isEmpty();
        assertThat(moves.behind(code("f"), code("ppt"))).isEmpty();
    }

    @Test
    void aCodeNeverStandsBelowItself() {
        assertThatThrownBy(() -> file.run(new MoveCode("f", "F", "ppt", 0)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("codebook.below_itself");
        assertThatThrownBy(() -> file.run(new MoveCode("ikt", "IKT", "theme", 0)))
                .as("a code of another codebook")
                .isInstanceOf(FaultException.class);
        assertThat(order()).containsExactly("f", "f/barnevern", "f/ppt", "ikt");
    }

    @Test
    void aTreeGoesNoDeeperThanItsFilesMay() {
        String parent = "ikt";
        for (int i = 0; i < MoveCode.DEEPEST - 1; i++) {
            String id = "d" + i;
            file.run(new AddCode(id, "b20", parent, "D" + i, false, null));
            parent = id;
        }
        String deepest = parent;
        assertThatThrownBy(() -> file.run(new MoveCode("ppt", "PPT", deepest, 0)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("codebook.too_deep");
    }

    @Test
    void aColourIsGivenAndTakenAwayAndNothingElseIsOne() {
        file.run(new ColourCode("ikt", "IKT", "#1a7f37"));
        assertThat(code("ikt").ownColour()).isEqualTo("#1a7f37");
        assertThatThrownBy(() -> file.run(new ColourCode("ikt", "IKT", "green")))
                .isInstanceOf(FaultException.class);
        file.run(new ColourCode("ikt", "IKT", null));
        assertThat(code("ikt").ownColour()).isNull();
        file.undo();
        assertThat(code("ikt").ownColour()).isEqualTo("#1a7f37");
    }

    private List<String> examples() {
        return file.read(
                h -> new CodeMemoStore(h).examples("b20").stream().map(CodeMemo::text).toList());
    }

    @Test
    void wordsAreKeptAsAnExampleOnce() {
        var example = new AddExample("e1", "ikt", "IKT", " IKT-drift ", CodingStudy.MARIT, AT);
        file.run(example);
        assertThat(examples()).containsExactly("IKT-drift");
        assertThatThrownBy(
                        () -> file.run(new AddExample("e2", "ikt", "IKT", "IKT-drift", "pm", AT)))
                .isInstanceOf(FaultException.class);
        file.run(new RemoveExample("e1", "IKT", "IKT-drift"));
        assertThat(examples()).isEmpty();
        file.undo();
        assertThat(examples()).containsExactly("IKT-drift");
    }
}
