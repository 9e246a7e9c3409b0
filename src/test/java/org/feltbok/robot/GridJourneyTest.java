package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * All responses as a sheet, with a real keyboard, mouse and clipboard: the file holds what was
 * done.
 */
@Tag("xvfb")
class GridJourneyTest extends EntryJourney {
    /** Three forms are begun; then the sheet is in front, with the keyboard in its first cell. */
    private void begin() {
        hand.type("1");
        program.awaitSaved();
        for (String answer : new String[] {"2", "3"}) {
            hand.press(KeyCode.CONTROL, KeyCode.DOWN);
            Hand.await("the next form is there", () -> program.has("#entry-complete") && isKeyed());
            hand.type(answer);
            program.awaitSaved();
        }
        hand.press(KeyCode.CONTROL, KeyCode.F7);
        Hand.await("the sheet has the keyboard", () -> program.focused().equals("grid-sheet"));
        hand.press(KeyCode.CONTROL, KeyCode.HOME);
    }

    private void inSheet() {
        Hand.await("the keyboard is in the sheet", () -> program.focused().equals("grid-sheet"));
    }

    private void lies(String text) {
        Hand.onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    return Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private Node button(String within, String text) {
        return Hand.onFx(() -> found(within, text).orElseThrow());
    }

    private boolean offers(String within, String text) {
        return found(within, text).isPresent();
    }

    private Optional<Node> found(String within, String text) {
        Node there = program.node(within);
        return Stream.of(".button", ".toggle-button")
                .flatMap(style -> there.lookupAll(style).stream())
                .filter(n -> n instanceof Labeled l && text.equals(l.getText()))
                .findFirst();
    }

    private void says(String words) {
        Hand.await(
                "it says " + words,
                () ->
                        program.has("#grid-said")
                                && ((Labeled) program.node("#grid-said"))
                                        .getText()
                                        .contains(words));
    }

    @Test
    void keyedFilteredPastedTakenBackAndCopiedByLabels() {
        begin();
        hand.press(KeyCode.RIGHT);
        hand.type("4\n5\n6\n");
        // found, and keyed where it is found
        hand.press(KeyCode.CONTROL, KeyCode.F);
        Hand.await("the search has the keyboard", () -> program.focused().equals("grid-find"));
        hand.type("berit");
        program.goOnTo("grid-sheet", 12);
        hand.press(KeyCode.CONTROL, KeyCode.HOME);
        hand.press(KeyCode.RIGHT);
        hand.press(KeyCode.RIGHT);
        hand.type("so it is\n");
        inSheet();
        hand.press(KeyCode.CONTROL, KeyCode.F);
        Hand.await("the search has the keyboard", () -> program.focused().equals("grid-find"));
        hand.press(KeyCode.BACK_SPACE);
        program.goOnTo("grid-sheet", 12);
        // a block of which one cell is no answer, taken back by the mouse
        lies("7\tOne\n8\t\"Two\ttabs\"\nmany\tThree\n");
        hand.press(KeyCode.CONTROL, KeyCode.HOME);
        hand.press(KeyCode.RIGHT);
        hand.press(KeyCode.CONTROL, KeyCode.V);
        says("5 taken, 1 refused");
        program.awaitSaved();
        assertThat(program.rows("SELECT text FROM answer_text ORDER BY text"))
                .containsExactly("One", "Three", "Two\ttabs");
        Hand.await("it can be taken back", () -> offers("#grid-bar", "Take back"));
        hand.click(button("#grid-bar", "Take back"));
        Hand.await("it is taken back", () -> !program.has("#grid-said"));
        program.awaitSaved();
        assertThat(program.rows("SELECT text FROM answer_text")).containsExactly("so it is");
        // labels go over the clipboard as the same answers
        hand.click(button("#grid-labels", "Labels"));
        program.goOnTo("grid-sheet", 12);
        hand.press(KeyCode.CONTROL, KeyCode.HOME);
        hand.press(KeyCode.SHIFT, KeyCode.DOWN);
        hand.press(KeyCode.SHIFT, KeyCode.DOWN);
        hand.press(KeyCode.CONTROL, KeyCode.C);
        Hand.await(
                "the labels lie on the clipboard",
                () -> "Yes\nNo\nPerhaps\n".equals(Clipboard.getSystemClipboard().getString()));
        hand.press(KeyCode.CONTROL, KeyCode.HOME);
        hand.press(KeyCode.CONTROL, KeyCode.RIGHT);
        hand.press(KeyCode.CONTROL, KeyCode.V);
        says("3 taken, 0 refused");
        assertThat(stored())
                .containsEntry("c1", "1 | 4 |  | 1")
                .containsEntry("c2", "2 | 5 | so it is | 2")
                .containsEntry("c3", "3 | 6 |  | 3");
    }
}
