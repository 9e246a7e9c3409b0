package org.feltbok.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.shell.spi.Phrase;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.study.LiveNames;
import org.feltbok.study.SetSetting;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What undo and redo would do is offered as it is now, and what came of them is told. */
class ReversalsTest extends FxTest {
    @TempDir private Path folder;
    private StudyFile file;
    private OperationQueue queue;
    private LiveNames names;
    private Reversals reversals;

    @BeforeEach
    void open() {
        file = SampleStudy.open(folder);
        queue = new OperationQueue(file);
        names = new LiveNames(file);
        reversals = new Reversals(file, queue, names);
        file.listen(reversals::heard);
        reversals.look();
    }

    @AfterEach
    void close() {
        queue.close();
        names.close();
        file.close();
    }

    private void set(String value) {
        queue.submit(new SetSetting("tried", value)).join();
    }

    @Test
    void whatCanBeTakenBackIsOfferedAsSoonAsItIsDoneAndNoLonger() {
        onFx(() -> {});
        assertThat(reversals.undoable().getValue()).isEqualTo(Phrase.NONE);
        set("\"yes\"");
        onFx(() -> {});
        assertThat(reversals.undoable().getValue().key()).isEqualTo("operation.study.setting");
        onFx(reversals::undo);
        await(() -> reversals.reversed().getValue().isPresent());
        assertThat(reversals.undoable().getValue()).isEqualTo(Phrase.NONE);
        assertThat(reversals.redoable().getValue().key()).isEqualTo("operation.study.setting");
    }

    @Test
    void whoHasNothingOfTheirOwnToUndoOrRedoIsTold() {
        for (String nothing : List.of("store.nothing_to_undo", "store.nothing_to_redo")) {
            onFx(nothing.endsWith("undo") ? reversals::undo : reversals::redo);
            await(
                    () ->
                            reversals
                                    .refused()
                                    .getValue()
                                    .map(Fault::key)
                                    .filter(nothing::equals)
                                    .isPresent());
        }
    }

    @Test
    void whyAnUndoWasRefusedIsSaidWithWhoChangedItSinceAndAgainWhenItIsTriedAgain() {
        set("\"yes\"");
        set("\"no\"");
        file.read(
                h ->
                        h.execute(
                                "UPDATE change SET who = 'Ola', person_id = NULL"
                                        + " WHERE id = (SELECT max(id) FROM change)"));
        List<Fault> said = new ArrayList<>();
        onFx(() -> reversals.refused().subscribe((old, now) -> now.ifPresent(said::add)));
        onFx(reversals::undo);
        await(() -> said.size() == 1);
        assertThat(said.getFirst().key()).isEqualTo("store.undo_stands_on");
        assertThat(said.getFirst().args().getFirst()).isEqualTo("Ola");
        onFx(reversals::undo);
        await(() -> said.size() == 2);
    }

    @Test
    void aCodeThatIsPutBackIsNamedWithTheWordsItWasOnInTheLanguageOfTheWindow() {
        String coding =
                file.read(
                        h ->
                                h.createQuery(
                                                "SELECT id FROM own_coding WHERE start_at IS NOT NULL"
                                                        + " AND answer_text_id IS NOT NULL ORDER BY id LIMIT 1")
                                        .mapTo(String.class)
                                        .one());
        queue.submit(new RemoveCoding(coding, "IKT")).join();
        onFx(reversals::undo);
        await(() -> reversals.reversed().getValue().isPresent());
        Phrase told = reversals.reversed().getValue().orElseThrow().what();
        assertThat(told.in(new Texts(Language.EN))).matches(".+ off «.+»");
        assertThat(told.in(new Texts(Language.NB))).matches(".+ tatt av «.+»");
    }

    @Test
    void lookingAfterTheStudyWasClosedIsNoMistake() {
        file.close();
        reversals.lookIfOpen();
        onFx(() -> {});
        assertThat(reversals.undoable().getValue()).isEqualTo(Phrase.NONE);
    }
}
