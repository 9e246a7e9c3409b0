package org.feltbok.figures.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

/** A figure in the list: a small picture, its number and title, how it compares with the report. */
final class FigureCell extends ListCell<FigureEntry> {
    private final FigureWords words;
    private final Thumbs thumbs;
    private final ImageView picture = new ImageView();
    private final Label number = Labels.strong("");
    private final Label standing = new Label();
    private final Label title = Labels.muted("");
    private final HBox content;

    FigureCell(FigureWords words, Thumbs thumbs) {
        this.words = words;
        this.thumbs = thumbs;
        picture.setFitWidth(66);
        picture.setFitHeight(44);
        var frame = new StackPane(picture);
        frame.getStyleClass().add("fb-thumb");
        title.setWrapText(true);
        title.setAlignment(Pos.TOP_LEFT);
        title.setMaxHeight(34);
        number.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(8, number, Labels.spacer(), standing);
        head.getStyleClass().add("fb-row");
        var text = new VBox(1, head, title);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        content = new HBox(12, frame, text);
        content.setAlignment(Pos.TOP_LEFT);
        content.setPrefWidth(0);
        content.getStyleClass().add("fb-figure-cell");
    }

    @Override
    protected void updateItem(@Nullable FigureEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText(words.number(entry.spec()));
        title.setText(words.title(entry.spec()));
        show(entry.standing());
        entry.computed()
                .ifPresentOrElse(
                        c -> thumbs.show(c.table(), 1, picture), () -> picture.setImage(null));
        setAccessibleText(number.getText() + ". " + title.getText() + ". " + standing.getText());
        setGraphic(content);
    }

    private void show(Tally.Standing now) {
        standing.setText(words.shortly(now));
        standing.getStyleClass().setAll("label", "fb-small-text", "fb-" + FigureWords.state(now));
        boolean quiet = now == Tally.Standing.NO_VALUES;
        standing.setGraphic(quiet ? null : Icons.of(FigureWords.icon(now), FigureWords.state(now)));
    }
}
