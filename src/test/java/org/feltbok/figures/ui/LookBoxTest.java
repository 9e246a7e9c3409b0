package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.shell.kit.Unwritten;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.ui.Contexts;
import org.junit.jupiter.api.Test;

/** Axis and decimals of the figure in front are written in fields. */
class LookBoxTest extends FiguresDesk {
    @Override
    ScreenContext context() {
        return Contexts.english(tasks, dialogs, gone::add);
    }

    @Override
    String front() {
        return "figur-1";
    }

    private TextField field(String part) {
        return node("figure-look-" + part, TextField.class);
    }

    private void type(String part, String text) {
        TextField field = field(part);
        onFx(
                () -> {
                    field.requestFocus();
                    field.setText(text);
                });
    }

    private void press(String part, KeyCode key) {
        TextField field = field(part);
        onFx(
                () -> {
                    field.fireEvent(stroke(KeyEvent.KEY_PRESSED, key));
                    field.getScene().getRoot().fireEvent(stroke(KeyEvent.KEY_RELEASED, key));
                });
    }

    private static KeyEvent stroke(EventType<KeyEvent> kind, KeyCode key) {
        return new KeyEvent(kind, "", "", key, false, false, false, false);
    }

    private String shown(String part) {
        TextField field = field(part);
        return fx(() -> field.getText());
    }

    private String fault(String part) {
        Node fault = node("figure-look-" + part + "-fault");
        return fx(((Labeled) fault)::getText);
    }

    private boolean isUnwritten() {
        TextField field = field("decimals");
        return fx(() -> Unwritten.isIn(field));
    }

    private FigureSpec stored() {
        return file.read(h -> FigureStore.figure(h, "figur-1")).orElseThrow().spec();
    }

    @Test
    void whatIsTypedIsWrittenAndTakenBack() {
        command("figurelist.look.edit");
        assertThat(fx(field("axis_title")::isFocused)).isTrue();
        type("axis_title", "Andel");
        press("axis_title", KeyCode.ENTER);
        await(() -> stored().chart().axisTitle().text().equals("Andel"));
        type("max", "80");
        type("y_lines", "50; 75");
        onFx(() -> screen.shown("figur-2"));
        await(() -> stored().chart().yLines().size() == 2);
        assertThat(stored().chart().max()).isEqualTo(80);
        queue.undo().join();
        assertThat(stored().chart().yLines()).isEmpty();
        assertThat(stored().chart().max()).isEqualTo(80);
    }

    @Test
    void whatCannotBeStaysAtItsFieldWithTheReasonAndComesBackWithItsFigure() {
        type("decimals", "many");
        press("decimals", KeyCode.ENTER);
        assertThat(fault("decimals")).startsWith("many is no number of decimals");
        assertThat(stored().decimals()).isEmpty();
        assertThat(isUnwritten()).isTrue();
        onFx(() -> screen.shown("figur-2"));
        await(() -> fault("decimals").isEmpty());
        onFx(() -> screen.shown("figur-1"));
        await(() -> fault("decimals").startsWith("many"));
        assertThat(shown("decimals")).isEqualTo("many");
        press("decimals", KeyCode.ESCAPE);
        assertThat(fault("decimals")).isEmpty();
        assertThat(shown("decimals")).isEmpty();
        type("decimals", "2");
        press("decimals", KeyCode.ENTER);
        await(() -> stored().decimals().isPresent());
    }

    @Test
    void aTableOfQuotedNumbersSaysSoAboveThem() {
        file.run(
                new AddFigure(
                        FigureSpec.parse(
                                ("{'key':'mine','kind':'table','title':'Mine','rows':[{'label':'a'}],"
                                                + "'columns':[{'label':'b','quoted':[7],'place':'Report, 4.3'}]}")
                                        .replace('\'', '"'),
                                "f")));
        onFx(() -> screen.shown("mine"));
        await(() -> said("figure-above").equals("Quoted, not computed."));
        assertThat(said("figure-note")).contains("Report, 4.3");
        onFx(() -> screen.shown("figur-1"));
        await(() -> said("figure-above").isEmpty());
    }

    private String said(String id) {
        Node label = node(id);
        return fx(((Labeled) label)::getText);
    }
}
