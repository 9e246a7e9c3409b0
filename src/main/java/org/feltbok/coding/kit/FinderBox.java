package org.feltbok.coding.kit;

import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** A finder of codes with what it found below it, there only while a code is looked for. */
public final class FinderBox extends VBox {
    private final CodeFinder finder;

    public FinderBox(Texts texts, Supplier<CodeTree> tree, double height) {
        finder = new CodeFinder(texts, tree);
        getChildren().addAll(finder, finder.found());
        setMaxHeight(height);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** As {@link CodeFinder#on}; it is gone when the field is left. */
    public void on(Consumer<Code> taken, Consumer<String> made, Runnable left) {
        finder.on(
                taken,
                made,
                () -> {
                    setVisible(false);
                    left.run();
                });
    }

    /** Begins anew. */
    public void open() {
        setVisible(true);
        finder.open();
    }
}
