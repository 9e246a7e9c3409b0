package org.feltbok.figures.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Which number is chosen, of what, and how it is drawn. */
class NumberChoicesTest extends BuildDesk {
    @Test
    void answersTickedAreCountedTogether() {
        take("q2_1");
        MenuButton answers = node("build-answers", MenuButton.class);
        assertThat(answers.getText()).isEqualTo("Each answer for itself");
        onFx(
                () -> {
                    ((CheckBox) ((CustomMenuItem) answers.getItems().get(4)).getContent()).fire();
                    ((CheckBox) ((CustomMenuItem) answers.getItems().get(5)).getContent()).fire();
                });
        assertThat(answers.getText()).isEqualTo("Together: 5, 6 Mye");
        FigureSpec spec = placed();
        assertThat(spec.base().codes()).isEqualTo("5;6");
        assertThat(spec.columns().getFirst().piece().statistic()).isEqualTo("share");
    }

    @Test
    void aNumberThatDoesNotFitIsGreyInTheMenuTooAndSaysWhy() {
        take("q1");
        MenuButton more = node("build-number-more", MenuButton.class);
        List<MenuItem> items = fx(() -> List.copyOf(more.getItems()));
        assertThat(items)
                .filteredOn(i -> i.getStyleClass().contains("fb-unfit"))
                .isNotEmpty()
                .allMatch(i -> i.getText().contains(" – "));
        assertThat(items)
                .filteredOn(i -> !i.getStyleClass().contains("fb-unfit"))
                .isNotEmpty()
                .noneMatch(i -> i.getText().contains(" – "));
    }

    @Test
    void yearsAndPartsOfATimeSeriesAreChosen() {
        take("people");
        assertThat(fx(() -> this.<Integer>box("build-from").getValue())).isEqualTo(2000);
        more("ratio");
        assertThat(text("build-part-fault")).as("of nothing to nothing").contains("colon");
        choose("build-part", "old");
        assertThat(text("build-part-fault")).contains("colon");
        choose("build-part", "old:old");
        assertThat(text("build-part-fault")).isEmpty();
        choose("build-part", "nobody");
        assertThat(text("build-part-fault")).contains("nobody");
        number("share");
        choose("build-part", "");
        assertThat(text("build-part-fault")).contains("part of the whole");
        choose("build-part", "old");
        assertThat(text("build-part-fault")).isEmpty();
        ComboBox<Integer> from = box("build-from");
        assertThat(fx(() -> ((Labeled) from.lookup(".list-cell")).isTextTruncated())).isFalse();
        assertThat(text("build-smallest")).as("cases, not answers").contains("cases");
        FigureSpec spec = placed();
        assertThat(spec.base().codes()).isEqualTo("old");
        assertThat(spec.base().years()).isEqualTo("2000");
    }

    @Test
    void aLongerPeriodMakesALineAndAShorterOneNone() {
        take("future");
        assertThat(node("build-kind-line", ToggleButton.class).isSelected()).isTrue();
        choose("build-from", 2040);
        assertThat(node("build-kind-line", ToggleButton.class).isSelected()).isFalse();
        onFx(node("build-kind-line", ToggleButton.class)::fire);
        assertThat(text("build-told")).contains("more than one year");
        assertThat(placed().base().years()).isEqualTo("2040");
    }

    @Test
    void aLineThroughPointsAndTheirNamesAreTickedWhereThereArePoints() {
        SmallStudy.secondNumber(file);
        onFx(() -> {});
        take("wealth");
        assertThat(node("build-line", CheckBox.class).isVisible()).isFalse();
        take("pop");
        CheckBox line = node("build-line", CheckBox.class);
        assertThat(line.isVisible()).isTrue();
        assertThat(line.isSelected()).isFalse();
        assertThat(line.isFocusTraversable()).isTrue();
        tick("build-line");
        tick("build-names");
        FigureSpec spec = placed();
        assertThat(spec.chart().fitLine()).isTrue();
        assertThat(spec.chart().pointLabels()).isTrue();
        file.undo();
        assertThat(stored(spec.key())).isEmpty();
    }

    @Test
    void smallMultiplesAreOfferedAsBarsAndColumnsAndOverTimeAsLines() {
        take("future");
        assertThat(node("build-panels", Pane.class).isVisible()).isFalse();
        take("region");
        onFx(node("build-kind-small_multiples", ToggleButton.class)::fire);
        assertThat(node("build-panels", Pane.class).isVisible()).isTrue();
        assertThat(node("build-panels-line", ToggleButton.class).isSelected()).isTrue();
        onFx(node("build-panels-column", ToggleButton.class)::fire);
        FigureSpec spec = placed();
        assertThat(spec.chart().panels()).isEqualTo(ChartStyle.Panels.COLUMN);
    }

    @Test
    void aQuantileIsChosen() {
        take("q5");
        more("quantile");
        choose("build-quantile", "0.9");
        assertThat(node("build-number-more", MenuButton.class).getText()).isEqualTo("Quantile 0.9");
        assertThat(placed().toJson()).contains("quantile(0.9)");
    }

