package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureTable;

/** Builds figures by keys, from nothing to their place in the report. */
final class BuildHand {
    private static final int MOST_STEPS = 40;

    private final RealProgram program;
    private int next;

    /**
     * @param next the number that the next figure gets
     */
    BuildHand(RealProgram program, int next) {
        this.program = program;
        this.next = next;
    }

    void keys(KeyCode... each) {
        for (KeyCode key : each) {
            program.hand().press(key);
        }
    }

    private boolean isListed() {
        return program.has("#build-list")
                && !((ListView<?>) program.node("#build-list")).getItems().isEmpty();
    }

    void begin() {
        program.hand().press(KeyCode.CONTROL, KeyCode.N);
        Hand.await("what can be counted is listed", this::isListed);
    }

    /** Finds something by words and takes it. */
    void take(String words) {
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
    void number(String name) {
        keys(KeyCode.DIGIT3);
        for (int i = 0; i < 15 && !Hand.onFx(this::chosenNumber).equals(name); i++) {
            keys(KeyCode.RIGHT);
        }
        assertThat(Hand.onFx(this::chosenNumber)).isEqualTo(name);
    }

    private String chosenWeight() {
        return String.valueOf(((ComboBox<?>) program.node("#build-weight")).getValue());
    }

    /** Goes down the weights until one is chosen. */
    void weight(String name) {
        program.goOnTo("build-weight", MOST_STEPS);
        for (int i = 0; i < MOST_STEPS && !name.equals(Hand.onFx(this::chosenWeight)); i++) {
            keys(KeyCode.DOWN);
        }
        assertThat(Hand.onFx(this::chosenWeight)).isEqualTo(name);
    }

    void place() {
        program.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
        String caption = "Figure " + next + ".";
        Hand.await(caption + " is in the report", () -> program.says("#figure-caption", caption));
        next++;
    }

    /**
     * @param by empty = nothing
     */
    void build(String what, String by, String number) {
        begin();
        take(what);
        if (!by.isEmpty()) {
            take(by);
        }
        number(number);
        place();
    }

    /** What the file's figure of a number shows. */
    static FigureTable table(FigureMoment figures, int number) {
        return figures.compute(
                        figures.book().figure("figur-" + number).orElseThrow(),
                        new Texts(Language.EN))
                .table();
    }
}
