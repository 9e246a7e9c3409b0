package org.feltbok.dataset.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedVariable;
import org.junit.jupiter.api.Test;

/** On a slow machine people type before the study has been read: nothing of it is lost. */
class VariablesBeforeReadTest extends VariablesRig {
    @Override
    void first() {
        tasks.hold();
    }

    private void given(String name) {
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
                                "{\"formula\":\"${q5} + 1\"}",
                                "")));
    }

    @Test
    void whatWasCancelledIsReadWhenOneComesBack() {
        given("v1");
        begin("");
        onFx(tasks::cancel);
        assertThat(typed("variables-name")).isEmpty();
        onFx(screen::hidden);
        begin("");
        assertThat(typed("variables-name")).isEqualTo("v1");
    }

    private void begin(String subject) {
        onFx(() -> screen.shown(subject));
    }

    private void create() {
        onFx(node("variables-new", Button.class)::fire);
    }

    private void read() {
        onFx(tasks::release);
    }

    private void source(String name) {
        onFx(
                () -> {
                    TextField search = node("variables-sources-search", TextField.class);
                    search.setText(name);
                    stroke(search, javafx.scene.input.KeyCode.ENTER);
                });
    }

    private ListView<?> list() {
        return node("variables-list", ListView.class);
    }

    @Test
    void aNewVariableThatIsAskedForStaysWhereTheStudyHasOneAlready() {
        given("r");
        begin("new");
        type("variables-name", "mine");
        read();
        assertThat(list().getItems()).hasSize(1);
        assertThat(list().getSelectionModel().getSelectedItem()).isNull();
        assertThat(typed("variables-name")).isEqualTo("mine");
    }

    @Test
    void aNewVariableThatIsAskedForStaysEmptyUntilSomebodyTypes() {
        given("r");
        begin("");
        create();
        read();
        assertThat(list().getItems()).hasSize(1);
        assertThat(typed("variables-name")).isEmpty();
    }

    @Test
    void aNewVariableGoesBeforeTheOneThatWasAskedForEarlier() {
        given("r");
        begin("r");
        create();
        type("variables-name", "mine");
        read();
        assertThat(typed("variables-name")).isEqualTo("mine");
    }

    @Test
    void theFirstOneIsShownWhereNobodyAskedForAnythingElse() {
        given("r");
        begin("");
        read();
        assertThat(typed("variables-name")).isEqualTo("r");
    }

    @Test
    void bordersAndNamesOfClassesStay() {
        begin("");
        kind(DeriveKind.CUTS);
        type("variables-borders", "20; 40");
        read();
        assertThat(typed("variables-borders")).isEqualTo("20; 40");
        source("q5");
        type("variables-class-2", "Many");
        assertThat(lines("variables-counts"))
                .startsWith(
                        "Below 20 | 1 | 25.0", "From 20 to below 40 | 2 | 50.0", "Many | 1 | 25.0");
    }

    @Test
    void bordersStayWhereTheStudyHasAVariableAlready() {
        given("r");
        begin("");
        kind(DeriveKind.CUTS);
        type("variables-borders", "20; 40");
        read();
        assertThat(list().getItems()).hasSize(1);
        assertThat(typed("variables-borders")).isEqualTo("20; 40");
        assertThat(typed("variables-name")).isEmpty();
    }

    @Test
    void classesAndTheirConditionsStay() {
        begin("");
        kind(DeriveKind.CONDITIONS);
        type("variables-when-class-0", "Yes");
        type("variables-when-0", "${q1} = 1");
        type("variables-when-class-1", "More");
        type("variables-rest", "The rest");
        read();
        assertThat(typed("variables-when-class-0")).isEqualTo("Yes");
        assertThat(typed("variables-when-0")).isEqualTo("${q1} = 1");
        assertThat(typed("variables-when-class-1")).isEqualTo("More");
        assertThat(typed("variables-rest")).isEqualTo("The rest");
    }

    @Test
    void howManyPartsAndItemsAndDecimalsStay() {
        begin("");
        kind(DeriveKind.PARTS);
        type("variables-parts", "3");
        kind(DeriveKind.INDEX);
        type("variables-least", "2");
        type("variables-decimals", "1");
        read();
        assertThat(typed("variables-least")).isEqualTo("2");
        assertThat(typed("variables-decimals")).isEqualTo("1");
        kind(DeriveKind.PARTS);
        assertThat(typed("variables-parts")).isEqualTo("3");
    }

    /** The study is Norwegian, the window English. */
    @Test
    void classesThatWereBegunEarlyAreCalledInTheLanguageOfTheStudyToo() {
        begin("");
        type("variables-name", "big");
        kind(DeriveKind.CUTS);
        type("variables-borders", "20");
        read();
        source("q5");
        onFx(node("variables-make", Button.class)::fire);
        await(() -> stored().size() == 1);
        assertThat(stored().getFirst().rule())
                .contains("\"label\":\"Under 20\",\"labels\":{\"en\":\"Below 20\"}");
    }
}
