package org.feltbok.coding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.ToggleCode;
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
import java.util.List;

class CodingModelTest {
    @TempDir Path folder;

    private StudyFile file;
    private OperationQueue queue;
    private CodingModel model;
    private CodingActions actions;
    private final ToldDialogs dialogs = new ToldDialogs();

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
        queue = new OperationQueue(file);
        work("Marit Aune");
    }

    private void work(String person) {
        model =
                new CodingModel(
                        new Desk(
                                file,
                                queue,
                                new SameThreadRunner(),
                                dialogs,
                                new Texts(Language.NB),
                                () -> person,
                                Runnable::run));
        actions = new CodingActions(model);
        model.load("");
    }

    @AfterEach
    void close() {
        queue.close();
        file.close();
    }

    /** Waits until the queue is empty. */
    private void settle() {
        queue.submit(
                        new ToggleCode(
                                "none",
                                "",
                                "",
                                org.feltbok.coding.TextRef.answer("a1"),
                                null,
                                null))
                .handle((c, p) -> p)
                .join();
    }

    private CodedText current() {
        return model.current().orElseThrow();
    }

    @Test
    void beginsWithTheFirstUncodedAnswerOfTheFirstQuestion() {
        assertThat(model.read().item().orElseThrow().shortName()).isEqualTo("Q20");
        assertThat(current().text().caseName()).isEqualTo("Lierne");
        assertThat(model.read().count(CodingModel.Show.UNCODED)).isEqualTo(3);
        assertThat(model.read().tree().size()).isEqualTo(3);
    }

    @Test
    void anAnswerThatWasFoundIsGoneToThoughItsQuestionIsOpenAndAFilterHidesIt() {
        model.filter("barnevern");
        model.load("q20#a3");
        assertThat(current().text().text()).isEqualTo("Ingen.");
        assertThat(model.shown()).contains(current());
        model.load("q20#a2");
        assertThat(current().text().text()).isEqualTo("IKT");
        String place = model.place();
        model.load("q20#a3");
        model.load(place);
        assertThat(current().ref().id()).isEqualTo("a2");
        model.load("q20#gone");
        assertThat(current().text().text()).isEqualTo("IKT");
        model.choose(model.read().item().orElseThrow());
        assertThat(current().text().text()).isEqualTo("IKT");
    }

    @Test
    void aDigitCodesTheWholeAnswerAndTheSameDigitTakesItOff() {
        actions.toggle(1);
        settle();
        assertThat(current().codesOf(CodingStudy.MARIT)).containsExactly("barnevern");
        assertThat(model.read().count(CodingModel.Show.MINE)).isEqualTo(1);
        assertThat(model.read().myCounts().texts("f")).isEqualTo(1);
        actions.toggle(1);
        settle();
        assertThat(current().isUncoded(CodingStudy.MARIT)).isTrue();
        actions.toggle(9);
        settle();
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void theWordsSelectedBecomeACodeByAKeyBesideTheOneLookedAt() {
        actions.inVivo();
        assertThat(dialogs.notes()).containsExactly("coding.in_vivo.select");
        model.selectCode(model.read().tree().byId("barnevern").orElseThrow());
        model.selection().step(1);
        model.selection().step(1);
        model.selection().growRight();
        actions.inVivo();
        settle();
        Code made = model.selectedCode().orElseThrow();
        assertThat(made.label().text()).isEqualTo("og PPT");
        assertThat(made.parentId()).isEqualTo("f");
        assertThat(current().codings().getFirst().span()).isEqualTo(new Span(10, 16));
        model.selectCode(model.read().tree().byId("barnevern").orElseThrow());
        actions.inVivo();
        settle();
        assertThat(model.selectedCode()).as("given once more").contains(made);
    }

    private List<String> codes() {
        return model.read().texts().all().stream()
                .map(t -> String.join(" ", t.codesOf(CodingStudy.MARIT)))
                .toList();
    }

    @Test
    void answersTakenTogetherGetACodeByOneKeyInOneStepAndLoseItByTheSame() {
        actions.toggle(2);
        settle();
        model.several().markOn(1);
        model.several().markOn(1);
        assertThat(model.several().answers()).hasSize(3);
        model.several().markOn(-1);
        assertThat(model.several().answers())
                .extracting(t -> t.ref().id())
                .containsExactly("a1", "a2");
        actions.toggle(2);
        settle();
        assertThat(codes()).as("who had it keeps it").containsExactly("ppt", "ppt", "");
        assertThat(dialogs.notes()).containsExactly("coding.marked.given");
        actions.toggle(2);
        settle();
        assertThat(codes()).as("all had it").containsExactly("", "", "");
        file.undo();
        file.undo();
        settle();
        assertThat(codes()).containsExactly("ppt", "", "");
    }

    @Test
    void answersAreTakenTogetherOneByOneAndAMoveEndsIt() {
        model.several().mark(model.shown().get(2));
        assertThat(model.several().answers())
                .extracting(t -> t.ref().id())
                .containsExactly("a1", "a3");
        actions.make("Ny");
        settle();
        assertThat(codes().get(0)).isEqualTo(codes().get(2)).isNotEmpty();
        actions.noCodeFits();
        settle();
        assertThat(codes()).containsExactly("", "", "");
        assertThat(model.read().texts().done(CodingStudy.MARIT)).isEqualTo(2);
        file.undo();
        settle();
        assertThat(model.read().texts().done(CodingStudy.MARIT)).as("one undo").isZero();
        model.move(-1);
        assertThat(model.several().answers()).isEmpty();
        model.several().mark(model.shown().get(0));
        model.several().mark(model.shown().get(2));
        model.filter("barnevern");
        assertThat(model.several().answers()).as("what is not shown is not coded").isEmpty();
    }

    @Test
    void wordsSelectedByKeysGetTheCodeAndTheNextWordsFollow() {
        model.selection().growRight();
        actions.toggle(1);
        settle();
        assertThat(current().codings().getFirst().span()).isEqualTo(new Span(0, 9));
        model.selection().growRight();
        model.selection().growRight();
        assertThat(CodePoints.cut(current().text().text(), model.selection().span().orElseThrow()))
                .isEqualTo("og PPT");
        model.selection().growLeft();
        model.selection().step(1);
        assertThat(CodePoints.cut(current().text().text(), model.selection().span().orElseThrow()))
                .isEqualTo("PPT");
        actions.toggle(2);
        settle();
        assertThat(current().codesOf(CodingStudy.MARIT)).containsExactly("barnevern", "ppt");
    }

    @Test
    void spaceFinishesAndXSaysThatNothingFits() {
        actions.toggle(1);
        actions.doneAndNext();
        settle();
        assertThat(current().text().text()).isEqualTo("IKT");
        actions.noCodeFits();
        settle();
        assertThat(current().text().text()).isEqualTo("Ingen.");
        assertThat(model.read().count(CodingModel.Show.UNCODED)).isEqualTo(1);
        assertThat(CodingStudy.answers(file).get(1).isDone(CodingStudy.MARIT)).isTrue();
    }

    @Test
    void theAnswerBeingCodedStaysAmongTheUncodedUntilOneGoesOn() {
        model.showOnly(CodingModel.Show.UNCODED);
        actions.toggle(1);
        settle();
        assertThat(model.shown()).hasSize(3);
        model.move(1);
        assertThat(model.shown()).hasSize(2);
        model.nextUncoded();
        assertThat(current().text().text()).isEqualTo("Ingen.");
    }

    @Test
    void theFilterLooksIntoTextCaseAndMyCodes() {
        actions.toggle(2);
        settle();
        model.filter("ppt");
        assertThat(model.shown()).hasSize(1);
        model.filter("kommune b");
        assertThat(model.shown()).hasSize(2);
        // names are hidden, and a search would tell whose they are
        model.filter("vega");
        assertThat(model.shown()).isEmpty();
        model.filter("finnes ikke");
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void othersAreSeenOnlyWhenDone() {
        file.run(new ToggleCode("ikt", "IKT", CodingStudy.JONAS, current().ref(), null, null));
        assertThat(model.othersHere()).isEmpty();
        actions.doneAndNext();
        settle();
        model.move(-1);
        assertThat(model.othersHere()).containsExactly(CodingStudy.JONAS);
        actions.reopen();
        settle();
        assertThat(model.othersHere()).isEmpty();
    }

    @Test
    void aNewCodeStandsBesideTheOneLookedAtAndIsPutOn() {
        model.selectCode(model.read().tree().byId("ppt").orElseThrow());
        actions.make("Skolehelse");
        settle();
        assertThat(model.read().tree().size()).isEqualTo(4);
        var made =
                model.read().tree().all().stream()
                        .filter(c -> c.label().text().equals("Skolehelse"))
                        .findFirst()
                        .orElseThrow();
        assertThat(made.parentId()).isEqualTo("f");
        assertThat(current().codesOf(CodingStudy.MARIT)).containsExactly(made.id());
        actions.takeOff();
        settle();
        assertThat(current().isUncoded(CodingStudy.MARIT)).isTrue();
    }

    @Test
    void somebodyNewIsPutAmongThePeopleWithTheFirstCodeAndGoesWithItsUndo() {
        work("Kari Lie");
        actions.toggle(1);
        settle();
        assertThat(
                        file.read(h -> new org.feltbok.coding.CodebookStore(h).person("Kari Lie"))
                                .isPresent())
                .isTrue();
        file.undo();
        assertThat(
                        file.read(h -> new org.feltbok.coding.CodebookStore(h).person("Kari Lie"))
                                .isPresent())
                .isFalse();
        actions.toggle(2);
        settle();
        assertThat(current().codesOf(model.read().me())).containsExactly("ppt");
    }

    @Test
    void undoIsSeenAtOnce() {
        actions.toggle(1);
        settle();
        queue.undo().join();
        assertThat(current().codings()).isEmpty();
    }
}
