package org.feltbok.figures.ui.outline;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** A section with how many stand in it, or a figure with its number, title and standing. */
final class OutlineCell extends ListCell<OutlineRow> {
    private static final double INDENT = 16;

    private final OutlineModel model;
    private final TitleField field;
    private final Texts texts;
    private final Function<String, Mark> marks;

    OutlineCell(OutlineModel model, TitleField field, Texts texts, Function<String, Mark> marks) {
        this.model = model;
        this.field = field;
        this.texts = texts;
        this.marks = marks;
        setPrefWidth(0);
        // the row that is written in changes without the row itself being another
        model.editing().addListener((o, old, now) -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable OutlineRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setTooltip(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean writing = row.id().equals(model.editing().get());
        if (writing && getGraphic() instanceof HBox box && box.getChildren().contains(field)) {
            return;
        }
        switch (row) {
            case OutlineRow.Section s -> section(s, writing);
            case OutlineRow.Figure f -> figure(f, writing);
        }
    }

    private void section(OutlineRow.Section row, boolean writing) {
        boolean none = row.part().isNone();
        String title = none ? texts.get("outline.none") : model.title(row.part());
        Node fold = Icons.of(row.folded() ? "fth-chevron-right" : "fth-chevron-down");
        fold.setOnMouseClicked(e -> model.fold(row.part().key(), !row.folded()));
        Label name = Labels.strong(title);
        Label count = Labels.muted(row.figures() == 0 ? "" : String.valueOf(row.figures()));
        put(row.part().depth() - 1, writing, name, fold, null, count);
        setAccessibleText(texts.get("outline.row.section", title, row.figures()));
    }

    private void figure(OutlineRow.Figure row, boolean writing) {
        FigureSpec spec = row.spec();
        boolean table = spec.kind() == FigureSpec.Kind.TABLE;
        Node kind = Icons.of(table ? "fth-layout" : "fth-bar-chart-2", "muted");
        Label number = Labels.strong(model.number(spec));
        number.setMinWidth(USE_PREF_SIZE);
        Label title = Labels.of(model.title(row), "fb-muted-text");
        Mark mark = marks.apply(spec.key());
        Label standing = Labels.muted(mark.icon() == null ? mark.words() : "");
        standing.setMinWidth(USE_PREF_SIZE);
        standing.setGraphic(mark.icon() == null ? null : Icons.of(mark.icon(), mark.state()));
        put(row.depth(), writing, title, kind, number, standing);
        setTooltip(new Tooltip(number.getText() + ". " + title.getText()));
        setAccessibleText(number.getText() + ". " + title.getText() + ". " + mark.words());
    }

    /**
     * @param before what stands before the title; null = nothing
     */
    private void put(
            int depth, boolean writing, Label title, Node icon, @Nullable Node before, Node end) {
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        Node text = writing ? field : title;
        HBox.setHgrow(text, Priority.ALWAYS);
        var box = new HBox(8, icon);
        if (before != null) {
            box.getChildren().add(before);
        }
        box.getChildren().addAll(text, end);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPadding(new Insets(0, 0, 0, depth * INDENT));
        setGraphic(box);
    }
}
