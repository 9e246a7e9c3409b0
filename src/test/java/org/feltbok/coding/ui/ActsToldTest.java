package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodingActStore;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Memo;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.kit.ActWords;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SameThreadRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Each code that is given or taken off is named at the foot, with the words, and so is its undo.
 */
class ActsToldTest {
    private static final Texts EN = new Texts(Language.EN);

    @TempDir Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private CodingModel model;
    private CodingActions actions;
    private final ToldDialogs dialogs = new ToldDialogs();

    private String person = "Marit Aune";

    /** What a window would say of each change, of undo and redo too. */
    private final List<String> window = new ArrayList<>();

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        model =
                new CodingModel(
                        new Desk(
                                file,
                                queue,
                                new SameThreadRunner(),
                                dialogs,
                                EN,
                                () -> person,
                                Runnable::run));
        actions = new CodingActions(model);
        model.load("");
        file.listen(
                e -> window.add(file.read(h -> ActWords.of(new CodingActStore(h).of(e)).in(EN))));
    }

    @AfterEach
    void close() {
        queue.close();
        file.close();
        assertThat(dialogs.errors()).isEmpty();
    }

    private void settle() {
        queue.submit(new ToggleCode("none", "", "", TextRef.answer("a1"), null, null))
                .handle((c, p) -> p)
                .join();
    }

    private String foot() {
        settle();
        return model.act().before("a1");
    }

    /** Two may work at one machine, blind to each other. */
    @Test
    void whoWorksNextIsNotToldWhatTheOneBeforeGave() {
        actions.toggle(2);
        assertThat(foot()).contains("PPT");
        person = "Jonas Berge";
        model.personChanged();
        assertThat(foot()).isEqualTo("a1");
        person = "Marit Aune";
        model.personChanged();
        assertThat(foot()).as("still hers to take back").contains("PPT");
    }

    @Test
    void aCodeGivenIsNamedWithTheWordsItIsOnAndSoIsOneTakenOff() {
        assertThat(foot()).isEqualTo("a1");
        actions.toggle(1);
        assertThat(foot()).isEqualTo("Barnevern on the whole answer · Ctrl+Z   |   a1");
        model.selection().growRight();
        actions.toggle(2);
        assertThat(foot()).isEqualTo("PPT on «Barnevern» · Ctrl+Z   |   a1");
        assertThat(dialogs.notes()).as("what is given is said quietly").isEmpty();
        actions.toggle(2);
        assertThat(foot()).isEqualTo("PPT off «Barnevern» · Ctrl+Z   |   a1");
        assertThat(dialogs.noted("coding.off")).containsExactly("PPT off «Barnevern»");
        model.selection().clear();
        actions.make("Skolehelse");
        assertThat(foot()).startsWith("Skolehelse on the whole answer · Ctrl+Z");
        actions.takeOff();
        assertThat(foot()).startsWith("Skolehelse off the whole answer · Ctrl+Z");
    }

    @Test
    void wordsJoinedWithOthersOfTheSameCodeAreNamedWholeAndNothingIsSaidToHaveGone() {
        model.selection().select(0, 9);
        actions.toggle(1);
        model.selection().select(13, 16);
        actions.toggle(1);
        model.selection().select(5, 16);
        actions.toggle(1);
        assertThat(foot()).startsWith("Barnevern on «Barnevern og PPT» · Ctrl+Z");
        assertThat(dialogs.notes()).isEmpty();
        queue.undo().join();
        assertThat(window.getLast()).isEqualTo("Barnevern on «Barnevern og PPT»");
    }

    @Test
    void undoAndRedoNameTheActThatTheyTakeBackOrDoAgain() {
        model.selection().growRight();
        actions.toggle(2);
        queue.undo().join();
        assertThat(window.getLast()).isEqualTo("PPT on «Barnevern»");
        assertThat(model.act().phrase().isEmpty()).as("undo takes back another thing now").isTrue();
        queue.redo().join();
        assertThat(window.getLast()).isEqualTo("PPT on «Barnevern»");
        actions.toggle(2);
        queue.undo().join();
        assertThat(window.getLast()).isEqualTo("PPT off «Barnevern»");
        actions.make("Skolehelse");
        queue.undo().join();
        assertThat(window.getLast()).as("of a code that is gone its name is told").isEmpty();
    }

    @Test
    void whatIsDoneAfterItIsWhatUndoTakesBackAndTheFootSaysNoMore() {
        actions.toggle(1);
        actions.memo(Memo.About.CASE, "c1", "Ring", "");
        assertThat(foot()).isEqualTo("a1");
        actions.toggle(2);
        actions.doneAndNext();
        assertThat(foot()).isEqualTo("a1");
        actions.toggle(1);
        assertThat(foot()).isNotEqualTo("a1");
        file.run(new ToggleCode("ppt", "PPT", CodingStudy.JONAS, TextRef.answer("a2"), null, null));
        assertThat(foot()).as("another's act is not told").isEqualTo("a1");
    }
}
