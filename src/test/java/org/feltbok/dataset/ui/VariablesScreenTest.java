package org.feltbok.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.shell.spi.Command;
import org.junit.jupiter.api.Test;

/** Variables are derived in the window, seen before they are made, changed and taken out. */
class VariablesScreenTest extends VariablesRig {
    private void given(String name, String rule) {
        file.run(
                new AddVariable(
                        new DerivedVariable(
                                "id-" + name,
                                name,
                                LocalText.of("Label of " + name),
                                "main",
                                null,
                                LocalText.of(""),
                                null,
                                rule.replace('\'', '"'),
                                "")));
    }

    private void look(String name) {
        onFx(() -> screen.shown(name));
        await(() -> name.equals(node("variables-name", TextField.class).getText()));
    }

    @Test
    void aVariableMadeElsewhereIsShownAsItIsAndChangedWithItsCodes() {
        given(
                "r",
                "{'from':'q2_1','map':{'1-3':'low','4-6':'high'},'classes':[{'code':'low','label':'Lav','labels':{'en':'Low'}},{'code':'high','label':'Høy'}]}");
        look("r");
        assertThat(fx(() -> node("variables-to-2", TextField.class).getText())).isEqualTo("Low");
        assertThat(canMake()).as("nothing is changed").isFalse();
        type("variables-to-4", "Middle");
        make();
        await(() -> stored().getFirst().rule().contains("Middle"));
        assertThat(value("r.low.n")).isEqualTo(2);
        assertThat(value("r.high.n")).isEqualTo(2);
        assertThat(value("r.1.n")).isEqualTo(1);
        assertThat(stored().getFirst().rule()).contains("\"labels\":{\"en\":\"Low\"}");
    }

    @Test
    void aNewNameIsTakenWhereverItIsAskedForAndWhatIsUsedIsNotTakenOut() {
        given("r", "{'sum':['q2_1','q2_2'],'least':1}");
        given("s", "{'formula':'${r} * 2'}");
        double before = value("s.mean");
        look("r");
        assertThat(fx(() -> node("variables-uses", VBox.class).getChildren())).hasSize(1);
        onFx(node("variables-remove", Button.class)::fire);
        await(() -> text("variables-fault").contains("s"));
        assertThat(stored()).hasSize(2);
        type("variables-name", "total");
        make();
        await(() -> stored().getFirst().name().equals("total"));
        assertThat(stored().get(1).rule()).isEqualTo("{\"formula\":\"${total} * 2\"}");
        assertThat(value("s.mean")).isEqualTo(before);
        look("s");
        onFx(node("variables-remove", Button.class)::fire);
        awaitStored(1);
    }

    @Test
    void aRemovalThatIsRefusedLeavesWhatIsTypedToBeMade() {
        given("r", "{'sum':['q2_1','q2_2'],'least':1}");
        given("s", "{'formula':'${r} * 2'}");
        look("r");
        type("variables-label", "Sum of both");
        assertThat(canMake()).isTrue();
        onFx(node("variables-remove", Button.class)::fire);
        await(() -> text("variables-fault").contains("s"));
        make();
        await(() -> stored().getFirst().label().in(Language.EN).equals("Sum of both"));
    }

    @Test
    void theLineBelowTellsOfTheVariableInFrontAndOfNoOther() {
        given("r", "{'formula':'${q5} + 1'}");
        look("r");
        assertThat(screen.statusText().getValue())
                .isEqualTo("4 of 7 rows have a value")
                .isEqualTo(text("variables-summary"));
        onFx(node("variables-new", Button.class)::fire);
        assertThat(screen.statusText().getValue()).isEmpty();
    }

    @Test
    void aNewOneBegunWhileTheLastIsStillBeingMadeIsNotLost() {
        kind(DeriveKind.FORMULA);
        type("variables-formula", "${q5} + 1");
        type("variables-name", "r");
        onFx(
                () -> {
                    node("variables-make", Button.class).fire();
                    node("variables-new", Button.class).fire();
                    node("variables-name", TextField.class).setText("mine");
                });
        awaitStored(1);
        assertThat(fx(() -> node("variables-name", TextField.class).getText())).isEqualTo("mine");
    }

