package org.feltbok.figures.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.TestSpec;
import org.feltbok.figures.build.Choices.Order;
import org.feltbok.figures.outline.AddSection;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Each choice beside the list, and what comes of it in the report. */
class BuildChoicesTest extends BuildDesk {
    private List<String> chips(String id) {
        Pane pane = node(id, Pane.class);
        return fx(
                () ->
                        pane.lookupAll(".fb-chosen .label").stream()
                                .map(l -> ((Label) l).getText())
                                .filter(t -> t != null && !t.isEmpty())
                                .toList());
    }

    private void out(String id, int which) {
        Pane pane = node(id, Pane.class);
        onFx(
                () ->
                        ((Button)
                                        pane.lookupAll(".fb-chosen-out").stream()
                                                .skip(which)
                                                .findFirst()
                                                .orElseThrow())
                                .fire());
    }

    @Test
    void theMouseGoesToAChoiceByItsHeadAndByItsEmptyPlace() {
        take("q3");
        click("#build-slot-what .fb-row");
        assertThat(chosenSlot()).isEqualTo("build-slot-what");
        click("#build-slot-by .fb-chosen-none");
        assertThat(chosenSlot()).isEqualTo("build-slot-by");
        click("#build-slot-only .fb-chosen-none");
        assertThat(chosenSlot()).isEqualTo("build-slot-only");
    }

    private void click(String what) {
        Node root = node("build-slot-what", Node.class).getScene().getRoot();
        onFx(
                () ->
                        root.lookup(what)
                                .fireEvent(
                                        new MouseEvent(
                                                MouseEvent.MOUSE_CLICKED,
                                                1,
                                                1,
                                                1,
                                                1,
                                                MouseButton.PRIMARY,
                                                1,
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
                                                null)));
    }

    private String chosenSlot() {
        Node root = node("build-slot-what", Node.class).getScene().getRoot();
        return fx(
                () ->
                        root.lookupAll(".fb-build-slot").stream()
                                .filter(
                                        s ->
                                                s.getPseudoClassStates().stream()
                                                        .anyMatch(
                                                                p ->
                                                                        p.getPseudoClassName()
                                                                                .equals("now")))
                                .map(Node::getId)
                                .findFirst()
                                .orElse(""));
    }

    @Test
    void whatGaveWayToAChoiceComesBackWithWhatItFits() {
        take("q2_1");
        take("size");
        number("share");
        choose("build-test", "rest");
        kind("box");
        await(() -> selected("build-kind-box"));
        assertThat(selected("build-number-median")).isTrue();
        kind("small_multiples");
        await(() -> selected("build-kind-small_multiples"));
        FigureSpec spec = placed();
        assertThat(spec.base().statistic()).isEqualTo("share");
        assertThat(spec.test()).isPresent();
    }

    @Test
    void aWeightLeavesTheTestsThatKnowWeights() {
        take("q2_1");
        take("size");
        number("median");
        choose("build-test", "trend");
        choose("build-weight", "q5");
        assertThat(fx(() -> this.<String>box("build-test").getValue())).isEqualTo("none");
        assertThat(fx(() -> List.copyOf(this.<String>box("build-test").getItems())))
                .containsExactly("none", "all", "rest", "pairs", "against");
        choose("build-test", "all");
        assertThat(fx(() -> List.copyOf(this.<String>box("build-test-method").getItems())))
                .containsExactly("", "weighted_kruskal_wallis");
        number("share");
        choose("build-test", "pairs");
        assertThat(fx(() -> List.copyOf(this.<String>box("build-test-method").getItems())))
                .containsExactly("", "weighted_shares");
        more("deviation");
        assertThat(text("build-test-why"))
                .startsWith("With a weight, means, shares and medians are tested");
        number("share");
        choose("build-test", "rest");
        FigureSpec spec = placed();
        assertThat(spec.base().weight()).isEqualTo("q5");
        assertThat(spec.test()).contains(new TestSpec(TestSpec.Compare.REST, "", "", false, 5));
    }

    @Test
    void thoseWhoAnsweredAreHeldAgainstTheFrame() {
        take("main");
        take("size");
        assertThat(fx(() -> List.copyOf(this.<String>box("build-test").getItems())))
                .containsExactly("none", "frame");
        choose("build-test", "frame");
        FigureSpec spec = placed();
        assertThat(spec.test()).contains(new TestSpec(TestSpec.Compare.FRAME, "", "", false, 5));
    }

    @Test
    void onlyNumbersOfThoseWhoAreCountedAreWeights() {
        take("people");
        assertThat(fx(() -> List.copyOf(this.<String>box("build-weight").getItems())))
                .contains("", "pop")
                .doesNotContain("q5");
    }

