package org.feltbok.interviews.ui.matrix;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Coder;
import org.feltbok.coding.framework.CellQuote;
import org.feltbok.coding.framework.CellRef;
import org.feltbok.coding.framework.Evidence;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.coding.framework.Summary;
import org.feltbok.coding.kit.MemoField;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The cell at hand: its summary to write, and the quotes behind it. */
final class CellPane extends BorderPane {
    private final MatrixModel model;
    private final Texts texts;
    private final PaneHeader head = new PaneHeader("");
    private final MemoField field;
    private final Label by = Labels.muted("");
    private final PaneHeader quotesHead;
    private final ObservableList<CellQuote> quotes = FXCollections.observableArrayList();
    private final ListView<CellQuote> list = new ListView<>(quotes);
    private final Consumer<Evidence> open;
    private @Nullable CellRef shown;

    /**
     * @param left where the focus goes at Esc
     * @param open shows words where they stand
     */
    CellPane(MatrixModel model, Runnable left, Consumer<Evidence> open) {
        this.model = model;
        this.open = open;
        texts = model.desk().texts();
        field = new MemoField(texts.get("framework.summary"), texts.get("framework.write"), left);
        field.setId("framework-summary");
        field.setPrefRowCount(6);
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && !e.isShiftDown() && !e.isShortcutDown()) {
                        KeyStrokes.take(e);
                        field.keepNow();
                        model.next();
                        field.end();
                    }
                });
        by.setId("framework-by");
        quotesHead = new PaneHeader(texts.get("framework.behind")).dense();
        list.setId("framework-quotes");
        list.setAccessibleText(texts.get("framework.behind"));
        list.setPlaceholder(Labels.muted(texts.get("framework.no_quotes")));
        list.getStyleClass().add("fb-matrix-quotes");
        list.setCellFactory(l -> new QuoteCell(model, texts, this::go));
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(e, left));
        var summary = new VBox(8, field, by);
        summary.getStyleClass().addAll("fb-pane-section", "fb-plain-section");
        setTop(new VBox(head, summary, quotesHead));
        setCenter(list);
    }

    private void key(KeyEvent e, Runnable left) {
        CellQuote quote = list.getSelectionModel().getSelectedItem();
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getCode() == KeyCode.ESCAPE) {
            KeyStrokes.take(e);
            left.run();
        } else if (quote != null && e.getCode() == KeyCode.SPACE) {
            KeyStrokes.take(e);
            model.toggle(quote);
        } else if (quote != null && e.getCode() == KeyCode.ENTER) {
            KeyStrokes.take(e);
            go(quote);
        }
    }

    private void go(CellQuote quote) {
        if (quote.evidence() != null) {
            open.accept(quote.evidence());
        }
    }

    void write() {
        if (field.isDisabled()) {
            model.desk().dialogs().note("framework.no_summary");
            return;
        }
        field.requestFocus();
        field.end();
    }

    void focusQuotes() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().selectFirst();
        }
    }

    void keep() {
        field.keepNow();
    }

    void refresh() {
        Optional<Matrix.Cell> cell = model.cell();
        head.titleProperty()
                .set(
                        cell.map(
                                        c ->
                                                model.row().map(Matrix.Row::label).orElse("")
                                                        + " · "
                                                        + model.column()
                                                                .map(Matrix.Column::label)
                                                                .orElse(""))
                                .orElse(""));
        field.setDisable(cell.filter(c -> c.ref().isToWrite()).isEmpty());
        if (cell.isPresent() && !cell.get().ref().equals(shown)) {
            shown = cell.get().ref();
            Matrix.Cell of = cell.get();
            field.show(of.text(), text -> keep(of.ref(), text));
        } else {
            cell.ifPresent(c -> field.update(c.text()));
        }
        by.setText(cell.flatMap(Matrix.Cell::summary).map(this::by).orElse(""));
        quotesHead.detailProperty().set(cell.map(c -> String.valueOf(c.quotes())).orElse(""));
        int at = list.getSelectionModel().getSelectedIndex();
        quotes.setAll(cell.map(Matrix.Cell::behind).orElse(java.util.List.of()));
        if (at >= 0 && at < quotes.size()) {
            list.getSelectionModel().select(at);
        }
    }

    /** Into the cell that was written in, as it is now. */
    private void keep(CellRef ref, String text) {
        Matrix.Cell cell = model.matrix().cells().get(ref);
        if (cell != null) {
            model.write(cell, text);
        }
    }

    private String by(Summary summary) {
        String who =
                model.notes().stream()
                        .flatMap(n -> Stream.concat(n.coders().stream(), Stream.of(n.me())))
                        .filter(c -> c.id().equals(summary.personId()))
                        .findFirst()
                        .map(Coder::name)
                        .orElse("");
        return who.isEmpty() ? "" : texts.get("framework.by", who);
    }
}
