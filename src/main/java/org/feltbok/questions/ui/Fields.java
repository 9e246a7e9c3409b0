package org.feltbok.questions.ui;

import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Unwritten;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The fields of an editor that is made anew now and then: each is known by what it is of, so that
 * what is typed, and where the hand is, outlives that.
 */
final class Fields {
    /** A field, what is kept of it, and how what is typed is written down. */
    private record Kept(TextInputControl control, Supplier<String> kept, Consumer<String> write) {
        boolean isTyped() {
            return !control.getText().strip().equals(kept.get().strip());
        }

        void commit() {
            if (isTyped()) {
                write.accept(control.getText().strip());
            }
        }
    }

    /** Lines of a text that are seen at once. */
    private static final int MOST = 6;

    /** What stands beside the text in its field, in px. */
    private static final double SIDES = 24;

    /** Where the hand is and what stands typed there. */
    record Hand(String key, @Nullable String typed, int caret) {}

    private final Map<String, Kept> all = new LinkedHashMap<>();

    /** Written down when it is left, and by Enter in a field of one line. */
    <T extends TextInputControl> T keep(
            String key, T control, Supplier<String> kept, Consumer<String> write) {
        Kept field = new Kept(control, kept, write);
        all.put(key, field);
        control.setId("questions-" + key.replace('/', '-'));
        control.setText(kept.get());
        Unwritten.watch(control, kept::get);
        control.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is && all.get(key) == field) {
                                field.commit();
                            }
                        });
        if (control instanceof TextField line) {
            line.setOnAction(e -> field.commit());
        }
        return control;
    }

    /** What is shown is kept elsewhere by now; what is being typed stays. */
    void refresh() {
        all.values()
                .forEach(
                        f -> {
                            boolean mine = f.control().isFocused() && Unwritten.isIn(f.control());
                            if (!mine && !f.control().getText().equals(f.kept().get())) {
                                f.control().setText(f.kept().get());
                            }
                        });
    }

    /** Writes down what stands typed. */
    void commit() {
        all.values().stream().toList().forEach(Kept::commit);
    }

    /** Lets go of all fields, and tells where the hand is. */
    Optional<Hand> clear() {
        Optional<Hand> hand =
                all.entrySet().stream()
                        .filter(e -> e.getValue().control().isFocused())
                        .findFirst()
                        .map(
                                e -> {
                                    Kept f = e.getValue();
                                    return new Hand(
                                            e.getKey(),
                                            f.isTyped() ? f.control().getText() : null,
                                            f.control().getCaretPosition());
                                });
        all.clear();
        return hand;
    }

    /** The hand goes back to where it was. */
    void restore(Hand hand) {
        Kept field = all.get(hand.key());
        if (field == null) {
            return;
        }
        field.control().requestFocus();
        if (hand.typed() != null) {
            field.control().setText(hand.typed());
        }
        field.control().positionCaret(Math.min(hand.caret(), field.control().getLength()));
    }

    /** The key of the field that is being written in. */
    Optional<String> focused() {
        return all.entrySet().stream()
                .filter(e -> e.getValue().control().isFocused())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    boolean focus(String key) {
        Kept field = all.get(key);
        if (field == null) {
            return false;
        }
        field.control().requestFocus();
        field.control().end();
        return true;
    }

    /** As many lines as its text has, up to some. */
    private static void grow(TextArea area, int least) {
        var measured = new Text();
        measured.fontProperty().bind(area.fontProperty());
        Runnable fit =
                () -> {
                    measured.setText("x");
                    double line = measured.getLayoutBounds().getHeight();
                    measured.setText(area.getText());
                    measured.setWrappingWidth(Math.max(1, area.getWidth() - SIDES));
                    long lines = Math.round(measured.getLayoutBounds().getHeight() / line);
                    area.setPrefRowCount((int) Math.clamp(lines, least, Math.max(least, MOST)));
                };
        area.textProperty().subscribe(fit);
        area.fontProperty().subscribe(fit);
        // not while it is being laid out
        area.widthProperty().subscribe(() -> Platform.runLater(fit));
    }

    /** A field of several lines that Tab leads out of; as high as its text, up to some lines. */
    static TextArea area(int rows) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        grow(area, rows);
        KeyStrokes.tabLeaves(area);
        return area;
    }
}