    @Test
    void orderAndMostRowsAreChosen() {
        take("q3");
        choose("build-order", Order.DESCENDING);
        choose("build-most", 5);
        FigureSpec spec = placed();
        assertThat(spec.sort().orElseThrow().descending()).isTrue();
        assertThat(spec.limit()).isEqualTo(5);
    }

    @Test
    void allTogetherAndTurnedAreTicked() {
        take("q1");
        assertThat(node("build-all", CheckBox.class).isVisible()).isFalse();
        take("size");
        tick("build-all");
        tick("build-turned");
        String json = placed().toJson();
        assertThat(json).contains("\"all\" : \"last\"");
        assertThat(json.indexOf("\"groups\"")).isLessThan(json.indexOf("\"columns\""));
    }

    @Test
    void theSectionIsChosenAmongThoseOfTheReport() {
        file.run(new AddSection("one", LocalText.of("1 First"), ""));
        onFx(() -> {});
        take("q1");
        await(() -> box("build-section").getItems().contains("one"));
        choose("build-section", "one");
        assertThat(placed().section()).isEqualTo("one");
    }

    @Test
    void whatIsNoNumberOfAFigureIsNotTaken() {
        take("q1");
        TextField number = node("build-no", TextField.class);
        onFx(() -> number.setText("0"));
        assertThat(text("build-told")).contains("whole number from 1");
        assertThat(text("build-caption")).startsWith("Figure 1.");
        onFx(() -> number.setText("12"));
        assertThat(text("build-caption")).startsWith("Figure 12.");
        onFx(() -> number.setText(""));
        assertThat(text("build-caption")).as("as proposed").startsWith("Figure 1.");
    }

    @Test
    void arrowKeysGoThroughTheChartsThatFit() {
        take("q1");
        ToggleButton bar = node("build-kind-bar", ToggleButton.class);
        assertThat(bar.isSelected()).isTrue();
        press(bar, KeyCode.RIGHT);
        assertThat(node("build-kind-column", ToggleButton.class).isSelected()).isTrue();
        press(bar, KeyCode.LEFT);
        press(bar, KeyCode.LEFT);
        assertThat(node("build-kind-table", ToggleButton.class).isSelected())
                .as("from the first to the last that fits")
                .isTrue();
        assertThat(node("build-no", TextField.class).getText())
                .as("a table of its own")
                .isEqualTo("1");
        assertThat(text("build-caption")).startsWith("Table 1.");
    }

    @Test
    void groupsAreTakenOutAndReplacedAndWhatIsCountedIsTakenOut() {
        take("q1");
        take("size");
        take("region");
        assertThat(chips("build-by")).containsExactly("Size", "Landsdel");
        take("q2_1");
        assertThat(chips("build-by")).as("in the place of the second").hasSize(2).contains("Size");
        out("build-by", 0);
        assertThat(chips("build-by")).first().isEqualTo("Statement q2_1");
        take("q2_1");
        assertThat(chips("build-by"))
                .as("taken again it goes")
                .containsExactly("nothing yet; choose in the list");
        out("build-what", 0);
        assertThat(node("build-place", Button.class).isDisabled()).isTrue();
    }

    @Test
    void conditionsAddUpAreToldInWordsAndTakenOut() {
        take("q1");
        command("figurebuild.go.only");
        take("region");
        onFx(node("build-class-north", CheckBox.class)::fire);
        onFx(node("build-class-south", CheckBox.class)::fire);
        press(node("build-class-south", Node.class), KeyCode.ENTER);
        assertThat(chips("build-only")).containsExactly("Landsdel: North, Sør");
        take("pop");
        TextField value = node("build-only-value", TextField.class);
        onFx(() -> value.setText("1200.5"));
        press(value, KeyCode.ENTER);
        assertThat(chips("build-only"))
                .containsExactly("Landsdel: North, Sør", "Population: >= 1200.5");
        out("build-only", 0);
        assertThat(placed().base().given()).isEqualTo("pop>=1200.5");
    }

    @Test
    void nobodyTickedIsNoCondition() {
        take("q1");
        command("figurebuild.go.only");
        take("size");
        press(node("build-class-small", Node.class), KeyCode.ENTER);
        assertThat(placed().base().given()).isEmpty();
    }

    @Test
    void arrowKeysGoThroughTheClasses() {
        take("q1");
        command("figurebuild.go.only");
        take("size");
        CheckBox first = node("build-class-small", CheckBox.class);
        CheckBox second = node("build-class-100-200", CheckBox.class);
        onFx(first::requestFocus);
        press(first, KeyCode.DOWN);
        assertThat(fx(second::isFocused)).isTrue();
        press(second, KeyCode.DOWN);
        assertThat(fx(second::isFocused)).as("the last").isTrue();
        press(second, KeyCode.UP);
        assertThat(fx(first::isFocused)).isTrue();
    }

