package org.feltbok.shell.kit;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/** A field with a magnifier and, at the right, the key that leads to it; Esc empties it. */
public final class SearchField extends CustomTextField {
    private static final double ICON = 30;
    private static final double BESIDE = 20;

    /**
     * @param key shown as a key cap while the field is empty; null = none
     */
    public SearchField(String prompt, @Nullable String key) {
        getStyleClass().add("fb-search");
        setPromptText(prompt);
        setAccessibleText(prompt);
        var icon = new StackPane(Icons.of("fth-search"));
        icon.setPadding(new Insets(0, 6, 0, 8));
        setLeft(icon);
        if (key != null) {
            var cap = new KeyCap(key);
            cap.visibleProperty().bind(textProperty().isEmpty().and(hasRoomFor(cap)));
            var right = new StackPane(cap);
            right.setPadding(new Insets(0, 6, 0, 0));
            setRight(right);
        }
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                        clear();
                        KeyStrokes.take(e);
                    }
                });
    }

    /**
     * From the field to the list that it narrows: by arrow down and Enter, and by Esc when empty.
     */
    public void leadsTo(Runnable list) {
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    boolean leads =
                            switch (e.getCode()) {
                                case DOWN, ENTER -> true;
                                case ESCAPE -> getText().isEmpty();
                                default -> false;
                            };
                    if (leads && !e.isConsumed() && !e.isShortcutDown() && !e.isAltDown()) {
                        KeyStrokes.take(e);
                        list.run();
                    }
                });
    }

    /** What the field is for is told before the key that leads to it. */
    private BooleanBinding hasRoomFor(KeyCap cap) {
        return Bindings.createBooleanBinding(
                () -> {
                    var prompt = new Text(getPromptText());
                    prompt.setFont(getFont());
                    double taken = ICON + prompt.getLayoutBounds().getWidth() + cap.getWidth();
                    return taken + BESIDE <= getWidth();
                },
                widthProperty(),
                cap.widthProperty(),
                fontProperty(),
                promptTextProperty());
    }
}
