package org.feltbok.tables.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.analysis.SmallStudy.Change;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddWeight;
import org.feltbok.dataset.StudyWeight;
import org.feltbok.dataset.WeightStore;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Weights are made, changed and taken out in the window. */
class WeightsScreenTest extends WeightsRig {
    private void tick(String name) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ListView<Ticked> by = (ListView<Ticked>) node("weights-by", ListView.class);
                    by.getItems().stream()
                            .filter(t -> t.name().equals(name))
                            .forEach(t -> t.on().set(!t.on().get()));
                });
    }

    private String text(String id) {
        return fx(() -> node(id, Labeled.class).getText());
    }

    private boolean canMake() {
        return !fx(() -> node("weights-make", Button.class).isDisabled());
    }

    private void make() {
        onFx(node("weights-make", Button.class)::fire);
    }

    private List<StudyWeight> stored() {
        return file.read(WeightStore::all);
    }

    @Test
    void aWeightIsSeenBeforeItIsMadeAndMadeByOneKey() {
        assertThat(canMake()).as("nothing is ticked").isFalse();
        tick("region");
        assertThat(text("weights-spread"))
                .isEqualTo(
                        "5 responses weighted, 2 without · from 0.833 to 1.250 · effective n 4.8 · design effect 1.042");
        assertThat(text("weights-told")).contains("in the frame");
        assertThat(fx(() -> node("weights-margins", TableView.class).getItems())).hasSize(2);
        assertThat(stored()).isEmpty();
        type("weights-name", "w");
        type("weights-greatest", "1.2");
        assertThat(text("weights-spread")).contains("to 1.200");
        make();
        await(() -> stored().size() == 1 && list().size() == 1);
        assertThat(stored().getFirst().rule())
                .isEqualTo("{\"rake\":[\"region\"],\"greatest\":1.2}");
        assertThat(canMake()).as("it is as it was made").isFalse();
    }

    @Test
    void whatToTickIsLedToWhereItsListIsPutAway() {
        assertThat(fx(() -> node("weights-by", ListView.class).getScene().getWidth()))
                .as("too narrow for the list beside it")
                .isLessThan(1208);
        int shown = fx(() -> screen.view().shown().size());
        onFx(node("weights-choose", Button.class)::fire);
        assertThat(fx(() -> screen.view().shown())).hasSize(shown + 1);
        assertThat(fx(() -> node("weights-by-search", TextField.class).isFocused())).isTrue();
    }

    @Test
    void makePressedTwiceMakesOneWeightAndRefusesNothing() {
        tick("region");
        type("weights-name", "w");
        List<String> told = new ArrayList<>();
        onFx(
                () -> {
                    Labeled reason = node("weights-reason", Labeled.class);
                    reason.textProperty().addListener((o, was, now) -> told.add(now));
                    node("weights-make", Button.class).fire();
                    node("weights-make", Button.class).fire();
                });
        await(() -> list().size() == 1);
        queue.submit(new Change(w -> {})).join();
        onFx(() -> {});
        assertThat(told).allMatch(String::isEmpty);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void theLineBelowTellsOfTheWeightInFrontAndOfNoOther() {
        tick("region");
        assertThat(screen.statusText().getValue()).isEqualTo("5 responses weighted");
        type("weights-greatest", "many");
        assertThat(text("weights-reason")).isNotEmpty();
        assertThat(screen.statusText().getValue()).isEmpty();
        type("weights-greatest", "");
        assertThat(screen.statusText().getValue()).isEqualTo("5 responses weighted");
        tick("region");
        assertThat(screen.statusText().getValue()).as("nothing is ticked").isEmpty();
    }

    @Test
    void whatAQuestionAsksForNeedsSizesThatAreTyped() {
        tick("q1");
        assertThat(text("weights-reason")).contains("the frame does not say how many");
        type("weights-size-q1-1", "50");
        type("weights-size-q1-2", "50");
        assertThat(text("weights-reason")).isEmpty();
        assertThat(text("weights-spread")).startsWith("6 responses weighted, 1 without");
        type("weights-size-q1-2", "many");
        assertThat(text("weights-reason")).contains("\"many\" is no number");
        assertThat(canMake()).isFalse();
    }

    @Test
    void aWeightIsChangedTakenOutAndComesBackByUndo() {
        tick("region");
        type("weights-name", "w");
        type("weights-label", "The weight");
        make();
        await(() -> list().size() == 1);
        type("weights-least", "0.9");
        await(this::canMake);
        make();
        await(() -> stored().getFirst().rule().contains("0.9"));
        assertThat(stored().getFirst().label().text()).isEqualTo("The weight");
        onFx(node("weights-remove", Button.class)::fire);
        await(() -> list().isEmpty());
        queue.undo().join();
        await(() -> list().size() == 1);
        assertThat(text("weights-spread")).isNotEmpty();
    }

    @Test
    void aNameThatIsTakenIsToldAndNothingIsMade() {
        tick("region");
        type("weights-name", "q5");
        make();
        await(() -> text("weights-reason").contains("is called \"q5\" already"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void anAnswerThatChangesItIsSeenAtOnce() {
        tick("q1");
        type("weights-size-q1-1", "50");
        type("weights-size-q1-2", "50");
        type("weights-name", "w");
        make();
        await(() -> list().size() == 1);
        String before = text("weights-spread");
        file.run(new Change(w -> w.update("answers_main", "r4", "q1", 2)));
        await(() -> !text("weights-spread").equals(before));
        assertThat(text("weights-spread")).contains("from 1.000 to 1.000");
    }

    @Test
    void whatIsTypedForANewWeightStaysWhateverChangesMeanwhile() {
        type("weights-name", "first");
        tick("region");
        answer("r4", 2);
        assertThat(typed("weights-name")).isEqualTo("first");
        assertThat(text("weights-spread")).isNotEmpty();
        make();
        await(() -> list().size() == 1);
        onFx(node("weights-new", Button.class)::fire);
        type("weights-name", "second");
        tick("region");
        answer("r4", 1);
        assertThat(typed("weights-name")).isEqualTo("second");
        make();
        await(() -> list().size() == 2);
        assertThat(stored()).extracting(StudyWeight::name).containsExactly("first", "second");
        type("weights-greatest", "3");
        answer("r4", 2);
        assertThat(typed("weights-greatest")).isEqualTo("3");
        assertThat(canMake()).isTrue();
    }

    /** Another answer, and the screen has read it. */
    private void answer(String response, int code) {
        file.run(new Change(w -> w.update("answers_main", response, "q1", code)));
        onFx(() -> {});
        onFx(() -> {});
    }

    @Test
    void aWeightIsShownAndChangedInTheOrderAndWithTheSizesItWasMadeWith() {
        String rule =
                "{\"cells\":[\"q1\",\"region\"],\"targets\":{\"1|north\":10.125,\"1|south\":20,"
                        + "\"2|north\":30,\"2|south\":40},\"empty\":\"left_out\"}";
        file.run(new AddWeight(new StudyWeight("w", "w", LocalText.of("w"), "main", rule, "")));
        await(() -> list().size() == 1);
        onFx(() -> screen.shown("w"));
        String told = text("weights-spread");
        assertThat(canMake()).as("it is as it was made").isFalse();
        type("weights-label", "other");
        await(this::canMake);
        make();
        await(() -> stored().getFirst().label().text().equals("other"));
        assertThat(stored().getFirst().rule()).isEqualTo(rule);
        assertThat(text("weights-spread")).isEqualTo(told);
    }

    @Test
    void givenWeightsAreShownAndNotChanged() {
        file.run(new Change(w -> SmallStudy.givenWeight(w, Map.of("r1", 3.0))));
        await(() -> list().size() == 1);
        assertThat(text("weights-spread")).startsWith("1 response weighted, 6 without");
        assertThat(text("weights-told")).contains("were given");
        assertThat(canMake()).isFalse();
        onFx(node("weights-new", Button.class)::fire);
        assertThat(fx(() -> node("weights-name", TextField.class).isDisabled())).isFalse();
    }
}
