package org.feltbok.robot;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;

/** Finds a figure and writes by keys what a report claims of it. */
final class ClaimHand {
    private static final int MOST_STEPS = 40;

    private final RealProgram program;

    ClaimHand(RealProgram program) {
        this.program = program;
    }

    /** Figure 21 is in front, of all that are listed, and the list has the keyboard. */
    void toFigure21() {
        program.hand().press(KeyCode.CONTROL, KeyCode.F);
        program.hand().press(KeyCode.CONTROL, KeyCode.A);
        program.hand().type("figur-21");
        caption("Figure 21.");
        program.hand().press(KeyCode.ESCAPE);
        toTheList();
    }

    void caption(String start) {
        Hand.await(start + " is in front", () -> program.says("#figure-caption", start));
    }

    void toTheList() {
        program.with(w -> program.node("#figures-list").requestFocus());
    }

    /** Opens the form where a claim is written. */
    void open() {
        program.hand().press(KeyCode.C);
        Hand.await("the form is open", this::isOpen);
    }

    /** Whether the form is open; on the user-interface thread. */
    boolean isOpen() {
        return program.has("#figure-claim-form");
    }

    /** Takes the first of what is offered. */
    String first(String id) {
        program.goOnTo(id, MOST_STEPS);
        Hand.await(
                "something is offered",
                () -> !((ComboBox<?>) program.node("#" + id)).getItems().isEmpty());
        program.hand().press(KeyCode.ALT, KeyCode.DOWN);
        program.hand().press(KeyCode.DOWN);
        program.hand().press(KeyCode.ENTER);
        Hand.await("it is taken", () -> !written(id).isEmpty());
        return Hand.onFx(() -> written(id));
    }

    private String written(String id) {
        return ((ComboBox<?>) program.node("#" + id)).getEditor().getText();
    }

    void place(String text) {
        toPlace();
        program.hand().press(KeyCode.CONTROL, KeyCode.A);
        program.hand().type(text);
        Hand.await(
                "it is typed",
                () -> ((TextField) program.node("#figure-claim-place")).getText().equals(text));
    }

    void toPlace() {
        program.goOnTo("figure-claim-place", MOST_STEPS);
    }

    /** Sends the claim off; the form closes. */
    void send() {
        program.hand().press(KeyCode.CONTROL, KeyCode.ENTER);
        Hand.await("the form is closed", () -> !isOpen());
    }
}
