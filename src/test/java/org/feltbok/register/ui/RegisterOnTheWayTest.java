package org.feltbok.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.feltbok.base.FaultException;
import org.feltbok.register.RegisterPlan.Line;
import org.feltbok.study.SetSetting;
import org.junit.jupiter.api.Test;

/** A table of a register in the window while something is still read or tried. */
class RegisterOnTheWayTest extends RegisterRig {
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
