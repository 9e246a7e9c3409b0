package org.feltbok.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.cases.IndicatorStore;
import org.feltbok.cli.SmallStudy;
import org.feltbok.register.RegisterPlan.Line;
import org.feltbok.register.RegisterPlan.State;
import org.feltbok.store.Environment;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.feltbok.study.SetSetting;
import org.feltbok.study.StudyStore;
import org.feltbok.ui.Contexts;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.HeldRunner;
import org.feltbok.ui.ToldDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A table of a register on its way into the study, in the window. */
class RegisterScreenTest extends FxTest {
    private static final String TABLE =
            """
            region;alder;Personer 2018;Personer 2019
            0301 Oslo;Alle aldre;600;610
            0301 Oslo;0-5 år;60;61
            0118 Aremark;Alle aldre;14;..
            0118 Aremark;0-5 år;1;2
            9999 Uoppgitt;Alle aldre;1;1
            9999 Uoppgitt;0-5 år;1;1
            """;

    @TempDir Path temp;

    private SmallStudy small;
    private final ToldDialogs dialogs = new ToldDialogs();
    private final HeldRunner runner = new HeldRunner();
    private StudyFile file;
    private OperationQueue queue;
    private RegisterScreen screen;

    @BeforeEach
    void open() {
        small =
                new SmallStudy(temp)
                        .put("origins.csv", "origin,kind,label\nssb,register,SSB\n")
                        .put(
                                "cases/cases.csv",
                                "case,name,frame\n301,Oslo,yes\n118,Aremark,yes\n119,Marker,yes\n");
        assertThat(small.make()).as(small.said()).isZero();
        file = StudyFile.open(small.study(), Environment.of(() -> "Marit"));
        queue = new OperationQueue(file);
        screen =
                fx(
                        () ->
                                new RegisterScreen(
                                        Contexts.english(runner, dialogs, t -> {}), file, queue));
        show(fx(() -> new VBox(screen.header(), screen.view())));
        onFx(() -> screen.shown(""));
    }

    @AfterEach
    void close() {
        onFx(screen::dispose);
        queue.close();
        file.close();
    }

    @Test
    void whatTheStudyKnowsIsAskedForAgainWhenThatWasCancelledAndOneComesBack() {
        runner.hold();
        queue.submit(new SetSetting("tried", "1")).join();
        await(() -> runner.waiting() > 0);
        onFx(runner::cancel);
        onFx(screen::hidden);
        runner.hold();
        onFx(() -> screen.shown(""));
        assertThat(runner.waiting()).isEqualTo(1);
    }

    private void type(String id, String text) {
        onFx(() -> node(id, TextField.class).setText(text));
    }

    private String text(String id) {
        return fx(() -> node(id, Labeled.class).getText());
    }

    private void choose(Path table) {
        dialogs.path(table);
        onFx(node("registers-open", Button.class)::fire);
    }