    @Test
    void anIntervalIsOfThoseOnTheListOrOfASizeThatIsTyped() {
        take("q5");
        Pane interval = (Pane) node("build-interval", ComboBox.class).getParent();
        assertThat(interval.isVisible()).isFalse();
        number("mean");
        onFx(node("build-kind-dots", ToggleButton.class)::fire);
        assertThat(interval.isVisible()).isTrue();
        choose("build-interval", "fpc");
        choose("build-interval", "written");
        TextField size = node("build-interval-size", TextField.class);
        assertThat(size.isVisible()).isTrue();
        onFx(() -> size.setText("many"));
        press(size, KeyCode.ENTER);
        assertThat(text("build-told")).contains("many").contains("whole number");
        onFx(() -> size.setText("1 200"));
        press(size, KeyCode.ENTER);
        assertThat(text("build-told")).isEmpty();
        FigureSpec spec = placed();
        assertThat(spec.toJson()).contains("mean_ci(95,1200)");
    }

    @Test
    void aNumberInTheMenuThatDoesNotFitSaysWhyThereAndWhenItIsAskedFor() {
        take("q1");
        MenuButton menu = node("build-number-more", MenuButton.class);
        assertThat(fx(() -> menu.getItems().stream().map(i -> i.getText()).toList()))
                .anyMatch(t -> t.startsWith("Standard deviation – ") && t.contains("in no order"));
        more("deviation");
        assertThat(text("build-told")).contains("in no order");
        assertThat(node("build-number-share", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void axisAndDecimalsAreSaidInFieldsAndComeBackWithTheNumberThatTheyWereSaidOf() {
        take("q2");
        take("size");
        number("mean");
        command("figurebuild.go.look");
        TextField title = node("build-look-axis_title", TextField.class);
        assertThat(fx(title::isFocused)).isTrue();
        onFx(() -> title.setText("Poeng"));
        press(title, KeyCode.ENTER);
        TextField english = node("build-look-axis_title-en", TextField.class);
        onFx(() -> english.setText("Points"));
        press(english, KeyCode.ENTER);
        TextField lines = node("build-look-y_lines", TextField.class);
        onFx(() -> lines.setText("3.5"));
        press(lines, KeyCode.ENTER);
        assertThat(screen.shownTable().orElseThrow().chart().axisTitle()).isEqualTo("Points");
        number("median");
        assertThat(screen.shownTable().orElseThrow().chart().axisTitle()).isEmpty();
        number("mean");
        assertThat(screen.shownTable().orElseThrow().chart().yLines()).containsExactly(3.5);
        onFx(screen::dispose);
        make();
        await(() -> screen.shownTable().isPresent());
        assertThat(node("build-look-axis_title-en", TextField.class).getText())
                .as("kept with the draft")
                .isEqualTo("Points");
        FigureSpec spec = placed();
        assertThat(spec.chart().axisTitle().text()).isEqualTo("Poeng");
        assertThat(spec.chart().yLines()).containsExactly(3.5);
    }

    @Test
    void anEndThatCannotBeStaysAtItsFieldAndTheFigureAsItWas() {
        take("q2");
        TextField to = node("build-look-max", TextField.class);
        onFx(
                () -> {
                    to.requestFocus();
                    to.setText("high");
                });
        press(to, KeyCode.ENTER);
        assertThat(text("build-look-max-fault")).startsWith("high is no number");
        take("size");
        assertThat(node("build-look-max", TextField.class).getText()).isEqualTo("high");
        command("figurebuild.place.now");
        assertThat(fx(node("build-look-max", TextField.class)::isFocused))
                .as("it is not placed without what was typed")
                .isTrue();
        assertThat(stored("figur-1")).isEmpty();
        onFx(() -> node("build-look-max", TextField.class).setText("5"));
        assertThat(placed().chart().max()).as("what stands typed is placed too").isEqualTo(5);
    }

    @Test
    void aRegressionHasItsVariablesTheirYearsAndLogarithmsChosen() {
        take("pop");
        more("regression");
        command("figurebuild.go.by");
        take("region");
        assertThat(text("build-told")).contains("needs numbers");
        take("future");
        choose("build-predictor-year-0", 2040);
        choose("build-predictor-since-0", 2000);
        tick("build-predictor-log-0");
        choose("build-predictor-since-0", 0);
        FigureSpec spec = placed();
        assertThat(spec.rows().get(1).piece().variable())
                .isEqualTo("ols(pop~ln(future[2040])).ln(future[2040])");
        assertThat(spec.rows()).hasSize(4);
    }

    @Test
    void whatCannotBeFittedIsNotPlaced() {
        take("q5");
        more("regression");
        command("figurebuild.go.by");
        take("q2_1");
        take("q2_2");
        command("figurebuild.place.now");
        assertThat(text("build-told")).startsWith("There is no line: ");
        assertThat(gone).isEmpty();
    }
}