    @Test
    void theTestFollowsTheNumberAndTakesAMethodAndHolm() {
        take("q2_1");
        take("size");
        number("mean");
        choose("build-test", "pairs");
        ComboBox<String> method = fx(() -> box("build-test-method"));
        assertThat(fx(() -> List.copyOf(method.getItems())))
                .containsExactly("", "welch", "pooled", "mann_whitney");
        choose("build-test-method", "welch");
        tick("build-test-holm");
        number("median");
        assertThat(fx(() -> List.copyOf(method.getItems()))).contains("mann_whitney");
        number("mean");
        choose("build-test", "trend");
        assertThat(fx(() -> List.copyOf(method.getItems())))
                .containsExactly("", "spearman", "pearson");
        FigureSpec spec = placed();
        assertThat(spec.test()).contains(new TestSpec(TestSpec.Compare.TREND, "", "", true, 5));
    }

    @Test
    void aTestAgainstOneGroupStaysAsItIsInAnOpenedFigure() {
        add(
                "{'key':'mine','title':'Mine','statistic':'mean','rows':{'items':'q2'},'columns':{'groups':'size'},"
                        + "'test':{'against':'small','level':1}}");
        onFx(() -> screen.shown("figure:mine"));
        await(() -> text("build-caption").equals("Mine"));
        choose("build-order", Order.DESCENDING);
        FigureSpec spec = placed();
        assertThat(spec.test())
                .contains(new TestSpec(TestSpec.Compare.AGAINST, "small", "", false, 1));
        assertThat(spec.sort()).isPresent();
    }

    @Test
    void theOthersAreHeldAgainstOneGroupThatIsChosenAndComesBackWhenTheFigureIsOpened() {
        take("q2");
        take("size");
        number("mean");
        choose("build-test", "against");
        ComboBox<String> group = fx(() -> box("build-test-against"));
        assertThat(fx(() -> List.copyOf(group.getItems()))).containsExactly("small", "100-200");
        assertThat(fx(group::getValue)).as("the first, until another is chosen").isEqualTo("small");
        assertThat(fx(() -> group.getConverter().toString("100-200"))).isEqualTo("Large");
        choose("build-test-against", "100-200");
        assertThat(text("build-fault")).isEmpty();
        FigureSpec spec = placed();
        assertThat(spec.test())
                .contains(new TestSpec(TestSpec.Compare.AGAINST, "100-200", "", false, 5));
        onFx(() -> screen.shown("figure:" + spec.key()));
        await(() -> "100-200".equals(fx(() -> this.<String>box("build-test-against").getValue())));
        queue.undo().join();
        assertThat(stored(spec.key())).isEmpty();
    }

    @Test
    void oneGroupOfTwoGroupingsIsRefusedWithTheReasonAndComesBackWithOneGrouping() {
        take("q2");
        take("size");
        number("mean");
        choose("build-test", "against");
        choose("build-test-against", "100-200");
        take("region");
        assertThat(fx(() -> this.<String>box("build-test").getValue())).isEqualTo("none");
        choose("build-test", "against");
        assertThat(text("build-told")).startsWith("One group is of one grouping");
        assertThat(fx(() -> this.<String>box("build-test").getValue())).isEqualTo("none");
        take("region");
        assertThat(fx(() -> this.<String>box("build-test").getValue())).isEqualTo("against");
        assertThat(fx(() -> this.<String>box("build-test-against").getValue()))
                .isEqualTo("100-200");
    }

    @Test
    void theReasonOfATestThatCannotBeIsSaid() {
        take("q1");
        assertThat(text("build-test-why")).startsWith("A test compares groups");
        take("size");
        number("count");
        assertThat(text("build-test-why")).startsWith("There is no test of this number");
        number("share");
        assertThat(text("build-test-why")).isEmpty();
    }

    @Test
    void aFaultStandsAboveTheLastPicture() {
        take("q1");
        command("figurebuild.go.only");
        take("size");
        onFx(node("build-class-small", CheckBox.class)::fire);
        press(node("build-class-small", Node.class), KeyCode.ENTER);
        assertThat(text("build-fault")).isEmpty();
        assertThat(screen.statusText().getValue()).startsWith("Figure 1.");
        assertThat(text("build-smallest")).contains("3 answers");
        assertThat(text("build-smallest")).contains("too few");
    }

    @Test
    void keysAndCommandsAreToldInBothLanguages() {
        for (var language : org.feltbok.base.text.Language.values()) {
            var texts = new org.feltbok.base.text.Texts(language);
            screen.commands().forEach(c -> assertThat(texts.has(c.textKey())).isTrue());
            screen.keys().forEach(k -> assertThat(texts.has(k.textKey())).isTrue());
        }
        assertThat(screen.within()).isEqualTo("figures");
        assertThat(screen.panes()).isPresent();
    }
}
