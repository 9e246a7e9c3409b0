package org.feltbok.coding.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Memo;
import org.feltbok.coding.WriteMemo;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.Contexts;
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

/** Marit wrote of the first case; Jonas codes, and is done with nothing that was said in it. */
class CaseMemosTest extends FxTest {
    @TempDir Path folder;

    private final SimpleStringProperty person = new SimpleStringProperty("Marit Aune");
    private StudyFile file;
    private CaseMemos memos;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        memo("Få folk");
        onFx(
                () -> {
                    memos =
                            new CaseMemos(
                                    file,
                                    Contexts.by(
                                            person,
                                            new SameThreadRunner(),
                                            new ToldDialogs(),
                                            target -> {}));
                    memos.show(Optional.of("c1"));
                    show(new VBox(memos));
                });
    }

    @AfterEach
    void close() {
        onFx(memos::close);
        file.close();
    }

    private void memo(String words) {
        file.run(
                new WriteMemo(
                        Memo.About.CASE, "c1", CodingStudy.MARIT, words, "2026-11-12T12:00:00Z"));
    }

    private List<String> said() {
        return fx(
                () ->
                        memos.isVisible()
                                ? memos.getChildren().stream()
                                        .skip(1)
                                        .map(n -> ((Labeled) n).getText())
                                        .toList()
                                : List.of());
    }

    @Test
    void whatAnotherMayNotSeeYetIsGoneAsSoonAsTheyWork() {
        assertThat(said()).containsExactly("Marit Aune: Få folk");
        onFx(() -> person.set("Jonas Berge"));
        assertThat(said()).isEmpty();
        onFx(() -> person.set("Marit Aune"));
        assertThat(said()).containsExactly("Marit Aune: Få folk");
    }

    @Test
    void theyAreReadAgainWhileSomebodyLooksAndElseOnceSomebodyDoes() {
        memo("Færre");
        await(() -> said().equals(List.of("Marit Aune: Færre")));
        onFx(() -> ((VBox) memos.getParent()).getChildren().clear());
        memo("Flere");
        onFx(() -> {});
        assertThat(said()).containsExactly("Marit Aune: Færre");
        onFx(() -> ((VBox) stage.getScene().getRoot()).getChildren().add(memos));
        assertThat(said()).containsExactly("Marit Aune: Flere");
        onFx(() -> memos.show(Optional.empty()));
        assertThat(said()).isEmpty();
    }
}
