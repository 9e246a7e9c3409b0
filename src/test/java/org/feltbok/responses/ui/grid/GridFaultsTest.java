package org.feltbok.responses.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.responses.Answer;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.VoidResponse;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sheet refuses, and what it offers to take back and to open, is what the file holds. */
class GridFaultsTest extends GridRig {
    /** Somebody codes the texts that stand in a field. */
    private record Coded(String itemId) implements Operation {
        @Override
        public String name() {
            return "test.coded";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            work.insert(
                    "person",
                    "p",
                    Map.of("key", "c", "name", "Coder", "initials", "C", "position", 1));
            work.insert("codebook", "b", Map.of("key", "b", "label", "B", "position", 1));
            List<String> texts =
                    work.handle()
                            .createQuery("SELECT id FROM answer_text WHERE item_id = ?")
                            .bind(0, itemId)
                            .mapTo(String.class)
                            .list();
            for (String text : texts) {
                work.insert(
                        "coding_done",
                        "d" + text,
                        Map.of(
                                "codebook_id",
                                "b",
                                "person_id",
                                "p",
                                "answer_text_id",
                                text,
                                "done",
                                1));
            }
        }
    }

    private void words(String response, String name, String text) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        item(name),
                        new Answer.Words(text)));
    }

    private void paste(String text) {
        clipboard(text);
        key(KeyCode.V, false, true);
    }

    private List<String> ways() {
        return fx(
                () ->
                        desk().hand().bar().getChildren().stream()
                                .filter(n -> n instanceof javafx.scene.control.Button)
                                .map(n -> ((Labeled) n).getText())
                                .toList());
    }

    @Test
    void aTextThatIsCodedKeepsItsPlaceAndTheRestIsPasted() {
        words("r1", "q20", "Helse");
        file.run(new Coded(item("q20").id()));
        settled();
        at("r1", "q20");
        paste("#unreadable\n#unreadable");
        settled();
        assertThat(said()).contains("1 taken, 1 refused").contains("coded");
        assertThat(stored("r1", "q20")).isEqualTo("Helse");
        assertThat(stored("r2", "q20")).isEqualTo("#unreadable");
        key(KeyCode.DELETE);
        settled();
        assertThat(stored("r1", "q20")).isEqualTo("Helse");
        assertThat(said()).contains("coded");
        at("r1", "q20");
        paste("Helse og plan");
        assertThat(stored("r1", "q20")).as("other words keep the codes").isEqualTo("Helse og plan");
        queue.undo().join();
        queue.undo().join();
        queue.undo().join();
        settled();
        at("r1", "q20");
        key(KeyCode.DELETE);
        assertThat(stored("r1", "q20")).as("nobody has coded it any more").isEmpty();
    }

    @Test
    void whatTheStudyRefusesIsNotSaidToBeTaken() {
        runner.hold();
        file.run(new VoidResponse("r1", "R1", "keyed twice"));
        at("r1", "q4_1");
        paste("1\t2");
        settled();
        assertThat(dialogs.errors()).hasSize(1);
        dialogs.errors().clear();
        assertThat(said()).isEmpty();
        assertThat(ways()).isEmpty();
        onFx(runner::release);
    }

    @Test
    void whatIsOfferedToBeTakenBackIsThePasteAndNothingElse() {
        at("r1", "q4_1");
        paste("1\t2");
        settled();
        assertThat(ways()).contains("Take back");
        words("r3", "q20", "somebody else's");
        settled();
        assertThat(ways()).as("another change is the last now").doesNotContain("Take back");
        assertThat(said()).contains("2 taken");
    }

    @Test
    void aValueThatIsRefusedStaysOverItsOwnCellWhateverIsShown() {
        words("r2", "q20", "Beredskap");
        settled();
        at("r1", "q13");
        type("501");
        key(KeyCode.ENTER);
        onFx(() -> ((TextField) node("#grid-find")).setText("beredskap"));
        settled();
        assertThat(fx(() -> desk().model().shownRows())).as("nothing is filtered").isEqualTo(4);
        assertThat(fx(() -> ((TextField) node("#grid-find")).getText())).isEmpty();
        assertThat(said()).contains("501");
        assertThat(fx(() -> desk().hand().isEditing())).isTrue();
        key(KeyCode.BACK_SPACE);
        onFx(() -> ((TextField) node("#grid-find")).setText("beredskap"));
        settled();
        assertThat(fx(() -> desk().model().shownRows())).isEqualTo(1);
        assertThat(stored("r1", "q13")).as("what can be read is taken first").isEqualTo("50");
        assertThat(stored("r2", "q13")).isEmpty();
    }

    private Node node(String id) {
        return stage.getScene().lookup(id);
    }

    @Test
    void aFieldToTypeInGoesWithItsRow() {
        at("r3", "q13");
        type("501");
        key(KeyCode.ENTER);
        double before = fx(() -> node("#grid-input").getParent().getLayoutY());
        file.run(new VoidResponse("r1", "R1", "keyed twice"));
        settled();
        double after = fx(() -> node("#grid-input").getParent().getLayoutY());
        assertThat(before - after).as("a row above it is gone").isEqualTo(Sheet.ROW);
    }

    @Test
    void aShortRowOfABlockLeavesTheCellsItDoesNotReach() {
        at("r1", "q4_1");
        paste("1\t2\t3\n1\t2\t3\n");
        paste("4\n\n4\t5\t6\n");
        assertThat(stored("r1", "q4_1")).isEqualTo("4");
        assertThat(stored("r1", "q4_2")).isEqualTo("2");
        assertThat(stored("r1", "q4_3")).isEqualTo("3");
        assertThat(stored("r2", "q4_1")).as("an empty line of a broad block").isEqualTo("1");
        assertThat(stored("r3", "q4_3")).isEqualTo("6");
        assertThat(said()).contains("5 cells");
    }

    @Test
    void whatCouldNotBeOpenedIsLockedStill() {
        file.run(new FinishResponse("r1", "R1", "blank"));
        settled();
        at("r1", "q1");
        runner.hold();
        file.run(new VoidResponse("r1", "R1", "keyed twice"));
        dialogs.text("wrong on paper");
        paste("1");
        command("entry.unlock");
        settled();
        assertThat(dialogs.errors()).hasSize(1);
        dialogs.errors().clear();
        assertThat(fx(() -> desk().model().row("r1").orElseThrow().response().isLocked())).isTrue();
        onFx(runner::release);
    }

    @Test
    void theKeyboardIsInTheSheetOnceItIsRead() {
        onFx(screen::dispose);
        runner.hold();
        make("");
        onFx(() -> runner.releaseOne());
        onFx(() -> runner.release());
        assertThat(fx(() -> String.valueOf(stage.getScene().getFocusOwner().getId())))
                .isEqualTo("grid-sheet");
    }

    @Test
    void howManyDifferencesAreLeftStandsAtSettle() {
        assertThat(settle()).isEqualTo("Settle");
        file.run(new StartResponse(form, "s1", Optional.of("c1"), "R1", "paper", 2, "N", "2026"));
        choice("r1", 1);
        choice("s1", 2);
        file.run(new FinishResponse("r1", "R1", "blank"));
        file.run(new FinishResponse("s1", "R1", "blank"));
        settled();
        assertThat(settle()).isEqualTo("Settle 1");
    }

    private void choice(String response, int value) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        item("q1"),
                        new Answer.Choice(value)));
    }

    private String settle() {
        return fx(
                () ->
                        stage.getScene().getRoot().lookupAll("#entry-views .toggle-button").stream()
                                .map(n -> ((Labeled) n).getText())
                                .filter(t -> t.startsWith("Settle"))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void fromASheetWithoutRowsNoFormIsBegun() {
        onFx(() -> desk().model().find("nobody"));
        command("grid.to_form");
        assertThat(gone.getFirst().subject()).isEqualTo("at:f/1///");
    }

    @Test
    void aResponseBegunElsewhereIsReadAndNoOther() {
        counting.begin();
        file.run(
                new StartResponse(
                        form, "r9", Optional.of("c2"), "Fedje", "paper", 1, "M", "2026-11-23"));
        settled();
        assertThat(shown("r9", "q1")).isEmpty();
        int rows = counting.counted().rows();
        counting.begin();
        file.run(
                new StartResponse(
                        form, "r10", Optional.of("c3"), "Røst", "paper", 1, "M", "2026-11-23"));
        settled();
        assertThat(counting.counted().rows()).as("as many with one row more").isEqualTo(rows);
    }

    /** Nor are those that were there before sorted or searched again. */
    @Test
    void whoComesWhileTheSheetIsSearchedIsCountedAndNoOther() {
        onFx(() -> desk().model().find("r"));
        int shown = fx(() -> desk().model().shownRows());
        int before = fx(() -> desk().model().counted());
        file.run(
                new StartResponse(
                        form, "r9", Optional.empty(), "R9", "paper", 1, "M", "2026-11-23"));
        settled();
        assertThat(fx(() -> desk().model().counted()) - before).isEqualTo(1);
        assertThat(fx(() -> desk().model().shownRows())).isEqualTo(shown + 1);
        file.run(new VoidResponse("r2", "R2", "keyed twice"));
        settled();
        assertThat(fx(() -> desk().model().counted()) - before).isEqualTo(2);
        assertThat(fx(() -> desk().model().rows())).extracting(GridRow::id).doesNotContain("r2");
        assertThat(fx(() -> desk().model().row(shown - 1).id())).isEqualTo("r9");
    }

    /** Counted, not timed: an answer in a sheet of 50 000 counts the rows it is in. */
    @Test
    void anAnswerCountsItsRowAndNoOther() {
        at("r2", "q13");
        int before = fx(() -> desk().model().counted());
        type("12");
        key(KeyCode.ENTER);
        settled();
        assertThat(stored("r2", "q13")).isEqualTo("12");
        assertThat(fx(() -> desk().model().counted()) - before).isEqualTo(2);
    }
}
