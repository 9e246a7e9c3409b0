package org.feltbok.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.feltbok.register.RegisterPlan.Line;
import org.feltbok.register.RegisterPlan.State;
import org.feltbok.study.StudyStore;
import org.junit.jupiter.api.Test;

/** A table of a register on its way into the study, in the window. */
class RegisterScreenTest extends RegisterRig {
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
}
