package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * Eleven figures are built from nothing by keys alone, and their numbers are those that R gives. In
 * R, {@code m} are the responses with their cases (first entries), {@code f} the cases of the
 * frame, {@code num} is {@code as.numeric}, and {@code type} and {@code size} are made from the
 * cases as the study's groupings are.
 */
@Tag("xvfb")
class BuildJourneyTest {
    private static final double EXACT = 1e-8;

    @TempDir Path folder;

    private RealProgram program;
    private int next = 62;

    private void keys(KeyCode... each) {
        for (KeyCode key : each) {
            program.hand().press(key);
        }
    }

    private boolean isListed() {
        return program.has("#build-list")
                && !((ListView<?>) program.node("#build-list")).getItems().isEmpty();
    }

    private void begin() {
        program.hand().press(KeyCode.CONTROL, KeyCode.N);
        Hand.await("what can be counted is listed", this::isListed);
    }

    private void take(String words) {
        program.hand().type(words);
        keys(KeyCode.ENTER);
    }

    private String chosenNumber() {
        for (String id : new String[] {"count", "share", "mean", "median"}) {
            var button = (ToggleButton) program.node("#build-number-" + id);
            if (button.isSelected()) {
                return button.getText();
            }
        }
        return ((Labeled) program.node("#build-number-more")).getText();
    }

    /** Goes right until a number is chosen. */
    private void number(String name) {
        keys(KeyCode.DIGIT3);
        for (int i = 0; i < 15 && !Hand.onFx(this::chosenNumber).equals(name); i++) {
            keys(KeyCode.RIGHT);
        }
        assertThat(Hand.onFx(this::chosenNumber)).isEqualTo(name);
    }

    private void place() {
        program.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
        String caption = "Figure " + next + ".";
        Hand.await(caption + " is in the report", () -> program.says("#figure-caption", caption));
        next++;
    }

    private void build(String what, String by, String number) {
        begin();
        take(what);
        if (!by.isEmpty()) {
            take(by);
        }
        number(number);
        place();
    }

    @Test
    void elevenFiguresAreBuiltByKeysAndAreWhatRSays() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("the figures are listed", () -> p.says("#figure-caption", "Figure 1."));
            build("q1", "", "Share");
            build("q19", "type", "Mean");
            build("q8", "size", "Median");
            build("q3", "", "Share of mentions");
            build("population 2018", "type", "Standard deviation");
            build("centrality index", "size", "Quantile 0.75");
            build("population", "type", "Change in percent");
            build("population", "type", "Index");
            begin();
            take("q16");
            keys(KeyCode.DIGIT4);
            take("size");
            keys(KeyCode.SPACE, KeyCode.ENTER);
            place();
            build("survey", "type", "Response rate");
            begin();
            take("q19");
            take("type");
            number("Mean");
            keys(KeyCode.DIGIT5, KeyCode.DOWN);
            place();
        }
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "Marit Aune"))) {
            compare(StudyFigures.read(file).figures());
        }
    }

    private static FigureTable table(FigureMoment figures, int number) {
        return figures.compute(
                        figures.book().figure("figur-" + number).orElseThrow(),
                        new Texts(Language.EN))
                .table();
    }

    private static void row(FigureTable table, int row, double... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            assertThat(table.cells().get(row).get(i).value())
                    .as(table.caption() + " row " + row + " column " + i)
                    .isCloseTo(wanted[i], within(EXACT));
        }
    }

    private static void column(FigureTable table, double... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            row(table, i, wanted[i]);
        }
    }

    private static void compare(FigureMoment figures) {
        // 100 * prop.table(table(m$q1))
        column(table(figures, 62), 17.94871794872, 73.07692307692, 8.97435897436);
        // tapply(ifelse(m$q19_1 == 7, NA, num(m$q19_1)), m$type, mean, na.rm = TRUE)
        FigureTable means = table(figures, 63);
        row(means, 0, 5.45454545455, 5.38461538462, 5.45, 5.54545454545);
        row(means, 6, 3.54545454545, 2.73076923077, 3.94444444444, 4.1);
        // tapply(ifelse(num(m$q8) > 7, NA, num(m$q8)), m$size, median, na.rm = TRUE)
        column(table(figures, 64), 3, 4);
        // all <- unlist(strsplit(m$q3, " ")); 100 * table(all) / length(all)
        column(table(figures, 65), 11.2044817927, 10.9243697479, 10.3641456583);
        // tapply(f$population_2018, f$type, sd)
        column(table(figures, 66), 640.033559975, 562.28008322, 693.55187621, 582.825829359);
        // tapply(f$centrality_index, f$size, quantile, 0.75)
        column(table(figures, 67), 512, 579);
        // g <- aggregate(cbind(y1986, y2019) ~ type, w, sum); 100 * (g$y2019 / g$y1986 - 1)
        FigureTable change = table(figures, 68);
        assertThat(change.chart().kind()).isEqualTo(ChartStyle.Kind.LINE);
        row(
                change,
                change.rows().size() - 1,
                -13.33742247666,
                -9.74618685642,
                -22.07136090938,
                -21.30176083591);
        // 100 * g$y2019 / g$y1986
        FigureTable index = table(figures, 69);
        row(index, 0, 100, 100, 100, 100);
        row(
                index,
                index.rows().size() - 1,
                86.6625775233,
                90.2538131436,
                77.9286390906,
                78.6982391641);
        // x <- m$q16_1[m$size == "under1500"]; 100 * prop.table(table(x))
        row(
                table(figures, 70),
                0,
                32.1428571429,
                21.4285714286,
                21.4285714286,
                14.2857142857,
                10.7142857143,
                0);
        // 100 * tapply(f$case %in% m$case, f$type, mean)
        column(table(figures, 71), 65, 71.4285714286, 52.380952381, 65);
        // oneway.test(q19_1 ~ type, m)
        FigureTable.Tested tested = table(figures, 72).cells().getFirst().getFirst().tested();
        assertThat(tested).isNotNull();
        assertThat(tested.p()).isCloseTo(0.978668988, within(1e-8));
    }
}
