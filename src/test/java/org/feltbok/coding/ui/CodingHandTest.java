package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.coding.kit.Desk;
import org.feltbok.interviews.Notes;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a coder's keys do to the answer at hand, and to nothing else. */
class CodingHandTest {
    @TempDir Path folder;

    private final SimpleStringProperty person = new SimpleStringProperty("Marit Aune");
    private final ToldDialogs dialogs = new ToldDialogs();
    private final HeldRunner tasks = new HeldRunner();
    private StudyFile file;
    private OperationQueue queue;
    private CodingModel model;
    private CodingActions actions;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        show(Language.NB);
    }

    private void show(Language language) {
        model =
                new CodingModel(
                        new Desk(
                                file,
                                queue,
                                tasks,
                                dialogs,
                                new Texts(language),
                                WhoWorks.known(person),
                                Runnable::run));
        actions = new CodingActions(model);
        model.load("");
        assertThat(dialogs.errors()).isEmpty();
    }

    @AfterEach
    void close() {
        queue.close();
        file.close();
    }

    /** Waits until the queue is empty. */
    private void settle() {
        queue.submit(new ToggleCode("none", "", "", TextRef.answer("a1"), null, null))
                .handle((c, p) -> p)
                .join();
    }

    private CodedText current() {
        return model.current().orElseThrow();
    }

    private List<Coding> mine() {
        return current().codingsOf(CodingStudy.MARIT);
    }

    private List<CodedText> stored() {
        return CodingStudy.answers(file);
    }

    private List<Coder> people() {
        return file.read(h -> new CodebookStore(h).people());
    }

    @Test
    void theNextDigitCodesTheSameWordsUntilOneMovesOn() {
        model.selection().growRight();
        actions.toggle(1);
        actions.toggle(2);
        settle();
        assertThat(mine()).extracting(Coding::span).containsOnly(new Span(0, 9)).hasSize(2);
        model.move(1);
        model.move(-1);
        assertThat(model.selection().span()).isEmpty();
    }

    @Test
    void theSameDigitOnTheSameWordsTakesOffJustThatAndSaysSo() {
        actions.toggle(1);
        model.selection().growRight();
        actions.toggle(1);
        settle();
        assertThat(dialogs.notes()).isEmpty();
        actions.toggle(1);
        settle();
        assertThat(mine()).extracting(Coding::span).containsOnlyNulls().hasSize(1);
        assertThat(dialogs.notes()).containsExactly("coding.off");
        queue.undo().join();
        assertThat(mine()).hasSize(2);
    }

    @Test
    void aDigitOnTheWholeAnswerLeavesTheWordsThatHaveTheCode() {
        model.selection().growRight();
        actions.toggle(1);
        model.selection().clear();
        actions.toggle(1);
        settle();
        assertThat(mine()).hasSize(2);
        assertThat(dialogs.notes()).isEmpty();
    }

    @Test
    void delAfterMakingACodeTakesThatOneOffAndNoOther() {
        actions.toggle(1);
        actions.toggle(2);
        actions.make("Skolehelse");
        settle();
        actions.takeOff();
        settle();
        assertThat(current().codesOf(CodingStudy.MARIT))
                .containsExactlyInAnyOrder("barnevern", "ppt");
    }

    @Test
    void aCodeMadeAndGivenIsOneStepBack() {
        actions.make("Skolehelse");
        settle();
        assertThat(mine()).hasSize(1);
        queue.undo().join();
        assertThat(mine()).isEmpty();
        assertThat(model.read().tree().size()).isEqualTo(3);
    }

    @Test
    void noCodeFitsSaysWhatWentOffAndOneStepBringsItBack() {
        actions.toggle(1);
        model.selection().growRight();
        actions.toggle(2);
        actions.noCodeFits();
        settle();
        assertThat(dialogs.notes()).containsExactly("coding.off.none_fits");
        assertThat(stored().getFirst().codingsOf(CodingStudy.MARIT)).isEmpty();
        queue.undo().join();
        assertThat(current().ref()).isEqualTo(TextRef.answer("a1"));
        assertThat(mine()).hasSize(2);
        assertThat(current().isDone(CodingStudy.MARIT)).isFalse();
    }

    @Test
    void severalCodesTakenOffWordsAreOneStepBack() {
        model.selection().growRight();
        actions.toggle(1);
        actions.toggle(2);
        settle();
        actions.takeOff();
        settle();
        assertThat(mine()).isEmpty();
        queue.undo().join();
        assertThat(mine()).hasSize(2);
    }

    @Test
    void whereAFilterHidesTheAnswerTheKeysGoToOneThatIsShown() {
        model.filter("ingen");
        assertThat(current().text().text()).isEqualTo("Ingen.");
        assertThat(model.shown()).containsExactly(current());
        actions.toggle(1);
        settle();
        assertThat(stored().getFirst().codings()).isEmpty();
        assertThat(stored().get(2).codesOf(CodingStudy.MARIT)).containsExactly("barnevern");
        model.filter("");
        model.showOnly(CodingModel.Show.MINE);
        assertThat(current().text().text()).isEqualTo("Ingen.");
        model.showOnly(CodingModel.Show.UNCODED);
        assertThat(current().text().text()).isEqualTo("IKT");
    }

    @Test
    void whereAFilterHidesAllTheKeysDoNothing() {
        model.filter("finnes ikke");
        assertThat(model.current()).isEmpty();
        actions.toggle(1);
        actions.doneAndNext();
        actions.noCodeFits();
        actions.takeOff();
        settle();
        assertThat(stored()).allMatch(t -> t.codings().isEmpty() && t.states().isEmpty());
        model.filter("");
        assertThat(current().ref()).isEqualTo(TextRef.answer("a1"));
    }

    @Test
    void theCodeLookedForIsAFilterToo() {
        actions.toggle(2);
        settle();
        model.move(1);
        model.filter("ppt");
        assertThat(current().ref()).isEqualTo(TextRef.answer("a1"));
        actions.toggle(2);
        settle();
        assertThat(model.shown()).as("it stays while it is worked on").hasSize(1);
    }

    @Test
    void undoOfSomethingHiddenGoesThere() {
        actions.toggle(1);
        actions.doneAndNext();
        settle();
        model.filter("ingen");
        queue.undo().join();
        queue.undo().join();
        assertThat(current().ref()).isEqualTo(TextRef.answer("a1"));
        assertThat(model.shown()).contains(current());
        assertThat(mine()).isEmpty();
    }

    @Test
    void theOneWhoWorksNowGivesTheCode() {
        actions.toggle(1);
        person.set("Jonas Berge");
        model.personChanged();
        assertThat(model.read().count(CodingModel.Show.MINE)).isZero();
        actions.toggle(2);
        settle();
        assertThat(current().codesOf(CodingStudy.MARIT)).containsExactly("barnevern");
        assertThat(current().codesOf(CodingStudy.JONAS)).containsExactly("ppt");
    }

    @Test
    void withoutANameNothingIsWritten() {
        person.set("");
        model.personChanged();
        actions.toggle(1);
        actions.noCodeFits();
        settle();
        assertThat(stored()).allMatch(t -> t.codings().isEmpty() && t.states().isEmpty());
        assertThat(people()).hasSize(2);
    }

    @Test
    void twoQuickCodesOfSomebodyNewAreOfOnePerson() {
        person.set("Kari Lie");
        actions.toggle(1);
        actions.toggle(2);
        settle();
        assertThat(people()).hasSize(3);
        assertThat(current().codesOf(model.read().me())).hasSize(2);
    }

    @Test
    void aDigitReadsItsOwnAnswerAndNoOther() {
        CodedText second = model.shown().get(1);
        CodedText third = model.shown().get(2);
        actions.toggle(1);
        settle();
        assertThat(mine()).hasSize(1);
        assertThat(model.shown().get(1)).isSameAs(second);
        assertThat(model.shown().get(2)).isSameAs(third);
        assertThat(model.read().myCounts().texts("f")).isEqualTo(1);
        assertThat(model.read().myCounts().coded()).isEqualTo(1);
    }

    private void changed(java.util.function.Consumer<UnitOfWork> work) {
        file.run(new Notes.Given(work, true));
    }

    @Test
    void aCodeMadeReadsNoAnswerAgain() {
        List<CodedText> before = List.copyOf(model.shown());
        file.run(new AddCode("n", "b20", "f", "Skolehelse", false, 5));
        assertThat(model.read().tree().byId("n")).isPresent();
        for (int i = 0; i < before.size(); i++) {
            assertThat(model.shown().get(i)).isSameAs(before.get(i));
        }
        file.undo();
        assertThat(model.read().tree().byId("n")).isEmpty();
    }

    @Test
    void anAnswerThatComesStandsInItsPlaceAndNoOtherIsRead() {
        List<CodedText> before = List.copyOf(model.shown());
        changed(w -> w.update("answer_text", "a2", "text", " "));
        assertThat(model.shown()).containsExactly(before.get(0), before.get(2));
        assertThat(model.read().size()).isEqualTo(2);
        changed(w -> w.update("answer_text", "a2", "text", "IKT og brann"));
        assertThat(model.shown()).hasSize(3);
        assertThat(model.shown().get(0)).isSameAs(before.get(0));
        assertThat(model.shown().get(1).text().text()).isEqualTo("IKT og brann");
        assertThat(model.shown().get(2)).isSameAs(before.get(2));
        changed(
                w ->
                        w.insert(
                                "response",
                                "r0",
                                Map.of("questionnaire_id", "q", "key", "r0", "position", 0)));
        changed(
                w ->
                        w.insert(
                                "answer_text",
                                "a0",
                                Map.of("response_id", "r0", "item_id", "it20", "text", "Vann")));
        assertThat(model.shown()).hasSize(4);
        assertThat(model.shown().getFirst().text().text()).isEqualTo("Vann");
        assertThat(current().ref().id()).isEqualTo("a1");
        file.undo();
        assertThat(model.shown()).hasSize(3);
        assertThat(model.shown().getFirst()).isSameAs(before.getFirst());
    }

    @Test
    void anAnswerThatIsRuledOutGoesAndComesBack() {
        changed(w -> w.update("answer_text", "a2", "aside", 1));
        assertThat(model.read().size()).isEqualTo(2);
        file.undo();
        assertThat(model.read().size()).isEqualTo(3);
    }

    @Test
    void theAnswerAtHandThatGoesGivesWayToTheOneNearest() {
        changed(w -> w.update("answer_text", "a1", "text", ""));
        assertThat(current().ref().id()).isEqualTo("a2");
        assertThat(model.currentNumber()).isEqualTo(1);
    }

    @Test
    void wordsEditedElsewhereAreTheWordsThatAreSelected() {
        model.selection().growRight();
        file.run(
                new Notes.Given(
                        w -> w.update("answer_text", "a1", "text", "Skolen og PPT."), true));
        assertThat(current().text().text()).isEqualTo("Skolen og PPT.");
        assertThat(model.selection().span()).isEmpty();
        model.selection().growRight();
        actions.toggle(1);
        settle();
        assertThat(CodePoints.cut("Skolen og PPT.", mine().getFirst().span())).isEqualTo("Skolen");
    }

    @Test
    void keysGivenWhileAQuestionIsReadDoNotReachTheOneBefore() {
        tasks.hold();
        model.load("q20");
        actions.toggle(1);
        actions.doneAndNext();
        settle();
        assertThat(stored()).allMatch(t -> t.codings().isEmpty() && t.states().isEmpty());
        tasks.release();
        actions.toggle(1);
        settle();
        assertThat(mine()).hasSize(1);
    }

    @Test
    void aMemoSetBackToWhatItWasIsKept() {
        CodedText text = current();
        actions.memo(text, "Spør Jonas", "Marit Aune");
        actions.memo(text, "", "Marit Aune");
        settle();
        assertThat(stored().getFirst().memoOf(CodingStudy.MARIT)).isEmpty();
    }

    @Test
    void aCodeRenamedInTheOtherLanguageKeepsItsNameInTheStudys() {
        show(Language.EN);
        var code = model.read().tree().byId("ppt").orElseThrow();
        actions.edit(code, "School psychology", "Who they are", "", code.digit());
        settle();
        var renamed = file.read(h -> new CodebookStore(h).codes("b20")).byId("ppt").orElseThrow();
        assertThat(renamed.label().text()).isEqualTo("PPT");
        assertThat(renamed.label().in(Language.EN)).isEqualTo("School psychology");
        assertThat(renamed.definition().text()).isEmpty();
        assertThat(renamed.definition().in(Language.EN)).isEqualTo("Who they are");
    }

    @Test
    void aCoderWhoIsBlindSeesNoCountsOfTheOther() {
        actions.toggle(1);
        settle();
        person.set("Jonas Berge");
        model.personChanged();
        assertThat(model.read().counted().texts("barnevern")).isZero();
        assertThat(model.read().isBlind()).isTrue();
        for (int i = 0; i < 3; i++) {
            actions.doneAndNext();
        }
        settle();
        assertThat(model.read().isBlind()).isFalse();
        assertThat(model.read().counted().texts("barnevern")).isEqualTo(1);
    }
}
