package org.feltbok.coding.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.coding.CodeQuote;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A quote between the words around it, whose it is, and what was said of it. */
final class QuoteCell extends ListCell<CodeQuote> {
    private static final int AROUND = 30;

    private final Function<CodeQuote, String> whose;
    private final Function<CodeQuote, String> said;
    private final UnaryOperator<String> told;
    private final Label before = Labels.muted("");
    private final Label words = Labels.strong("");
    private final Label after = Labels.muted("");
    private final Label by = Labels.muted("");
    private final Label goes = Labels.of("", "fb-pill", "fb-pill-neutral");
    private final VBox row;

    /**
     * @param told what words are told as while names are hidden
     * @param changed is another value when other things are said of quotes
     */
    QuoteCell(
            Function<CodeQuote, String> whose,
            Function<CodeQuote, String> said,
            UnaryOperator<String> told,
            ObservableValue<?> changed) {
        this.whose = whose;
        this.said = said;
        this.told = told;
        before.setMinWidth(0);
        after.setMinWidth(0);
        words.setMinWidth(0);
        by.setMinWidth(0);
        goes.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.SOMETIMES);
        var quote = new HBox(4, before, words, after, Labels.spacer(), goes);
        quote.getStyleClass().add("fb-row");
        row = new VBox(2, quote, by);
        setPrefWidth(0);
        changed.subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable CodeQuote quote, boolean empty) {
        super.updateItem(quote, empty);
        if (empty || quote == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        before.setText(line(quote.before(AROUND)));
        words.setText("«" + line(quote.words()) + "»");
        after.setText(line(quote.after(AROUND)));
        by.setText(whose.apply(quote));
        String where = said.apply(quote);
        goes.setText(where);
        goes.setVisible(!where.isEmpty());
        goes.setManaged(!where.isEmpty());
        setAccessibleText(words.getText() + " " + by.getText() + " " + where);
        setGraphic(row);
    }

    private String line(String text) {
        return told.apply(text).replace('\n', ' ').strip();
    }
}