    private void pick(String id, String shown) {
        onFx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ComboBox<Object> box = (ComboBox<Object>) node(id, ComboBox.class);
                    box.getItems().stream()
                            .filter(i -> box.getConverter().toString(i).equals(shown))
                            .findFirst()
                            .ifPresent(box::setValue);
                });
    }

    private boolean canMake() {
        return !fx(() -> node("registers-make", Button.class).isDisabled());
    }

    @SuppressWarnings("unchecked")
    private List<Line> lines() {
        return fx(
                () ->
                        List.copyOf(
                                ((TableView<Line>) node("registers-lines", TableView.class))
                                        .getItems()));
    }

    private String told() {
        return fx(
                () ->
                        node("registers-told", VBox.class).getChildren().stream()
                                .map(n -> ((Labeled) n).getText())
                                .collect(Collectors.joining("\n")));
    }

    private int stored() {
        return file.read(h -> IndicatorStore.values(h).size());
    }

    private void chosen() {
        choose(small.file("t.csv", TABLE));
        pick("registers-dimension-1", "Alle aldre");
        type("registers-name", "folk");
        pick("registers-origin", "SSB");
    }

    @Test
    void aTableIsRecognisedMatchedSeenAndReadInWithOneUndo() {
        choose(small.file("t.csv", TABLE));
        assertThat(text("registers-kind")).contains("a table with the years in its headings");
        assertThat(canMake()).isFalse();
        assertThat(text("registers-found")).isEqualTo("Of 3 places, 2 are cases of the study");
        assertThat(text("registers-counts")).isEmpty();
        assertThat(told())
                .contains("has 2 values")
                .contains("In the way: Give what it becomes a name");
        chosen();
        assertThat(lines())
                .extracting(Line::place, Line::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0301 Oslo", State.FOUND),
                        org.assertj.core.groups.Tuple.tuple("0118 Aremark", State.FOUND),
                        org.assertj.core.groups.Tuple.tuple("9999 Uoppgitt", State.NO_CASE));
        assertThat(text("registers-found")).isEqualTo("Of 3 places, 2 are cases of the study");
        assertThat(text("registers-counts")).startsWith("3 new, 0 changed, 0 as they are");
        assertThat(text("registers-without")).contains("119 Marker");
        assertThat(stored()).isZero();
        onFx(node("registers-make", Button.class)::fire);
        await(() -> stored() == 3);
        await(() -> text("registers-counts").startsWith("0 new, 0 changed, 3 as they are"));
        assertThat(canMake()).as("it is read in").isFalse();
        queue.undo().join();
        await(() -> stored() == 0);
        await(() -> text("registers-counts").startsWith("3 new"));
    }

    @Test
    void thePartsOfADimensionAreReadWithTheWhole() {
        chosen();
        pick("registers-dimension-1", "All, as parts");
        assertThat(text("registers-counts")).startsWith("7 new");
    }

    @Test
    void numbersThatStandThereAreChangedOnlyWhenTicked() {
        chosen();
        onFx(node("registers-make", Button.class)::fire);
        await(() -> stored() == 3);
        choose(small.file("u.csv", TABLE.replace("610", "611")));
        await(() -> text("registers-counts").startsWith("0 new, 1 changed, 2 as they are"));
        assertThat(canMake()).isFalse();
        onFx(() -> node("registers-changes", CheckBox.class).setSelected(true));
        assertThat(canMake()).isTrue();
    }

    @Test
    void aRecipeThatWasKeptFillsAllFieldsForNextYearsFile() {
        chosen();
        type("registers-unit", "personer");
        onFx(node("registers-make", Button.class)::fire);
        await(() -> stored() == 3);
        type("registers-name", "other");
        type("registers-unit", "");
        choose(small.file("next.csv", TABLE.replace("2018", "2020")));
        await(() -> !fx(() -> node("registers-kept", ComboBox.class).getItems()).isEmpty());
        pick("registers-kept", "folk");
        assertThat(fx(() -> node("registers-name", TextField.class).getText())).isEqualTo("folk");
        assertThat(fx(() -> node("registers-unit", TextField.class).getText()))
                .isEqualTo("personer");
        assertThat(text("registers-counts")).startsWith("2 new, 0 changed, 1 as they are");
        assertThat(canMake()).isTrue();
    }

    @Test
    void mergersComeFromAListAndItsFaultsAreTold() {
        chosen();
        dialogs.path(small.file("m.csv", "old;new;year\n9999;119;2020\n"));
        onFx(node("registers-mergers", Button.class)::fire);
        assertThat(text("registers-mergers-told")).contains("1 place became another");
        assertThat(text("registers-counts")).startsWith("5 new");
        dialogs.path(small.file("m.csv", "a;b\n1;2\n"));
        onFx(node("registers-mergers", Button.class)::fire);
        assertThat(told()).contains("m.csv").contains("needs the columns old, new and year");
    }

    @Test
    void aFileThatIsNoTableIsToldAndNothingCanBeRead() {
        choose(small.file("x.json", "{\"a\": 1}"));
        assertThat(told()).contains("x.json").contains("no JSON-stat data set");
        assertThat(canMake()).isFalse();
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void aNewOriginIsAskedForByNameKindAndSource() {
        chosen();
        assertThat(node("registers-origin-key", TextField.class).isVisible()).isFalse();
        pick("registers-origin", "A new origin …");
        assertThat(node("registers-origin-key", TextField.class).isVisible()).isTrue();
        assertThat(canMake()).as("it has no name yet").isFalse();
        type("registers-origin-key", "kostra");
        assertThat(canMake()).isTrue();
        onFx(node("registers-make", Button.class)::fire);
        await(() -> stored() == 3);
        assertThat(file.read(StudyStore::originKeys).values()).containsExactly("ssb", "kostra");
    }

    @Test
    void columnsAreSaidWhereTheyAreNotFound() {
        choose(small.file("c.csv", "x;hvem;når;mye\n1;301;2018;5\n2;118;2018;6\n"));
        type("registers-place", "hvem");
        type("registers-year", "når");
        type("registers-value", "mye");
        onFx(() -> node("registers-value", TextField.class).getOnAction().handle(null));
        pick("registers-dimension-1", "1");
        assertThat(lines()).isNotEmpty();
        assertThat(text("registers-found")).contains("1 is a case");
    }

    @Test
    void aTotalWithoutANameIsChosenLikeAnyOther() {
        choose(small.file("b.csv", "region;alder;2018\n0301;;600\n0301;0-5;60\n0118;;14\n"));
        type("registers-name", "folk");
        pick("registers-origin", "SSB");
        assertThat(told()).contains("has 2 values: \"\", 0-5");
        assertThat(canMake()).isFalse();
        pick("registers-dimension-1", "\"\"");
        assertThat(text("registers-counts")).startsWith("2 new");
        pick("registers-dimension-1", "0-5");
        assertThat(text("registers-counts")).startsWith("1 new");
    }

    // on a slow machine
    // ----------------------------------------------------------------------------------------------------------

    private void keptRecipe() {
        chosen();
        onFx(node("registers-make", Button.class)::fire);
        await(() -> stored() == 3);
        await(() -> !fx(() -> node("registers-kept", ComboBox.class).getItems()).isEmpty());
        await(() -> text("registers-counts").startsWith("0 new"));
    }

    private String shown(String id) {
        return fx(
                () -> {
                    @SuppressWarnings("unchecked")
                    ComboBox<Object> box = (ComboBox<Object>) node(id, ComboBox.class);
                    return box.getConverter().toString(box.getValue());
                });
    }

    @Test
    void aRecipeThatWasKeptChoosesWhatItChoseWhateverIsStillTriedOfTheOneBefore() {
        keptRecipe();
        pick("registers-dimension-1", "0-5 år");
        onFx(runner::hold);
        type("registers-unit", "x");
        type("registers-unit", "xy");
        pick("registers-kept", "folk");
        assertThat(canMake()).as("while it is read").isFalse();
        onFx(() -> runner.release(0));
        onFx(runner::release);
        assertThat(shown("registers-dimension-1")).isEqualTo("Alle aldre");
        assertThat(text("registers-counts")).startsWith("0 new, 0 changed, 3 as they are");
    }

    @Test
    void ofTwoFilesTheOneChosenLastIsShownWhicheverIsReadLast() {
        onFx(runner::hold);
        choose(small.file("long.csv", TABLE));
        choose(small.file("short.csv", "region;2020\n0301 Oslo;5\n"));
        onFx(() -> runner.release(1));
        onFx(runner::release);
        assertThat(lines()).extracting(Line::place).containsExactly("0301 Oslo");
        assertThat(screen.statusText().getValue()).isEqualTo("short.csv");
    }

    @Test
    void aFileThatCannotBeReadIsToldThoughTheOneBeforeIsStillTried() {
        chosen();
        onFx(runner::hold);
        type("registers-unit", "x");
        choose(small.file("x.json", "{\"a\": 1}"));
        onFx(() -> runner.release(1));
        onFx(runner::release);
        assertThat(told()).contains("x.json").contains("no JSON-stat data set");
        assertThat(lines()).isEmpty();
        assertThat(canMake()).isFalse();
    }

    @Test
    void aRecipeThatWasKeptIsUsedAlsoWhereTheColumnsBeforeWereNotThere() {
        keptRecipe();
        type("registers-place", "nosuch");
        onFx(() -> node("registers-place", TextField.class).getOnAction().handle(null));
        assertThat(told()).contains("no column \"nosuch\"");
        type("registers-name", "other");
        pick("registers-kept", "folk");
        assertThat(lines()).hasSize(3);
        assertThat(text("registers-counts")).startsWith("0 new, 0 changed, 3 as they are");
    }

    @Test
    void whatIsChosenMeanwhileIsTriedAlsoAfterATryThatFailed() {
        chosen();
        onFx(runner::hold);
        type("registers-unit", "x");
        pick("registers-dimension-1", "All, as parts");
        onFx(() -> runner.fail(0, new FaultException("register.no_table")));
        onFx(runner::release);
        assertThat(text("registers-counts")).startsWith("7 new");
        assertThat(canMake()).isTrue();
    }

    @Test
    void aReadingThatIsCancelledLeavesTheTableThatWasThere() {
        chosen();
        onFx(runner::hold);
        choose(small.file("next.csv", TABLE));
        assertThat(canMake()).isFalse();
        onFx(runner::cancel);
        assertThat(canMake()).isTrue();
        onFx(runner::hold);
        type("registers-unit", "x");
        onFx(runner::cancel);
        type("registers-unit", "xy");
        assertThat(text("registers-counts")).contains("unit xy");
    }

    @Test
    void aListOfMergersThatComesLateDoesNotReplaceThatOfTheKeptRecipe() {
        keptRecipe();
        onFx(runner::hold);
        dialogs.path(small.file("m.csv", "old;new;year\n9999;119;2020\n"));
        onFx(node("registers-mergers", Button.class)::fire);
        pick("registers-kept", "folk");
        onFx(() -> runner.release(1));
        onFx(runner::release);
        assertThat(text("registers-mergers-told")).isEmpty();
        assertThat(text("registers-counts")).startsWith("0 new, 0 changed, 3 as they are");
    }

    @Test
    void yearsTypedWhileAFileIsReadStay() {
        chosen();
        onFx(runner::hold);
        choose(small.file("next.csv", TABLE));
        type("registers-years", "2019");
        onFx(runner::release);
        assertThat(fx(() -> node("registers-years", TextField.class).getText())).isEqualTo("2019");
        assertThat(text("registers-counts")).startsWith("1 new");
    }

    @Test
    void aListThatIsRefusedIsToldThoughAnotherTryIsWaiting() {
        chosen();
        onFx(runner::hold);
        type("registers-unit", "x");
        type("registers-unit", "xy");
        dialogs.path(small.file("m.csv", "a;b\n1;2\n"));
        onFx(node("registers-mergers", Button.class)::fire);
        onFx(() -> runner.release(1));
        onFx(runner::release);
        assertThat(told()).contains("m.csv").contains("needs the columns old, new and year");
        type("registers-unit", "xyz");
        assertThat(told()).doesNotContain("m.csv");
        assertThat(text("registers-counts")).contains("unit xyz");
    }

    @Test
    void whatWasReadInIsNamedThoughAnotherNameIsTypedMeanwhile() {
        chosen();
        onFx(
                () -> {
                    node("registers-make", Button.class).fire();
                    node("registers-name", TextField.class).setText("another");
                });
        await(() -> !dialogs.notes().isEmpty());
        assertThat(dialogs.noted("registers.done")).containsExactly("folk");
        assertThat(stored()).isEqualTo(3);
    }

    private void make() {
        onFx(
                () ->
                        screen.commands().stream()
                                .filter(c -> c.key().equals("registers.make"))
                                .forEach(c -> c.action().run()));
    }

    private void nothingWaits() {
        onFx(runner::release);
        queue.settle();
    }

    @Test
    void aKeyThatIsQuickerThanTheTryReadsInWhatWasTried() {
        chosen();
        type("registers-name", "");
        onFx(runner::hold);
        type("registers-name", "folk");
        make();
        assertThat(dialogs.notes()).isEmpty();
        onFx(runner::release);
        await(() -> !dialogs.notes().isEmpty());
        assertThat(dialogs.noted("registers.done")).containsExactly("folk");
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void aKeyThatIsQuickerThanTheReadingOfTheTableForAKeptRecipeReadsItIn() {
        keptRecipe();
        choose(small.file("next.csv", TABLE.replace("2018", "2020")));
        type("registers-name", "");
        onFx(runner::hold);
        pick("registers-kept", "folk");
        make();
        onFx(runner::release);
        await(() -> stored() == 5);
    }

    @Test
    void whatIsChosenAfterTheKeyIsSeenBeforeItIsReadIn() {
        chosen();
        type("registers-name", "");
        onFx(runner::hold);
        type("registers-name", "folk");
        make();
        type("registers-name", "folk_2");
        nothingWaits();
        assertThat(stored()).isZero();
        assertThat(canMake()).isTrue();
    }

    @Test
    void aKeyIsForgottenWithTheScreenThatIsLeft() {
        chosen();
        type("registers-name", "");
        onFx(runner::hold);
        type("registers-name", "folk");
        make();
        onFx(screen::hidden);
        nothingWaits();
        assertThat(stored()).isZero();
    }

    @Test
    void aKeyIsForgottenWithTheTableWhoseReadingIsCancelled() {
        chosen();
        onFx(runner::hold);
        choose(small.file("next.csv", TABLE));
        make();
        onFx(runner::cancel);
        nothingWaits();
        assertThat(stored()).isZero();
        assertThat(canMake()).isTrue();
    }

    @Test
    void aKeyForWhatIsInTheWayDoesNotWaitUntilItIsMended() {
        chosen();
        onFx(runner::hold);
        type("registers-name", "");
        onFx(runner::release);
        make();
        onFx(runner::hold);
        type("registers-name", "Not a name");
        make();
        onFx(runner::release);
        assertThat(told()).contains("In the way");
        type("registers-name", "folk");
        nothingWaits();
        assertThat(stored()).isZero();
        assertThat(canMake()).isTrue();
    }
}
