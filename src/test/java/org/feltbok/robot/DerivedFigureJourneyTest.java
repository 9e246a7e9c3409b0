package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
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

/**
 * A number is cut into classes and an answer recoded by keys alone, and a figure of the one by the
 * other is what R says: {@code pop <- cut(population_2018, c(-Inf, 1200, Inf), right = FALSE); plan
 * <- ifelse(q1 == 1, "some", ifelse(q1 == 2, "none", NA)); 100 * prop.table(table(plan, pop), 2)}
 */
@Tag("xvfb")
class DerivedFigureJourneyTest {
    private static final int MOST_STEPS = 14;

    @TempDir Path folder;

    private RealProgram program;

    private boolean has(String id, String text) {
        return program.has(id) && ((TextField) program.node(id)).getText().equals(text);
    }

    private void find() {
        Hand.await("found by typing", () -> program.focused().equals("variables-sources-search"));
    }

    /** Begins a variable of a kind, by its key, made of something that is found by typing. */
    private void begin(String name, KeyCode kind, String source) {
        program.hand().press(KeyCode.CONTROL, KeyCode.N);
        Hand.await("its name is asked", () -> program.focused().equals("variables-name"));
        program.hand().type(name);
        program.hand().press(KeyCode.CONTROL, KeyCode.F);
        find();
        Hand.await(
                "what there is stands there",
                () -> !((ListView<?>) program.node("#variables-sources")).getItems().isEmpty());
        // where no letters are typed, digits choose the kind
        program.hand().press(KeyCode.DOWN);
        Hand.await("the list has the keys", () -> program.focused().equals("variables-sources"));
        program.hand().press(kind);
        find();
        program.hand().press(KeyCode.CONTROL, KeyCode.A);
        program.hand().type(source);
        program.hand().press(KeyCode.ENTER);
    }

    private void type(String id, String text) {
        program.goOnTo(id, MOST_STEPS);
        program.hand().type(text);
        Hand.await("it is typed", () -> has("#" + id, text));
    }

    private void make(int rows, int count) {
        Hand.await(
                "what comes out is told",
                () ->
                        ((Labeled) program.node("#variables-summary"))
                                .getText()
                                .startsWith(rows + " of 78 rows"));
        program.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await(
                "it is in the list",
                () -> ((ListView<?>) program.node("#variables-list")).getItems().size() == count);
    }

    @Test
    void aFigureOfARecodedAnswerByClassesOfANumberIsWhatRSays() {
        Path study = Studies.sample(folder);
        try (RealProgram p = RealProgram.open(study, Language.EN, "Marit Aune", 1440, 900)) {
            program = p;
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.says("#figure-caption", "Figure 1."));
            p.hand().press(KeyCode.V);
            Hand.await("the variables stand there", () -> p.has("#variables-list"));
            begin("popclass", KeyCode.DIGIT2, "population 2018");
            type("variables-borders", "1200");
            make(78, 1);
            begin("plan", KeyCode.DIGIT1, "q1");
            Hand.await("its answers stand there", () -> p.has("#variables-to-1"));
            type("variables-to-1", "some");
            type("variables-to-2", "none");
            make(71, 2);
            p.hand().press(KeyCode.CONTROL, KeyCode.DIGIT7);
            Hand.await("a figure stands there", () -> p.says("#figure-caption", "Figure 1."));
            new BuildHand(p, 62).build("plan", "popclass", "Share");
            p.awaitSaved();
        }
        try (StudyFile file = StudyFile.open(study, Environment.of(() -> "Marit Aune"))) {
            FigureTable table = BuildHand.table(StudyFigures.read(file).figures(), 62);
            double[][] wanted = {{15.7894736842, 21.1538461538}, {84.2105263158, 78.8461538462}};
            for (int row = 0; row < wanted.length; row++) {
                for (int i = 0; i < 2; i++) {
                    assertThat(table.cells().get(row).get(i).value())
                            .as(table.rows() + " row " + row + " column " + i)
                            .isCloseTo(wanted[row][i], within(1e-8));
                }
            }
        }
    }
}
