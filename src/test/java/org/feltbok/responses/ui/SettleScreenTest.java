package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.feltbok.responses.Answer;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.TestForm;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.responses.twice.FieldDifference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The view in which what two people keyed differently is settled, by its keys. */
class SettleScreenTest extends EntryRig {
    private static final String AT = "2026-11-23T12:00:00";

    @BeforeEach
    void settling() {
        second("s1", "c1");
        second("s2", "c2");
        both("r1", "s1", "q1", 1, 2);
        both("r1", "s1", "q4_1", 3, 4);
        both("r1", "s1", "q4_2", 5, 5);
        both("r2", "s2", "q4_3", 6, 1);
        List.of("r1", "s1", "r2", "s2")
                .forEach(id -> file.run(new FinishResponse(id, id, "blank fields")));
        onFx(screen::dispose);
        make("settle:f");
        await(() -> rows().size() == 3);
    }

    private void second(String id, String ofCase) {
        file.run(new StartResponse(form, id, Optional.of(ofCase), ofCase, "paper", 2, "Silje", AT));
    }

    private void both(String first, String second, String name, int one, int other) {
        set(first, name, one);
        set(second, name, other);
    }

    private void set(String response, String name, int value) {
        file.run(
                new SetAnswer(
                        TestForm.rules(form),
                        response,
                        response,
                        form.item(name).orElseThrow(),
                        new Answer.Choice(value)));
    }

    @SuppressWarnings("unchecked")
    private TableView<FieldDifference> table() {
        return (TableView<FieldDifference>) node("#settle-list");
    }

    private List<String> rows() {
        return fx(
                () ->
                        node("#settle-list") == null
                                ? List.<String>of()
                                : table().getItems().stream().map(d -> d.item().name()).toList());
    }

    private String at() {
        return fx(() -> table().getSelectionModel().getSelectedItem().item().name());
    }

    private String said(String id) {
        return fx(() -> ((Label) node(id)).getText());
    }

    @Test
    void oneKeySettlesADifferenceAndTheNextOneIsAtHand() {
        assertThat(rows()).containsExactly("q1", "q4_1", "q4_3");
        assertThat(at()).isEqualTo("q1");
        keys(KeyCode.DIGIT2);
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(at()).isEqualTo("q4_1");
        keys(KeyCode.NUMPAD1);
        assertThat(stored("r1", "q4_1")).isEqualTo("3");
        assertThat(rows()).containsExactly("q4_3");
        assertThat(stored("s1", "q1")).isEqualTo("2");
        assertThat(stored("s1", "q4_1")).isEqualTo("4");
    }

    @Test
    void aKeyGivenBeforeTheNextDifferenceIsDrawnIsNotLost() {
        typed("236");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(stored("r1", "q4_1")).isEqualTo("6");
        assertThat(at()).isEqualTo("q4_3");
    }

    @Test
    void whatThePaperSaysIsKeyedWhereNeitherIsRight() {
        keys(KeyCode.DOWN, KeyCode.DIGIT3);
        await(() -> node("#settle-value").isFocused());
        typed("9");
        keys(KeyCode.ENTER);
        assertThat(at()).as("9 is no answer").isEqualTo("q4_1");
        keys(KeyCode.BACK_SPACE);
        typed("6");
        keys(KeyCode.ENTER);
        assertThat(stored("r1", "q4_1")).isEqualTo("6");
        assertThat(at()).isEqualTo("q4_3");
    }

    @Test
    void whatIsPutOffStandsLastAndIsStillToBeSettled() {
        keys(KeyCode.L);
        await(() -> steps().contains("responses.settle_later"));
        assertThat(rows()).containsExactly("q4_1", "q4_3", "q1");
        assertThat(at()).isEqualTo("q4_1");
        assertThat(stored("r1", "q1")).isEqualTo("1");
    }

    @Test
    void aNoteIsAskedForAndStaysAtItsDifference() {
        dialogs.text("Page 2 is missing");
        keys(KeyCode.M);
        await(() -> steps().contains("responses.settle_note"));
        assertThat(at()).isEqualTo("q1");
        assertThat(
                        fx(
                                () ->
                                        table().getSelectionModel()
                                                .getSelectedItem()
                                                .settlement()
                                                .orElseThrow()
                                                .note()))
                .isEqualTo("Page 2 is missing");
    }

    @Test
    void whatIsTakenBackIsToBeSettledAgain() {
        keys(KeyCode.DIGIT2);
        assertThat(stored("r1", "q1")).isEqualTo("2");
        queue.undo().join();
        await(() -> rows().size() == 3);
        assertThat(stored("r1", "q1")).isEqualTo("1");
    }

    @Test
    void theNumberLeftStandsAtTheViewAndSettledOnesAreListedApart() {
        await(() -> said("#settle-rate").length() > 0);
        keys(KeyCode.DIGIT1, KeyCode.DIGIT1);
        await(() -> rows().size() == 1);
        ToggleButton settle = fx(() -> button("Settle 1"));
        assertThat(settle).isNotNull();
        onFx(() -> button("Settled 2").fire());
        assertThat(rows()).containsExactlyInAnyOrder("q1", "q4_1");
    }

