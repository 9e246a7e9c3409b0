package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.CodingRig;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A code whose words were edited away is told as that, and is put on words again or taken off. */
class LostCodingsTest extends CodingRig<CodingScreen> {
    private static final TextRef A1 = TextRef.answer("a1");

    @Override
    protected CodingScreen make(StudyFile study, OperationQueue changes, ScreenContext context) {
        return new CodingScreen(study, changes, context);
    }

    @Override
    protected boolean isRead() {
        return ((ListView<?>) stage.getScene().lookup("#coding-answers")).getItems().size() == 3;
    }

    private void command(String key) {
        onFx(
                screen.commands().stream()
                        .filter(c -> c.key().equals(key))
                        .findFirst()
                        .map(Command::action)
                        .orElseThrow());
    }

    private List<Coding> mine() {
        CodedText text = CodingStudy.answers(file).getFirst();
        return text.codingsOf(CodingStudy.MARIT);
    }

    /** What can be found is found, whatever stands before it and cannot. */
    @Test
    void ofSeveralTheFirstWhoseWordsStandAgainIsPutThere() {
        lose("Barnevernet");
        lost("ppt", "legevakt");
        await(() -> fx(() -> stage.getScene().getRoot().lookupAll(".fb-lost").size() == 2));
        command("coding.find_lost");
        await(() -> mine().stream().filter(Coding::isLost).count() == 1);
        assertThat(mine()).extracting(Coding::span).contains(new Span(20, 28));
    }

    /** Both codes stood on words; those of the first are gone. */
    private void lose(String words) {
        file.run(new ToggleCode("ppt", "PPT", CodingStudy.MARIT, A1, new Span(13, 16), null));
        file.run(new ToggleCode("barnevern", "B", CodingStudy.MARIT, A1, new Span(0, 9), null));
        lost("barnevern", words);
        await(() -> fx(() -> stage.getScene().lookup(".fb-lost") != null));
    }

    private void lost(String code, String words) {
        String id =
                mine().stream().filter(c -> c.codeId().equals(code)).findFirst().orElseThrow().id();
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("coding", id, "lost_quote", words);
                            w.update("coding", id, "start_at", null);
                            w.update("coding", id, "end_at", null);
                        }));
    }

    private boolean isTold() {
        Node row = stage.getScene().lookup(".fb-lost");
        return row != null && row.isVisible();
    }

    @Test
    void itIsToldWithTheWordsItHadAndFPutsItOnTheWordsSelected() {
        lose("Barnevernet");
        assertThat(read()).contains("words lost").contains("The words were: «Barnevernet»");
        command("coding.find_lost");
        assertThat(dialogs.notes()).containsExactly("coding.lost.select_first");
        press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        command("coding.find_lost");
        await(() -> mine().stream().noneMatch(Coding::isLost));
        assertThat(mine()).extracting(Coding::span).contains(new Span(0, 9));
        await(() -> !fx(this::isTold));
        command("coding.find_lost");
        assertThat(dialogs.notes()).last().isEqualTo("coding.lost.none");
    }

    @Test
    void whereItsWordsStandAgainFFindsThemAndShiftFTakesItOffInstead() {
        lose("legevakt");
        command("coding.take_off_lost");
        await(() -> mine().size() == 1);
        assertThat(mine().getFirst().codeId()).as("the other stays").isEqualTo("ppt");
        assertThat(dialogs.noted("coding.off"))
                .containsExactly("Barnevern off, the words lost: «legevakt»");
        onFx(() -> queue.undo());
        await(() -> mine().size() == 2 && fx(this::isTold));
        command("coding.find_lost");
        await(() -> mine().stream().noneMatch(Coding::isLost));
        assertThat(mine()).extracting(Coding::span).contains(new Span(20, 28));
    }
}
