package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/**
 * A weight is raked to the frame's regions and incomes by keys alone, and a figure built by it: its
 * numbers are those of base R. There {@code f} are the cases of the frame, {@code m} the cases of
 * the responses, {@code inc} the income below 110, to 120, above; from {@code w <- rep(1, 78)}, for
 * region and inc in turn until nothing moves, {@code w <- w * (78 * table(f$v) / 124 / tapply(w,
 * m$v, sum))[m$v]}; then {@code weighted.mean(q19_1, w)} in each type.
 */
@Tag("xvfb")
class WeightedFigureJourneyTest {
    private static final double EXACT = 1e-8;

    @TempDir Path folder;

    /** Types into a list's field, goes to the list and ticks its first line. */
    private static void tick(RealProgram p, String typed) {
        p.hand().press(KeyCode.CONTROL, KeyCode.F);
        Hand.await("the field has the keyboard", () -> p.focused().equals("weights-by-search"));
        p.hand().press(KeyCode.CONTROL, KeyCode.A);
        p.hand().type(typed);
        p.hand().press(KeyCode.TAB);
        Hand.await("the list has the keyboard", () -> p.focused().equals("weights-by"));
        p.hand().press(KeyCode.HOME);
        p.hand().press(KeyCode.SPACE);
    }

    private static String spread(RealProgram p) {
        return ((Labeled) p.node("#weights-spread")).getText();
    }

    @Test
    void aFigureByARakedWeightIsWhatRSays() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.says("#figure-caption", "Figure 1."));
            p.hand().press(KeyCode.W);
            Hand.await("the weights stand there", () -> p.has("#weights-list"));
            p.hand().press(KeyCode.CONTROL, KeyCode.N);
            Hand.await("its name is asked", () -> p.focused().equals("weights-name"));
            p.hand().type("raked");
            tick(p, "region");
            tick(p, "income");
            Hand.await("effective n is told", () -> spread(p).contains("72.9"));
            p.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
            Hand.await(
                    "the weight is in the list",
                    () -> ((ListView<?>) p.node("#weights-list")).getItems().size() == 1);
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.says("#figure-caption", "Figure 1."));
            var figures = new BuildHand(p, 62);
            figures.begin();
            figures.take("q19");
            figures.take("type");
            figures.number("Mean");
            figures.weight("raked");
            figures.place();
            p.awaitSaved();
        }
        assertThat(Studies.rows(study, "SELECT name, rule FROM weight"))
                .containsExactly(
                        Map.of("name", "raked", "rule", "{\"rake\":[\"region\",\"income\"]}"));
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "Marit Aune"))) {
            FigureTable table = BuildHand.table(StudyFigures.read(file).figures(), 62);
            row(table, 0, 5.428908935, 5.3837281255, 5.3249670249, 5.4975436441);
            row(table, 3, 4.671711353, 4.143302361, 4.6306357239, 4.7299588069);
            row(table, 6, 3.5006852915, 2.8251759174, 3.8668745114, 4.0491999615);
            assertThat(table.note()).as("says that it is weighted").containsIgnoringCase("weight");
        }
    }

    private static void row(FigureTable table, int row, double... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            assertThat(table.cells().get(row).get(i).value())
                    .as("row " + row + " column " + i)
                    .isCloseTo(wanted[i], within(EXACT));
        }
    }
}
