package org.feltbok.register.ui;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.function.Function;

/** Named fields, one below the other, that tell when a hand changed them. */
class RegisterFields extends VBox {
    final Texts texts;
    private final Runnable changed;
    private boolean quiet;

    RegisterFields(Texts texts, Runnable changed) {
        super(6);
        this.texts = texts;
        this.changed = changed;
        getStyleClass().add("fb-pane-section");
    }

    /** Changes fields without telling. */
    final void quietly(Runnable change) {
        boolean before = quiet;
        quiet = true;
        change.run();
        quiet = before;
    }

    final void told() {
        if (!quiet) {
            changed.run();
        }
    }

    final boolean isQuiet() {
        return quiet;
    }

    final Label named(String text, Node of) {
        Label label = Labels.muted(text);
        label.setLabelFor(of);
        of.setAccessibleText(text);
        label.managedProperty().bind(of.managedProperty());
        label.visibleProperty().bind(of.visibleProperty());
        return label;
    }

    /**
     * @param key of its name; the id is the key with hyphens
     */
    final TextField field(String key) {
        var field = new TextField();
        field.setId(key.replace('.', '-'));
        field.textProperty().addListener((o, old, now) -> told());
        getChildren().addAll(named(texts.get(key), field), field);
        return field;
    }

    final <T> ComboBox<T> box(String id, String name, Function<T, String> shown) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(Shown.by(shown));
        box.valueProperty().addListener((o, old, now) -> told());
        getChildren().addAll(named(name, box), box);
        return box;
    }

    static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
