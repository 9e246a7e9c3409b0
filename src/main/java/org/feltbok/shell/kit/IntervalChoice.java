package org.feltbok.shell.kit;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;

import java.util.function.Consumer;

/**
 * Of how many those who answered are a sample, as an interval counts it: so many that it does not
 * matter, the list of whom was asked, or a number that is typed. What is chosen is written as
 * measures write it, {@code 95,fpc}; empty is what is usual.
 */
public final class IntervalChoice extends HBox {
    /** No interval at all. */
    public static final String NONE = "none";

    private static final String LARGE = "large";
    private static final String FRAME = "fpc";
    private static final String WRITTEN = "written";

    /** How sure it is where nothing else is said. */
    public static final String USUAL = "95";

    private static final int MOST = 999_999_999;

    private final Texts texts;
    private final Consumer<String> chosen;
    private final Consumer<Fault> refused;
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField size = new TextField();
    private String level = USUAL;
    private boolean showing;

    /**
     * @param chosen told what was chosen
     * @param refused told why what was typed is no size
     */
    public IntervalChoice(
            Texts texts, String id, Consumer<String> chosen, Consumer<Fault> refused) {
        super(6);
        this.texts = texts;
        this.chosen = chosen;
        this.refused = refused;
        kind.setId(id);
        kind.getItems().setAll(LARGE, FRAME, WRITTEN);
        kind.setConverter(Shown.by(k -> texts.get("shell.interval." + k, level)));
        kind.setAccessibleText(texts.get("shell.interval"));
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setMinWidth(0);
        HBox.setHgrow(kind, Priority.ALWAYS);
        size.setId(id + "-size");
        size.setPromptText(texts.get("shell.interval.size"));
        size.setAccessibleText(texts.get("shell.interval.size"));
        size.setPrefColumnCount(6);
        size.setMinWidth(USE_PREF_SIZE);
        size.visibleProperty().bind(kind.valueProperty().isEqualTo(WRITTEN));
        size.managedProperty().bind(size.visibleProperty());
        getStyleClass().add("fb-row");
        getChildren().addAll(kind, size);
        kind.valueProperty().addListener((o, old, now) -> chosen(now));
        size.setOnAction(e -> typed());
        size.focusedProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!now && size.isVisible()) {
                                typed();
                            }
                        });
    }

    /** Lets one do without. */
    public IntervalChoice orNone() {
        kind.getItems().addFirst(NONE);
        show(NONE);
        return this;
    }

    /** Shows what is chosen; a number that is being typed stays. */
    public void show(String argument) {
        showing = true;
        String[] said = argument.split(",", 2);
        level = argument.isEmpty() || argument.equals(NONE) ? USUAL : said[0];
        String of = said.length < 2 ? "" : said[1].strip();
        boolean isTyping = kind.getValue() != null && kind.getValue().equals(WRITTEN);
        if (argument.equals(NONE)) {
            kind.setValue(NONE);
        } else if (of.isEmpty()) {
            kind.setValue(isTyping && size.isFocused() ? WRITTEN : LARGE);
        } else {
            kind.setValue(of.equals(FRAME) ? FRAME : WRITTEN);
            size.setText(of.equals(FRAME) ? "" : of);
        }
        showing = false;
    }

    private void chosen(String now) {
        if (showing || now == null) {
            return;
        }
        switch (now) {
            case NONE -> chosen.accept(NONE);
            case FRAME -> chosen.accept(level + "," + FRAME);
            case WRITTEN -> size.requestFocus();
            default -> chosen.accept(level.equals(USUAL) ? "" : level);
        }
    }

    private void typed() {
        if (WrittenNumber.typed(size.getText(), texts.language())
                        instanceof WrittenNumber.Value read
                && read.value() == Math.rint(read.value())
                && read.value() >= 1
                && read.value() <= MOST) {
            chosen.accept(level + "," + (long) read.value());
        } else {
            refused.accept(Fault.at(Place.none(), "shell.interval.no_size", size.getText()));
        }
    }
}
