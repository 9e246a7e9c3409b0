package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.MoreTexts;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/**
 * Suggestions for the answer at hand: twelve answers are "IKT, PPT", each coded by Marit, a16 is
 * "PPT, ikt og skatt" and nobody's.
 */
class SuggestionsTest {
    @TempDir Path folder;

    private StudyFile file;
    private OperationQueue queue;
    private CodingModel model;
    private Suggestions suggestions;
    private final ToldDialogs dialogs = new ToldDialogs();
    private final HeldRunner runner = new HeldRunner();

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        MoreTexts.answers(file, 16, i -> i == 16 ? "PPT, ikt og skatt" : "IKT, PPT");
        for (int i = 4; i < 16; i++) {
            give("ikt", CodingStudy.MARIT, i, new Span(0, 3));
            give("ppt", CodingStudy.MARIT, i, new Span(5, 8));
        }
        queue = new OperationQueue(file);
        work("Marit Aune");
    }

    private void give(String code, String person, int answer, Span span) {
        TextRef text = TextRef.answer("a" + answer);
        file.run(new ToggleCode(code, code, person, text, span, null));
    }

    private void work(String person) {
        load(person);
        suggestions.inFront(true);
    }

    private void load(String person) {
        var desk =
                new Desk(
                        file,
                        queue,
                        runner,
                        dialogs,
                        new Texts(Language.NB),
                        () -> person,
                        Runnable::run);
        model = new CodingModel(desk);
        suggestions = new Suggestions(model);
        model.load("q20#a16");
    }

    @AfterEach
    void close() {
        queue.close();
        file.close();
    }

    private CodedText here() {
        return file.read(
                h ->
                        new org.feltbok.coding.CodingStore(h)
                                .answers("b20", "it20").stream()
                                        .filter(t -> t.ref().id().equals("a16"))
                                        .findFirst()
                                        .orElseThrow());
    }

    private void settle() {
        queue.submit(new ToggleCode("none", "", "", TextRef.answer("a1"), null, null))
                .handle((c, p) -> p)
                .join();
    }

    private List<String> suggested() {
        return suggestions.here().stream().map(m -> m.suggestion().code()).toList();
    }

    @Test
    void aKeyTakesTheSurestAndTheNextOneIsAtHandThenAndWhatItRestsOnIsKept() {
        assertThat(suggestions.texts()).isEqualTo(12);
        assertThat(suggested()).containsExactlyInAnyOrder("ppt", "ikt");
        assertThat(here().codings()).as("nothing without a key").isEmpty();
        String first = suggested().getFirst();
        suggestions.take();
        settle();
        assertThat(dialogs.notes()).containsExactly("coding.suggested.taken");
        assertThat(here().codings())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.codeId()).isEqualTo(first);
                            assertThat(c.made().how()).isEqualTo("suggestion");
                            assertThat(c.made().from()).isEqualTo(first);
                        });
        assertThat(suggested()).hasSize(1).doesNotContain(first);
    }

    @Test
    void aKeyGivenBeforeTheyAreLearnedIsNotToldThatNothingIsSuggested() {
        load("Marit Aune");
        runner.hold();
        suggestions.inFront(true);
        suggestions.take();
        assertThat(dialogs.notes()).containsExactly("coding.suggested.coming");
        runner.release();
        assertThat(here().codings()).as("never unseen").isEmpty();
        suggestions.take();
        settle();
        assertThat(dialogs.notes()).last().isEqualTo("coding.suggested.taken");
    }

    @Test
    void allThatAreSureAreTakenInOneStep() {
        suggestions.takeSure();
        settle();
        assertThat(here().codesOf(CodingStudy.MARIT)).containsExactlyInAnyOrder("ppt", "ikt");
        assertThat(here().codings())
                .extracting(c -> c.span())
                .contains(new Span(0, 3), new Span(5, 8));
        assertThat(suggestions.here()).isEmpty();
        suggestions.take();
        settle();
        assertThat(dialogs.notes())
                .containsExactly("coding.suggested.all_taken", "coding.suggested.none");
        file.undo();
        assertThat(here().codings()).as("one undo").isEmpty();
        assertThat(suggested()).hasSize(2);
    }

    @Test
    void nothingIsSuggestedFromWhatAnotherCodedNorForWhatIsDone() {
        file.run(new MarkDone("b20", CodingStudy.MARIT, TextRef.answer("a16"), true));
        assertThat(suggestions.here()).isEmpty();
        work("Jonas Berge");
        assertThat(suggestions.texts()).isZero();
        assertThat(suggestions.here()).isEmpty();
        give("ikt", CodingStudy.JONAS, 4, new Span(0, 3));
        assertThat(suggested()).as("learned as one goes on").contains("ikt");
        suggestions.takeSure();
        assertThat(dialogs.notes())
                .as("too little to be sure")
                .containsExactly("coding.suggested.unsure");
        assertThat(here().codingsOf(CodingStudy.JONAS)).isEmpty();
    }
}