    private ToggleButton button(String text) {
        return stage.getScene().getRoot().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text));
    }

    @Test
    void keysOfTheFormDoNothingToTheFormBehind() {
        command("entry.unlock");
        command("entry.complete");
        command("entry.next");
        assertThat(steps()).doesNotContain("responses.unlock");
        assertThat(fx(() -> screen.desk())).isEmpty();
        command("entry.settle");
        assertThat(fx(() -> screen.desk())).isPresent();
        command("entry.settle");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void theFormBehindShowsWhatWasSettled() {
        command("entry.settle");
        onFx(() -> screen.shown("901"));
        await(() -> desk().model().open().filter(o -> o.title().equals("Bykle")).isPresent());
        command("entry.settle");
        await(() -> rows().size() == 3);
        keys(KeyCode.DIGIT2);
        assertThat(stored("r1", "q1")).isEqualTo("2");
        command("entry.settle");
        await(
                () ->
                        desk().model()
                                .answers()
                                .get(form.item("q1").orElseThrow())
                                .equals(new Answer.Choice(2)));
    }

    @Test
    void whoComesBackInAnotherLanguageIsStillSettling() {
        String place = fx(screen::placeNow);
        onFx(screen::dispose);
        make(place);
        await(() -> rows().size() == 3);
    }

    @Test
    void aSecondEntryThatIsFinishedIsComparedAtOnce() {
        command("entry.settle");
        file.run(new StartResponse(form, "r3", Optional.of("c3"), "Røst", "", 1, "M", AT));
        second("s3", "c3");
        both("r3", "s3", "q1", 1, 2);
        file.run(new FinishResponse("r3", "Røst", "x"));
        file.run(new FinishResponse("s3", "Røst", "x"));
        await(() -> fx(() -> button("Settle 4")) != null);
    }

    @Test
    void whatIsChangedElsewhereIsReadBeforeItIsSettled() {
        file.run(new UnlockResponse("s1", "s1", "Looked at again"));
        set("s1", "q1", 3);
        await(() -> fx(() -> table().getItems().getFirst().second()).equals("3"));
        keys(KeyCode.DIGIT2);
        assertThat(stored("r1", "q1")).isEqualTo("3");
    }

    @Test
    void formsAreDrawnToBeKeyedAgainBySeed() {
        file.run(new StartResponse(form, "r3", Optional.of("c3"), "Røst", "", 1, "M", AT));
        file.run(new StartResponse(form, "r4", Optional.of("c4"), "Utsira", "", 1, "M", AT));
        file.run(new FinishResponse("r3", "Røst", "x"));
        file.run(new FinishResponse("r4", "Utsira", "x"));
        onFx(
                () -> {
                    ((TextField) node("#settle-draw-count")).setText("1");
                    ((TextField) node("#settle-draw-seed")).setText("5");
                    node("#settle-rates").lookupAll(".button").stream()
                            .map(Button.class::cast)
                            .filter(b -> b.getText().equals("Draw"))
                            .forEach(Button::fire);
                });
        await(() -> steps().contains("responses.draw_second"));
        assertThat(drawn()).hasSize(1);
        await(
                () ->
                        fx(
                                () ->
                                        node("#settle-rates").lookupAll(".label").stream()
                                                .anyMatch(
                                                        n ->
                                                                ((Label) n)
                                                                        .getText()
                                                                        .equals(
                                                                                "1 form drawn, 1 still"
                                                                                        + " to key again."))));
    }

    private List<String> drawn() {
        return file.read(h -> ResponseStore.drawn(h, form)).stream().toList();
    }

    @Test
    void aDoubleClickSettlesOneDifferenceAndNotTheNextUnseen() {
        for (int clicks = 1; clicks <= 2; clicks++) {
            int count = clicks;
            onFx(() -> side().fireEvent(click(MouseButton.PRIMARY, count)));
        }
        assertThat(stored("r1", "q1")).isEqualTo("2");
        assertThat(at()).isEqualTo("q4_1");
        onFx(() -> side().fireEvent(click(MouseButton.SECONDARY, 1)));
        assertThat(at()).isEqualTo("q4_1");
        assertThat(stored("r1", "q4_1")).isEqualTo("3");
    }

    private Node side() {
        return node("#settle-second");
    }

    private static MouseEvent click(MouseButton button, int count) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                1,
                1,
                1,
                1,
                button,
                count,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void nothingTypedUnderTheThirdTakesNoAnswerAway() {
        keys(KeyCode.DIGIT3);
        await(() -> node("#settle-value").isFocused());
        keys(KeyCode.ENTER);
        assertThat(at()).isEqualTo("q1");
        assertThat(stored("r1", "q1")).isEqualTo("1");
    }

    /** A second name of the old file shows whether anything was written into it. */
    @Test
    void theWorkbookTakesTheOldOnesPlaceWhenItIsWholeAndIsNeverWrittenIntoIt() throws Exception {
        Path to = Files.writeString(folder.resolve("rates.xlsx"), "old");
        Path old = Files.createLink(folder.resolve("old.xlsx"), to);
        dialogs.path(to);
        onFx(((Button) node("#settle-rates").lookup(".button"))::fire);
        await(() -> dialogs.notes().contains("settle.excel.done"));
        assertThat(old).hasContent("old");
        assertThat(Files.size(to)).isGreaterThan(1000);
    }
}
