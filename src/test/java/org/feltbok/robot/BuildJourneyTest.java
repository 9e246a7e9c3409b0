package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
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

    @Test
    void elevenFiguresAreBuiltByKeysAndAreWhatRSays() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("the figures are listed", () -> p.says("#figure-caption", "Figure 1."));
            var figures = new BuildHand(p, 62);
            figures.build("q1", "", "Share");
            figures.build("q19", "type", "Mean");
            figures.build("q8", "size", "Median");
            figures.build("q3", "", "Share of mentions");
            figures.build("population 2018", "type", "Standard deviation");
            figures.build("centrality index", "size", "Quantile 0.75");
            figures.build("population", "type", "Change in percent");
            figures.build("population", "type", "Index");
            figures.begin();
            figures.take("q16");
            figures.keys(KeyCode.DIGIT4);
            figures.take("size");
            figures.keys(KeyCode.SPACE, KeyCode.ENTER);
            figures.place();
            figures.build("survey", "type", "Response rate");
            figures.begin();
            figures.take("q19");
            figures.take("type");
            figures.number("Mean");
            figures.keys(KeyCode.DIGIT5, KeyCode.DOWN);
            figures.place();
        }
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "Marit Aune"))) {
            compare(StudyFigures.read(file).figures());
        }
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
        column(BuildHand.table(figures, 62), 17.94871794872, 73.07692307692, 8.97435897436);
        // tapply(ifelse(m$q19_1 == 7, NA, num(m$q19_1)), m$type, mean, na.rm = TRUE)
        FigureTable means = BuildHand.table(figures, 63);
        row(means, 0, 5.45454545455, 5.38461538462, 5.45, 5.54545454545);
        row(means, 6, 3.54545454545, 2.73076923077, 3.94444444444, 4.1);
        // tapply(ifelse(num(m$q8) > 7, NA, num(m$q8)), m$size, median, na.rm = TRUE)
        column(BuildHand.table(figures, 64), 3, 4);
        // all <- unlist(strsplit(m$q3, " ")); 100 * table(all) / length(all)
        column(BuildHand.table(figures, 65), 11.2044817927, 10.9243697479, 10.3641456583);
        // tapply(f$population_2018, f$type, sd)
        column(
                BuildHand.table(figures, 66),
                640.033559975,
                562.28008322,
                693.55187621,
                582.825829359);
        // tapply(f$centrality_index, f$size, quantile, 0.75)
        column(BuildHand.table(figures, 67), 512, 579);
        // g <- aggregate(cbind(y1986, y2019) ~ type, w, sum); 100 * (g$y2019 / g$y1986 - 1)
        FigureTable change = BuildHand.table(figures, 68);
        assertThat(change.chart().kind()).isEqualTo(ChartStyle.Kind.LINE);
        row(
                change,
                change.rows().size() - 1,
                -13.33742247666,
                -9.74618685642,
                -22.07136090938,
                -21.30176083591);
        // 100 * g$y2019 / g$y1986
        FigureTable index = BuildHand.table(figures, 69);
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
                BuildHand.table(figures, 70),
                0,
                32.1428571429,
                21.4285714286,
                21.4285714286,
                14.2857142857,
                10.7142857143,
                0);
        // 100 * tapply(f$case %in% m$case, f$type, mean)
        column(BuildHand.table(figures, 71), 65, 71.4285714286, 52.380952381, 65);
        // oneway.test(q19_1 ~ type, m)
        FigureTable.Tested tested =
                BuildHand.table(figures, 72).cells().getFirst().getFirst().tested();
        assertThat(tested).isNotNull();
        assertThat(tested.p()).isCloseTo(0.978668988, within(1e-8));
    }
}
