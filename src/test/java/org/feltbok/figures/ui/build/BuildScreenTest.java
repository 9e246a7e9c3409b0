package org.feltbok.figures.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.RemoveFigure;
import org.feltbok.figures.outline.MoveFigure;
import org.feltbok.figures.outline.RenumberFigures;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

class BuildScreenTest extends BuildDesk {
    @Test
    void aFigureIsTakenGroupedNumberedAndPlacedAndOneUndoTakesItOut() {
        take("q2");
        take("size");
        command("figurebuild.go.number");
        press(node("build-number-share", ToggleButton.class), KeyCode.RIGHT);
        assertThat(node("build-number-mean", ToggleButton.class).isSelected()).isTrue();
        assertThat(text("build-caption")).isEqualTo("Figure 1. Spørsmål q2, by size");
        assertThat(node("build-no", TextField.class).getText()).isEqualTo("1");
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        assertThat(gone).containsExactly(new Navigator.Target("figures", "figur-1"));
        FigureSpec placed = stored("figur-1").orElseThrow();
        assertThat(placed.base().statistic()).isEqualTo("mean");
        assertThat(placed.columns().getFirst().source().toString()).contains("size");
        queue.undo().join();
        assertThat(stored("figur-1")).isEmpty();
    }

    @Test
    void whatWasChosenMeanwhileIsComputedAlsoAfterACancelledComputation() {
        tasks.hold();
        take("q2");
        take("size");
        onFx(tasks::cancelOne);
        onFx(tasks::release);
        assertThat(text("build-caption")).isEqualTo("Figure 1. Spørsmål q2, by size");
    }

