package org.feltbok.responses.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.pseudonyms.PutName;
import org.feltbok.responses.Answer;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.responses.VoidResponse;
import org.feltbok.study.RegisteredName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** All responses as a sheet, by its keys. */
class GridScreenTest extends GridRig {
    @Override
    void prepare() {
        set("r1", "q1", 2);
        set("r2", "q1", 1);
    }

    private void set(String response, String name, int value) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        item(name),
                        new Answer.Choice(value)));
    }

    private void several(String response, String name, int value) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        item(name),
                        Answer.Choices.of(List.of(value))));
    }

    @Test
    void aSignTypedTakesThePlaceOfWhatStoodThereAndEnterGoesDown() {
        at("r1", "q1");
        type("1");
        assertThat(stored("r1", "q1")).as("not before it is done").isEqualTo("2");
        key(KeyCode.ENTER);
        assertThat(stored("r1", "q1")).isEqualTo("1");
        assertThat(shown("r1", "q1")).isEqualTo("1");
        assertThat(where()).isEqualTo("r2 q1");
        type("3");
        key(KeyCode.TAB);
        assertThat(stored("r2", "q1")).isEqualTo("3");
        assertThat(where()).isEqualTo("r2 q3");
    }

    @Test
    void whatStandsThereIsChangedWithF2AndEscGivesItUp() {
        at("r1", "q20");
        type("Lønn");
        key(KeyCode.ENTER);
        at("r1", "q20");
        key(KeyCode.F2);
        type(" og IKT");
        key(KeyCode.ENTER);
        assertThat(stored("r1", "q20")).isEqualTo("Lønn og IKT");
        at("r1", "q20");
        key(KeyCode.F2);
        type("!");
        key(KeyCode.ESCAPE);
        assertThat(stored("r1", "q20")).isEqualTo("Lønn og IKT");
        assertThat(where()).isEqualTo("r1 q20");
    }

    @Test
    void aTextKeepsItsLinesWhenItIsChanged() {
        clipboard("\"one\ntwo\"");
        at("r1", "q20");
        key(KeyCode.V, false, true);
        key(KeyCode.F2);
        type("!");
        key(KeyCode.ENTER);
        assertThat(stored("r1", "q20")).isEqualTo("one\ntwo!");
    }

    @Test
    void whatIsNoAnswerStaysInItsFieldAndIsSaid() {
        at("r1", "q13");
        type("501");
        key(KeyCode.ENTER);
        assertThat(said()).contains("501").contains("0–500");
        assertThat(stored("r1", "q13")).isEmpty();
        assertThat(fx(() -> desk().hand().isEditing())).isTrue();
        key(KeyCode.BACK_SPACE);
        key(KeyCode.ENTER);
        assertThat(stored("r1", "q13")).isEqualTo("50");
        assertThat(said()).isEmpty();
    }

    @Test
    void whoLeavesWithWhatCannotBeReadIsAsked() {
        at("r1", "q13");
        type("501");
        assertThat(fx(() -> screen.mayLeave())).isFalse();
        dialogs.yes();
        assertThat(fx(() -> screen.mayLeave())).isTrue();
        assertThat(fx(() -> desk().hand().isEditing())).isFalse();
        assertThat(stored("r1", "q13")).isEmpty();
    }

    @Test
    void whatIsTypedIsGivenWhenTheScreenIsLeft() {
        at("r1", "q13");
        type("50");
        onFx(() -> screen.keep(() -> {}));
        assertThat(stored("r1", "q13")).isEqualTo("50");
    }

    @Test
    void whatIsNotAskedIsHatchedAndTakesNothing() {
        at("r1", "q3");
        type("1");
        key(KeyCode.ENTER);
        settled();
        assertThat(state("r1", "q3o", "cell-not-asked")).isTrue();
        at("r1", "q3o");
        type("x");
        assertThat(fx(() -> desk().hand().isEditing())).isFalse();
        assertThat(said()).isEqualTo("This is not asked of this respondent.");
        at("r1", "q3");
        type("1 15");
        key(KeyCode.ENTER);
        settled();
        assertThat(state("r1", "q3o", "cell-not-asked")).isFalse();
        at("r1", "q3o");
        type("Beredskap");
        key(KeyCode.ENTER);
        assertThat(stored("r1", "q3o")).isEqualTo("Beredskap");
    }

    private boolean state(String response, String name, String state) {
        return fx(
                () -> {
                    GridModel model = desk().model();
                    int r = 0;
                    while (!model.row(r).id().equals(response)) {
                        r++;
                    }
                    SheetCell cell =
                            desk().sheet()
                                    .cell(r, model.columns().indexOf(item(name)))
                                    .orElseThrow();
                    return cell.getPseudoClassStates().stream()
                            .anyMatch(p -> p.getPseudoClassName().equals(state));
                });
    }

    @Test
    void aLockedResponseIsOpenedWithAReasonBeforeItTakesAnything() {
        file.run(new FinishResponse("r1", "R1", "blank"));
        settled();
        at("r1", "q1");
        type("1");
        assertThat(fx(() -> desk().hand().isEditing())).isFalse();
        assertThat(said()).contains("Ctrl+U");
        command("entry.unlock");
        assertThat(steps()).doesNotContain("responses.unlock");
        dialogs.text("wrong on paper");
        command("entry.unlock");
        assertThat(steps()).contains("responses.unlock");
        type("1");
        key(KeyCode.ENTER);
        assertThat(stored("r1", "q1")).isEqualTo("1");
    }

    @Test
    void whatWasPastedIntoLockedResponsesIsPastedOnceTheyAreOpened() {
        file.run(new FinishResponse("r1", "R1", "blank"));
        file.run(new FinishResponse("r2", "R2", "blank"));
        settled();
        clipboard("3\n3\n3");
        at("r1", "q1");
        key(KeyCode.V, false, true);
        assertThat(said()).contains("1 taken, 2 refused");
        assertThat(stored("r3", "q1")).isEqualTo("3");
        dialogs.text("a better list");
        command("entry.unlock");
        assertThat(stored("r1", "q1")).isEqualTo("3");
        assertThat(stored("r2", "q1")).isEqualTo("3");
        assertThat(steps()).contains("responses.unlock_many");
    }

    @Test
    void whatWasTakenAndPutRightSinceIsNotPastedOnceMore() {
        file.run(new FinishResponse("r1", "R1", "blank"));
        settled();
        clipboard("3\n3\n3");
        at("r1", "q1");
        key(KeyCode.V, false, true);
        assertThat(said()).contains("2 taken, 1 refused");
        at("r3", "q1");
        type("1");
        key(KeyCode.ENTER);
        assertThat(stored("r3", "q1")).isEqualTo("1");
        at("r1", "q1");
        dialogs.text("a better list");
        command("entry.unlock");
        assertThat(stored("r1", "q1")).isEqualTo("3");
        assertThat(stored("r3", "q1")).as("what was put right stays").isEqualTo("1");
    }

    @Test
    void whatIsVoidIsNoRow() {
        int before = fx(() -> desk().model().shownRows());
        file.run(new VoidResponse("r2", "R2", "keyed twice"));
        settled();
        await(() -> fx(() -> desk().model().shownRows()) == before - 1);
        assertThatThrownBy(() -> file.run(new UnlockResponse("r2", "R2", "why")))
                .hasMessageContaining("responses.void_already");
        queue.undo().join();
        settled();
        await(() -> fx(() -> desk().model().shownRows()) == before);
    }

    @Test
    void aPastedBlockIsOneChangeAndWhatIsRefusedStandsInItsCell() {
        at("r1", "q4_1");
        clipboard("1\t2\t3\n4\t9\t6\n");
        key(KeyCode.V, false, true);
        assertThat(said()).contains("Pasted 2 × 3: 5 taken, 1 refused").contains("r002, q4_2: «9»");
        assertThat(stored("r1", "q4_1")).isEqualTo("1");
        assertThat(stored("r2", "q4_3")).isEqualTo("6");
        assertThat(stored("r2", "q4_2")).isEmpty();
        assertThat(shown("r2", "q4_2")).isEqualTo("9");
        assertThat(state("r2", "q4_2", "cell-refused")).isTrue();
        assertThat(steps().getFirst()).isEqualTo("responses.answers");
        command("grid.next_problem");
        assertThat(where()).isEqualTo("r2 q4_2");
        queue.undo().join();
        settled();
        assertThat(stored("r1", "q4_1")).isEmpty();
        assertThat(stored("r2", "q4_3")).isEmpty();
        assertThat(shown("r1", "q4_1")).isEmpty();
        assertThat(said()).isEmpty();
        assertThat(state("r2", "q4_2", "cell-refused")).isFalse();
    }

    @Test
    void aRefusedCellIsPutRightInPlace() {
        at("r1", "q4_1");
        clipboard("9");
        key(KeyCode.V, false, true);
        key(KeyCode.F2);
        assertThat(fx(() -> ((TextField) input()).getText())).isEqualTo("9");
        key(KeyCode.BACK_SPACE);
        type("4");
        key(KeyCode.ENTER);
        assertThat(stored("r1", "q4_1")).isEqualTo("4");
        assertThat(state("r1", "q4_1", "cell-refused")).isFalse();
    }

    private Node input() {
        return stage.getScene().lookup("#grid-input");
    }

    @Test
    void aBlockIsChosenByKeysAndCopied() {
        at("r1", "q1");
        key(KeyCode.DOWN, true, false);
        key(KeyCode.RIGHT, true, false);
        key(KeyCode.C, false, true);
        assertThat(clipboard()).isEqualTo("2\t\n1\t\n");
        onFx(() -> desk().model().labels(true));
        at("r1", "q1");
        key(KeyCode.C, false, true);
        assertThat(clipboard()).isEqualTo("Nei");
    }

    @Test
    void namesLieOnTheClipboardOnlyWhenAskedFor() {
        file.run(
                new PutName(
                        new RegisteredName(
                                "n1",
                                RegisteredName.Kind.PERSON,
                                "Kari Vik",
                                "Person 1",
                                List.of(),
                                false,
                                1)));
        at("r1", "q20");
        type("Kari Vik sa ja");
        key(KeyCode.ENTER);
        settled();
        clipboard("before");
        at("r1", "q20");
        key(KeyCode.C, false, true);
        assertThat(dialogs.asked("grid.copy.names")).containsExactly(1);
        assertThat(clipboard()).as("all stays as it is").isEqualTo("before");
        dialogs.yes();
        key(KeyCode.C, false, true);
        assertThat(clipboard()).isEqualTo("Person 1 sa ja");
    }

    @Test
    void oneCopiedCellFillsTheBlock() {
        clipboard("4");
        at("r1", "q4_1");
        key(KeyCode.DOWN, true, false);
        key(KeyCode.DOWN, true, false);
        key(KeyCode.RIGHT, true, false);
        key(KeyCode.V, false, true);
        for (String response : List.of("r1", "r2", "r3")) {
            assertThat(stored(response, "q4_1")).isEqualTo("4");
            assertThat(stored(response, "q4_2")).isEqualTo("4");
        }
        assertThat(stored("r4", "q4_1")).isEmpty();
        assertThat(stored("r1", "q4_3")).isEmpty();
    }

    @Test
    void whatFindsNoPlaceIsTold() {
        clipboard("1\t1\n2\n3");
        at("r3", "q1");
        key(KeyCode.V, false, true);
        assertThat(said()).contains("1 cell of it found no place");
        assertThat(stored("r4", "q1")).isEqualTo("2");
    }

    @Test
    void delEmptiesTheBlockAsOneChange() {
        at("r1", "q1");
        key(KeyCode.DOWN, true, false);
        key(KeyCode.DELETE);
        assertThat(stored("r1", "q1")).isEmpty();
        assertThat(stored("r2", "q1")).isEmpty();
        queue.undo().join();
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(stored("r2", "q1")).isEqualTo("1");
        assertThat(shown("r2", "q1")).isEqualTo("1");
    }

    @Test
    void controlAndArrowsGoToTheEnds() {
        at("r2", "q3");
        key(KeyCode.DOWN, false, true);
        assertThat(where()).isEqualTo("r4 q3");
        key(KeyCode.RIGHT, false, true);
        assertThat(where()).isEqualTo("r4 q20");
        key(KeyCode.UP, false, true);
        key(KeyCode.LEFT, false, true);
        assertThat(where()).isEqualTo("r1 q1");
        key(KeyCode.A, false, true);
        assertThat(fx(() -> desk().model().cursor().height())).isEqualTo(4);
    }

    @Test
    void whatIsChangedElsewhereIsSeenHere() {
        set("r3", "q1", 3);
        settled();
        assertThat(shown("r3", "q1")).isEqualTo("3");
        file.run(
                new StartResponse(
                        form, "r9", Optional.of("c2"), "Fedje", "paper", 1, "M", "2026-11-23"));
        settled();
        assertThat(shown("r9", "q1")).isEmpty();
        assertThat(fx(() -> desk().model().allRows())).isEqualTo(5);
    }

    @Test
    void whatIsTakenBackIsShownWhereItWas() {
        at("r3", "q13");
        type("12");
        key(KeyCode.ENTER);
        settled();
        at("r1", "q1");
        queue.undo().join();
        settled();
        assertThat(where()).isEqualTo("r3 q13");
        assertThat(shown("r3", "q13")).isEmpty();
    }

    @Test
    void partsWordsAndSectionsFilter() {
        file.run(new FinishResponse("r1", "R1", "blank"));
        settled();
        onFx(() -> desk().model().part(GridModel.Part.COMPLETE));
        assertThat(fx(() -> desk().model().shownRows())).isEqualTo(1);
        onFx(() -> desk().model().part(GridModel.Part.PARTIAL));
        assertThat(fx(() -> desk().model().shownRows())).isEqualTo(3);
        onFx(() -> desk().model().part(GridModel.Part.ALL));
        onFx(() -> desk().model().find("nei"));
        assertThat(fx(() -> desk().model().shownRows())).isEqualTo(1);
        onFx(() -> desk().model().find("nobody"));
        assertThat(fx(() -> desk().model().shownRows())).isZero();
    }

    @Test
    void theCellsOwnHistoryIsReadWhenTheHandRests() {
        onFx(() -> desk().panes().showRight());
        at("r1", "q1");
        assertThat(history()).isEmpty();
        onFx(() -> resting.getFirst().run());
        assertThat(history()).anyMatch(l -> l.contains("2 Nei"));
        at("r2", "q1");
        command("entry.history");
        assertThat(history()).anyMatch(l -> l.contains("1 Ja"));
    }

    private List<String> history() {
        return fx(
                () ->
                        stage.getScene().getRoot().lookupAll("#grid-history .label").stream()
                                .map(n -> ((Label) n).getText())
                                .filter(t -> t.contains("set to"))
                                .toList());
    }

    @Test
    void theWayToTheFormAndBackKeepsResponseAndField() {
        at("r1", "q4_2");
        command("grid.to_form");
        String subject = gone.getFirst().subject();
        assertThat(gone.getFirst().screen()).isEqualTo("entry");
        assertThat(subject).isEqualTo("at:f/1/" + item("q4_2").id() + "/r1/c1");
        at("r3", "q1");
        onFx(() -> screen.shown(subject));
        assertThat(where()).isEqualTo("r1 q4_2");
        onFx(() -> screen.shown("settle:f"));
        assertThat(where()).isEqualTo("r1 q4_2");
    }

    @Test
    void whoIsNotShownIsFoundByItsPlaceAllTheSame() {
        onFx(
                () -> {
                    desk().model().find("nobody");
                    screen.shown("at:f/1/" + item("q1").id() + "/r2/");
                });
        assertThat(where()).isEqualTo("r2 q1");
        assertThat(fx(() -> desk().model().shownRows())).isEqualTo(4);
    }

    @Test
    void problemsAreGoneToOneAfterAnother() {
        // an answer that is ruled out
        several("r3", "q10_1", 1);
        several("r3", "q10_2", 1);
        set("r3", "q11", 5);
        settled();
        at("r1", "q1");
        command("grid.next_problem");
        assertThat(where()).isEqualTo("r3 q11");
        assertThat(state("r3", "q11", "cell-problem")).isTrue();
        assertThat(file.read(h -> ResponseStore.answers(h, form, "r3")).get(item("q11")))
                .isEqualTo(new Answer.Choice(5));
    }
}
