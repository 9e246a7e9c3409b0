package org.feltbok.figures.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureStore;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.ui.Contexts;

import java.util.ArrayList;
import java.util.List;

/** The screen of figures, in which what the report claims of one is written by keys. */
abstract class ClaimTest extends FiguresDesk {
    @Override
    ScreenContext context() {
        return Contexts.english(tasks, dialogs, gone::add);
    }

    @Override
    String front() {
        return "figur-1";
    }

    @SuppressWarnings("unchecked")
    <T> ComboBox<T> box(String id) {
        return (ComboBox<T>) node(id);
    }

    void type(String id, String text) {
        onFx(() -> box(id).getEditor().setText(text));
    }

    void write(String id, String text) {
        onFx(() -> ((TextField) node(id)).setText(text));
    }

    void say(Claim.Said said) {
        onFx(() -> this.<Claim.Said>box("figure-claim-said").setValue(said));
    }

    void press(KeyCode code, boolean control) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            onFx(
                    () ->
                            Event.fireEvent(
                                    node("figure-claim-place"),
                                    new KeyEvent(
                                            type, "", "", code, false, control, false, false)));
        }
    }

    boolean isOpen() {
        return fx(() -> node("figure-claim-form").isVisible());
    }

    List<Claim> stored() {
        return file.read(FigureStore::claims);
    }

    String verdict() {
        return fx(
                () -> {
                    List<String> words = new ArrayList<>();
                    collect(node("figure-claim-verdict"), words);
                    return String.join("\n", words);
                });
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Labeled labeled) {
            words.add(labeled.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(c -> collect(c, words));
        }
    }

    void fillHigher() {
        command("figurelist.claim.new");
        type("figure-claim-measure", "q5.mean");
        say(Claim.Said.HIGHER);
        type("figure-claim-compared", "region=north | region=south");
        write("figure-claim-place", "4.2");
    }
}