    @Test
    void aFigureIsPlacedOnceHoweverOftenItIsAskedForOnASlowMachine() {
        take("q2");
        tasks.hold();
        command("figurebuild.place.now");
        command("figurebuild.place.now");
        onFx(tasks::release);
        await(() -> !gone.isEmpty());
        assertThat(stored("figur-1")).isPresent();
        assertThat(stored("figur-2")).isEmpty();
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void whatIsChosenWhileAFigureIsPlacedStaysAsTheNextChangeOfThatFigure() {
        take("q2");
        tasks.hold();
        command("figurebuild.place.now");
        onFx(() -> node("build-title", TextField.class).setText("My own title"));
        take("size");
        onFx(tasks::release);
        await(
                () ->
                        stored("figur-1").isPresent()
                                && dialogs.notes().contains("figurebuild.placed"));
        assertThat(stored("figur-1").orElseThrow().toJson()).doesNotContain("size");
        assertThat(gone).as("one goes on here").isEmpty();
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        FigureSpec changed = stored("figur-1").orElseThrow();
        assertThat(changed.title().in(Language.EN)).isEqualTo("My own title");
        assertThat(changed.toJson()).contains("size");
        assertThat(stored("figur-2")).isEmpty();
    }

    @Test
    void aFigurePlacedAMomentAgoIsTheSameWhenTheReportIsNumberedAgain() {
        take("q2");
        tasks.hold();
        command("figurebuild.place.now");
        take("size");
        onFx(tasks::release);
        await(() -> dialogs.notes().contains("figurebuild.placed"));
        add(
                "{'key':'figur-2','number':2,'title':'Two','rows':{'items':'q2'},'columns':[{'statistic':'mean'}]}");
        file.run(new MoveFigure("figur-1", "", 9));
        file.run(new RenumberFigures());
        await(() -> text("build-caption").startsWith("Figure 2. "));
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        assertThat(stored("figur-1").orElseThrow().title().text()).isEqualTo("Two");
        assertThat(stored("figur-2").orElseThrow().toJson()).contains("size");
    }

    @Test
    void aFigureThatIsOpenedWhileAnotherIsPlacedStaysTheOneThatIsChanged() {
        add("{'key':'mine','title':'Mine','rows':{'items':'q2'},'columns':[{'statistic':'mean'}]}");
        take("q1");
        tasks.hold();
        command("figurebuild.place.now");
        onFx(() -> screen.shown("figure:mine"));
        onFx(tasks::release);
        await(() -> dialogs.notes().contains("figurebuild.placed"));
        await(() -> text("build-caption").equals("Mine"));
        take("region");
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        assertThat(stored("mine").orElseThrow().toJson()).contains("region");
        assertThat(stored("figur-1").orElseThrow().toJson()).contains("q1").doesNotContain("q2");
    }

    @Test
    void afterPlacingIsCancelledItCanBePlacedAgain() {
        take("q2");
        tasks.hold();
        command("figurebuild.place.now");
        onFx(tasks::cancel);
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        assertThat(stored("figur-1")).isPresent();
    }

    @Test
    void inANarrowWindowTheListOfWhatCanBeCountedIsThereToBegin() {
        ListView<?> list = node("build-list", ListView.class);
        onFx(() -> stage.setWidth(900));
        await(() -> !list.getParent().isVisible());
        onFx(() -> screen.shown(""));
        await(() -> list.getParent().isVisible() && list.isFocused());
    }

    @Test
    void aLetterOnTheListBeginsASearchAndHeadingsArePassedOver() {
        ListView<?> list = node("build-list", ListView.class);
        press(list, KeyCode.DOWN);
        press(list, KeyCode.DOWN);
        var row = (CountRow) fx(() -> list.getSelectionModel().getSelectedItem());
        assertThat(row.countable()).isPresent();
        type(list, "q");
        assertThat(node("build-search", TextField.class).getText()).isEqualTo("q");
        type(list, "1");
        assertThat(node("build-search", TextField.class).getText())
                .as("digits go to the choices")
                .isEqualTo("q");
    }

    @Test
    void whatDoesNotFitSaysWhyAndIsNotTaken() {
        take("pop");
        take("q1");
        assertThat(text("build-told")).contains("not known of those who are counted");
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        FigureSpec placed = stored(gone.getFirst().subject()).orElseThrow();
        assertThat(placed.toJson()).doesNotContain("q1");
    }

    @Test
    void aNumberThatDoesNotFitSaysWhy() {
        take("q1");
        onFx(node("build-number-mean", ToggleButton.class)::fire);
        assertThat(text("build-told")).contains("in no order");
        assertThat(node("build-number-share", ToggleButton.class).isSelected()).isTrue();
        onFx(node("build-kind-line", ToggleButton.class)::fire);
        assertThat(text("build-told")).contains("number by year");
        onFx(node("build-kind-pie", ToggleButton.class)::fire);
        assertThat(text("build-told")).isEmpty();
        assertThat(node("build-kind-pie", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void onlyThoseOfSomeClassesAreCounted() {
        take("q1");
        command("figurebuild.go.only");
        take("region");
        CheckBox north = node("build-class-north", CheckBox.class);
        onFx(() -> north.setSelected(true));
        press(north, KeyCode.ENTER);
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        assertThat(stored("figur-1").orElseThrow().base().given()).isEqualTo("region=north");
    }

    @Test
    void onlyThoseAboveANumberAreCountedAndWordsAreRefused() {
        take("q1");
        command("figurebuild.go.only");
        take("pop");
        TextField value = node("build-only-value", TextField.class);
        onFx(() -> value.setText("many"));
        press(value, KeyCode.ENTER);
        assertThat(text("build-told")).contains("many is no number");
        onFx(() -> value.setText("1000"));
        press(value, KeyCode.ENTER);
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        assertThat(stored("figur-1").orElseThrow().base().given()).isEqualTo("pop>=1000");
    }

    @Test
    void titleNumberAndTestAreKeptWithTheDraftAndComeBack() {
        take("q2_1");
        take("size");
        onFx(() -> node("build-title", TextField.class).setText("Of my own"));
        onFx(() -> node("build-no", TextField.class).setText("7"));
        onFx(() -> this.<String>box("build-test").setValue("all"));
        String caption = text("build-caption");
        assertThat(caption).isEqualTo("Figure 7. Of my own");
        onFx(screen::dispose);
        make();
        await(() -> text("build-caption").equals(caption));
        assertThat(fx(() -> box("build-test").getValue())).isEqualTo("all");
        onFx(node("build-discard", Button.class)::fire);
        assertThat(keeper.load()).isEmpty();
        assertThat(node("build-place", Button.class).isDisabled()).isTrue();
    }

    @Test
    void aFigureOfTheReportIsOpenedChangedAndOneOfTextSaysSo() {
        add(
                "{'key':'mine','title':'Mine','note':'By me.','rows':{'items':'q2'},'columns':[{'statistic':'mean'}]}");
        add(
                "{'key':'text','title':'T','variable':'q1','statistic':'share','rows':{'label':'x'},"
                        + "'columns':[{'label':'a','codes':'1'},{'label':'b','codes':'2'}]}");
        onFx(() -> screen.shown("figure:text"));
        assertThat(gone).containsExactly(new Navigator.Target("figures", "text"));
        gone.clear();
        onFx(() -> screen.shown("figure:mine"));
        await(() -> text("build-caption").equals("Mine"));
        take("region");
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        FigureSpec changed = stored("mine").orElseThrow();
        assertThat(changed.note().text()).isEqualTo("By me.");
        assertThat(changed.title().text()).isEqualTo("Mine");
        assertThat(changed.toJson()).contains("region");
    }

    @Test
    void theFigureThatIsChangedIsTheSameWhenTheReportIsNumberedAgain() {
        add(
                "{'key':'figur-1','number':1,'title':'One','rows':{'items':'q2'},'columns':[{'statistic':'mean'}]}");
        add(
                "{'key':'figur-2','number':2,'title':'Two','rows':{'items':'q2'},'columns':[{'statistic':'mean'}]}");
        onFx(() -> screen.shown("figure:figur-1"));
        await(() -> text("build-caption").equals("Figure 1. One"));
        take("region");
        file.run(new MoveFigure("figur-1", "", 9));
        file.run(new RenumberFigures());
        await(() -> text("build-caption").equals("Figure 2. One"));
        onFx(screen::dispose);
        make();
        await(() -> text("build-caption").equals("Figure 2. One"));
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        assertThat(stored("figur-1").orElseThrow().title().text()).isEqualTo("Two");
        FigureSpec changed = stored("figur-2").orElseThrow();
        assertThat(changed.title().text()).isEqualTo("One");
        assertThat(changed.toJson()).contains("region");
    }

    @Test
    void whatIsMadeOfAFigureThatIsRemovedMeanwhileIsANewFigure() {
        add("{'key':'mine','title':'Mine','rows':{'items':'q2'},'columns':[{'statistic':'mean'}]}");
        onFx(() -> screen.shown("figure:mine"));
        await(() -> text("build-caption").equals("Mine"));
        take("region");
        file.run(new RemoveFigure("mine"));
        await(() -> text("build-state").equals("Draft"));
        command("figurebuild.place.now");
        await(() -> !gone.isEmpty());
        assertThat(stored("mine")).isEmpty();
        assertThat(stored("figur-1").orElseThrow().toJson()).contains("region");
    }

    @Test
    void whoCodesBlindSeesNoNumbersOfThoseCodes() {
        blind = Set.of("q4");
        take("q4");
        assertThat(text("build-fault")).contains("blind");
        assertThat(fx(() -> node("build-data", Node.class).isVisible())).isFalse();
    }

    @Test
    void anAnswerChangesTheNumbersByItself() {
        take("q2_1");
        command("figurebuild.go.number");
        press(node("build-number-share", ToggleButton.class), KeyCode.RIGHT);
        var before = model();
        file.run(new SmallStudy.Change(w -> w.update("answers_main", "r1", "q2_1", 1)));
        await(() -> !model().equals(before));
    }

    private Optional<Double> model() {
        return fx(() -> screen.shownTable()).map(t -> t.cells().getFirst().getFirst().value());
    }

    @Test
    void aFigureCanBeBegunFromAQuestion() {
        onFx(() -> screen.shown("what:q3"));
        await(() -> text("build-caption").startsWith("Figure 1. "));
        onFx(() -> screen.shown("what:main/q2_1"));
        await(() -> text("build-caption").contains("q2_1"));
        assertThat(((Label) node("build-smallest", Node.class)).getText()).contains("answers");
    }
}
