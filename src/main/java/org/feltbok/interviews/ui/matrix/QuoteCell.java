package org.feltbok.interviews.ui.matrix;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.framework.CellQuote;
import org.feltbok.coding.framework.Evidence;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;
import org.feltbok.shell.kit.TallCell;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words behind a summary: ticked where it rests on them, and as high as they are long. */
final class QuoteCell extends TallCell<CellQuote> {
    private static final double SCROLL_BAR = 14;

    private final MatrixModel model;
    private final Texts texts;

    /**
     * @param go shows words where they stand
     */
    QuoteCell(MatrixModel model, Texts texts, Consumer<CellQuote> go) {
        super(SCROLL_BAR);
        this.model = model;
        this.texts = texts;
        setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 2 && getItem() != null) {
                        go.accept(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable CellQuote quote, boolean empty) {
        super.updateItem(quote, empty);
        show(empty || quote == null ? null : card(quote));
    }

    private HBox card(CellQuote quote) {
        var tick = new CheckBox();
        tick.setFocusTraversable(false);
        tick.setSelected(quote.isLinked());
        tick.setAccessibleText(texts.get("framework.rests"));
        tick.setOnAction(
                e -> {
                    // ticked once it stands in the file
                    tick.setSelected(quote.isLinked());
                    model.toggle(quote);
                });
        var box = new VBox(2);
        box.setMinWidth(0);
        String from = from(quote);
        if (!from.isEmpty()) {
            box.getChildren().add(Labels.wrapped(Labels.muted(from)));
        }
        box.getChildren().add(Labels.wrapped(Labels.of(model.told(quote.words()))));
        if (quote.state() != CellQuote.State.LINKED && quote.state() != CellQuote.State.FREE) {
            String mark = quote.state().name().toLowerCase(Locale.ROOT);
            box.getChildren().add(new Pill(texts.get("framework.mark." + mark), Pill.Kind.WARNING));
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        return new HBox(8, tick, box);
    }

    private String from(CellQuote quote) {
        Evidence e = quote.evidence();
        return e == null
                ? ""
                : Stream.concat(
                                Stream.of(e.interview().role()),
                                e.codes().stream().map(Code::label))
                        .map(l -> l.in(texts.language()))
                        .collect(Collectors.joining(" · "));
    }
}
