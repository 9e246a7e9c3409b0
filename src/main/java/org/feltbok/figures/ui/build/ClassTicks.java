package org.feltbok.figures.ui.build;

import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.Category;
import org.feltbok.base.text.Language;
import org.feltbok.shell.kit.KeyStrokes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Classes or answers to tick: arrow keys go up and down, Space ticks, Enter is done. */
final class ClassTicks extends VBox {
    private final List<CheckBox> boxes = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private Runnable done = () -> {};

    ClassTicks(List<Category> classes, Language language) {
        super(4);
        getStyleClass().add("fb-class-ticks");
        for (Category category : classes) {
            var box = new CheckBox(category.label().in(language));
            box.setId("build-class-" + category.code());
            box.setMinWidth(0);
            boxes.add(box);
            codes.add(category.code());
        }
        getChildren().setAll(boxes);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The codes ticked, as conditions and measures write them; empty = none. */
    String ticked() {
        return java.util.stream.IntStream.range(0, boxes.size())
                .filter(i -> boxes.get(i).isSelected())
                .mapToObj(codes::get)
                .collect(Collectors.joining(";"));
    }

    void onDone(Runnable told) {
        done = told;
    }

    void focusFirst() {
        if (!boxes.isEmpty()) {
            boxes.getFirst().requestFocus();
        }
    }

    private void key(KeyEvent e) {
        int at = focused().orElse(-1);
        if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
            KeyStrokes.take(e);
            done.run();
        } else if (at >= 0 && (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP)) {
            e.consume();
            int next = at + (e.getCode() == KeyCode.DOWN ? 1 : -1);
            boxes.get(Math.clamp(next, 0, boxes.size() - 1)).requestFocus();
        }
    }

    private Optional<Integer> focused() {
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isFocused()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