    @Test
    void whetherACaseIsInTheFrameIsOfferedOnlyWhereTheStudyTellsCasesApartByIt() {
        assertThat(offered()).contains("frame", "kind");
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("study_case", "c8", "in_frame", 1);
                            w.update("study_case", "c8", "kind", "town");
                        }));
        await(() -> !offered().contains("frame"));
        assertThat(offered()).doesNotContain("kind").contains("region");
    }

    @Test
    void aNameThatIsTakenOrNoneIsToldBesideIt() {
        kind(DeriveKind.FORMULA);
        type("variables-formula", "${q5} + 1");
        type("variables-name", "region");
        assertThat(text("variables-name-fault")).contains("called \"region\" already");
        assertThat(canMake()).isFalse();
        type("variables-name", "1a");
        assertThat(text("variables-name-fault")).contains("Begin with a letter");
    }

    @Test
    void whatRestsOnItselfIsRefusedWithTheWayItGoes() {
        given("r", "{'formula':'${q5} + 1'}");
        given("s", "{'formula':'${r} * 2'}");
        look("r");
        type("variables-formula", "${s} + 1");
        assertThat(text("variables-fault")).contains("→");
        assertThat(canMake()).isFalse();
    }

    @Test
    void codesThatAreNotToBeSeenYetAreNotCounted() {
        blind.add("q4");
        kind(DeriveKind.ANY);
        source("q4#travel", KeyCode.SPACE);
        type("variables-name", "trip");
        assertThat(lines("variables-counts")).isEmpty();
        assertThat(text("variables-fault")).contains("how q4 was coded");
        assertThat(canMake()).isTrue();
    }

    @Test
    void whatIsTypedStaysWhileTheDataChange() {
        source("q1", KeyCode.ENTER);
        type("variables-to-1", "Ja");
        type("variables-name", "mine");
        given("other", "{'formula':'${q5} + 1'}");
        await(() -> node("variables-list", ListView.class).getItems().size() == 1);
        assertThat(fx(() -> node("variables-name", TextField.class).getText())).isEqualTo("mine");
        assertThat(fx(() -> node("variables-to-1", TextField.class).getText())).isEqualTo("Ja");
    }

    @Test
    void aFigureOfItIsBegunFromHere() {
        given("r", "{'formula':'${q5} + 1'}");
        look("r");
        onFx(node("variables-figure", Button.class)::fire);
        assertThat(gone).containsExactly(new Navigator.Target("newfigure", "what:main/r"));
    }

    @Test
    void everyWayIsReachedByItsKeyAndByThePalette() {
        assertThat(screen.commands().stream().map(Command::key))
                .contains(
                        "variables.new",
                        "variables.make",
                        "variables.rename",
                        "variables.remove",
                        "variables.go.recode",
                        "variables.go.formula");
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("variables.go.index"))
                                .forEach(c -> c.action().run()));
        assertThat(fx(() -> node("variables-kind-index", ToggleButton.class).isSelected()))
                .isTrue();
        assertThat(fx(() -> node("variables-ordered", CheckBox.class).isVisible())).isFalse();
    }

    @Test
    void whatIsNoLongerAskedIsNotOfferedButStaysInWhatIsMadeOfIt() {
        given("r", "{'from':'q2_1','map':{'1-3':'low'},'classes':[{'code':'low'}]}");
        file.run(
                new SmallStudy.Change(
                        w -> {
                            w.update("item", "i-q2_1", "retired_at", "2026-01-01T00:00:00Z");
                            w.update("option", "yn2", "retired_at", "2026-01-01T00:00:00Z");
                        }));
        look("r");
        assertThat(offered()).contains("q2_1");
        onFx(() -> screen.shown("new"));
        await(() -> node("variables-name", TextField.class).getText().isEmpty());
        assertThat(offered()).contains("q2_2").doesNotContain("q2_1");
        source("q1", KeyCode.ENTER);
        assertThat(node("variables-to-2", TextField.class))
                .as("two answered so, and want a class")
                .isNotNull();
    }

    @Test
    void whoTypesAWholeNameAndEnterTakesThatOne() {
        onFx(
                () -> {
                    node("variables-sources", ListView.class).getSelectionModel().selectLast();
                    TextField search = node("variables-sources-search", TextField.class);
                    search.setText("Q2_1");
                    stroke(search, KeyCode.ENTER);
                });
        assertThat(node("variables-to-6", TextField.class)).isNotNull();
        onFx(
                () -> {
                    TextField search = node("variables-sources-search", TextField.class);
                    search.setText("q1");
                    stroke(search, KeyCode.ENTER);
                });
        assertThat(node("variables-to-6", TextField.class)).isNull();
        assertThat(node("variables-to-3", TextField.class)).isNotNull();
    }
}
