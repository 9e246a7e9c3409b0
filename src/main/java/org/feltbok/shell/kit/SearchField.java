package org.feltbok.shell.kit;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A field with a magnifier and, at the right, the key that leads to it; Esc empties it. */
public final class SearchField extends CustomTextField {
    /** @param key shown as a key cap while the field is empty; null = none */
    public SearchField(String prompt, @Nullable String key) {
        getStyleClass().add("fb-search");
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.of("fth-search"));
        if (key != null) {
            var cap = new KeyCap(key);
            cap.visibleProperty().bind(textProperty().isEmpty());
            setRight(cap);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                e.consume();
            }
        });
    }
}
