package org.feltbok.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.feltbok.ui.FxTest;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A choice among a few is made by the mouse, by the blank and by the arrows alike. */
class SegmentsTest extends FxTest {
    @Test
    void anArrowChoosesTheNextAndWhatHangsOnItIsTold() {
        Segments<String> ways =
                fx(
                        () ->
                                new Segments<String>()
                                        .add("list", "From a list")
                                        .add("hand", "By hand")
                                        .add("none", "No list"));
        var told = new java.util.ArrayList<String>();
        show(ways);
        onFx(
                () -> {
                    ways.valueProperty().subscribe(choice -> told.add(String.valueOf(choice)));
                    ways.button("list").requestFocus();
                });
        stroke(ways.button("list"), KeyCode.RIGHT);
        assertThat(fx(() -> ways.valueProperty().get())).isEqualTo("hand");
        assertThat(fx(() -> ways.button("hand").isSelected())).isTrue();
        stroke(ways.button("hand"), KeyCode.LEFT);
        assertThat(told).containsExactly("list", "hand", "list");
    }

    @Test
    void aChoiceThatLeadsElsewhereIsGoneToAndNotChosen() {
        var told = new java.util.ArrayList<String>();
        Segments<String> views =
                fx(
                        () ->
                                new Segments<String>()
                                        .add("form", "One by one")
                                        .add("grid", "Grid")
                                        .leads("grid", () -> told.add("to the grid")));
        show(views);
        onFx(() -> views.valueProperty().subscribe(v -> told.add(String.valueOf(v))));
        onFx(() -> views.button("grid").fire());
        onFx(() -> views.button("form").requestFocus());
        stroke(views.button("form"), KeyCode.RIGHT);
        assertThat(told).containsExactly("form", "to the grid");
        assertThat(fx(() -> views.button("form").isSelected())).isTrue();
        assertThat(fx(() -> views.button("grid").isSelected())).isFalse();
    }

    @Test
    void theOneThatIsChosenLeadsThereAgainWhenItIsPressed() {
        var told = new java.util.ArrayList<String>();
        Segments<String> steps =
                fx(
                        () ->
                                new Segments<String>()
                                        .add("file", "1 File")
                                        .add("columns", "2 Columns")
                                        .leads("file", () -> told.add("file"))
                                        .leads("columns", () -> told.add("columns")));
        show(steps);
        onFx(() -> steps.button("file").fire());
        onFx(() -> steps.valueProperty().set("columns"));
        onFx(() -> steps.button("columns").fire());
        onFx(() -> steps.button("file").fire());
        assertThat(told).containsExactly("file", "columns", "file");
        assertThat(fx(() -> steps.button("columns").isSelected())).isTrue();
    }

    @Test
    void choicesThatComeAnewAreCountedByThemselvesAndTheChosenOneStaysChosen() {
        Segments<String> forms = fx(() -> new Segments<String>());
        show(forms);
        for (List<String> these : List.of(List.of("a", "b", "c"), List.of("a", "b"))) {
            onFx(
                    () -> {
                        forms.clear();
                        these.forEach(f -> forms.add(f, "A questionnaire with a long name " + f));
                        forms.shrinks();
                        forms.valueProperty().set("b");
                    });
        }
        await(() -> forms.button("b").getSkin() != null);
        assertThat(fx(() -> forms.button("b").isSelected())).isTrue();
        assertThat(fx(() -> forms.button("a").isSelected())).isFalse();
        assertThat(forms.button("b").getMinWidth()).isEqualTo(72);
        assertThat(forms.button("a").getMinWidth()).isEqualTo(40);
        assertThat(forms.button("a").getStyleClass()).contains("fb-first");
        assertThat(forms.getStyleClass()).containsOnlyOnce("fb-shrinks");
    }

    /** Four questionnaires above Entry in a narrow window: cut to 40 pixels none can be read. */
    @Test
    void manyNamesWithoutRoomStandInAMenuAndWithRoomSideBySide() {
        Segments<String> forms = fx(() -> new Segments<String>());
        show(forms);
        onFx(
                () -> {
                    for (String f : List.of("a", "b", "c", "d")) {
                        forms.add(f, "A questionnaire with a long name " + f);
                    }
                    forms.foldsToMenu("Questionnaire");
                    forms.fit(300);
                });
        await(() -> fx(() -> menu(forms).isManaged()));
        assertThat(fx(() -> forms.button("a").isVisible())).isFalse();
        assertThat(fx(() -> menu(forms).getItems())).containsExactly("a", "b", "c", "d");
        assertThat(fx(() -> menu(forms).getConverter().toString(menu(forms).getValue())))
                .isEqualTo("A questionnaire with a long name a");
        onFx(() -> menu(forms).setValue("c"));
        assertThat(fx(() -> forms.valueProperty().get())).isEqualTo("c");
        onFx(() -> forms.valueProperty().set("b"));
        assertThat(fx(() -> menu(forms).getValue())).isEqualTo("b");
        onFx(() -> forms.fit(1400));
        await(() -> fx(() -> !menu(forms).isManaged()));
        assertThat(fx(() -> forms.button("b").isVisible() && forms.button("b").isSelected()))
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private static javafx.scene.control.ChoiceBox<String> menu(Segments<String> of) {
        return (javafx.scene.control.ChoiceBox<String>) of.getChildren().getLast();
    }

    @Test
    void choicesStandInNoBoxThatIsWiderThanTheyAre() {
        Segments<String> ways =
                fx(() -> new Segments<String>().add("bars", "Bars").add("lines", "Lines"));
        show(new javafx.scene.layout.VBox(ways));
        assertThat(fx(() -> ways.getWidth() - ways.button("bars").getWidth()))
                .isLessThan(fx(() -> ways.button("lines").getWidth()) + 8);
    }
}
