package org.feltbok.figures.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * All figures shown as pictures side by side; one click opens one. Only those to be seen are drawn.
 */
final class Gallery extends GridView<FigureEntry> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 198;
    private static final double HEIGHT = 132;

    private final FiguresModel model;
    private final FigureWords words;
    private final Thumbs thumbs;
    private final Consumer<FigureEntry> open;

    Gallery(FiguresModel model, FigureWords words, Thumbs thumbs, Consumer<FigureEntry> open) {
        super(model.shown());
        this.model = model;
        this.words = words;
        this.thumbs = thumbs;
        this.open = open;
        setId("figures-gallery");
        getStyleClass().add("fb-gallery");
        setCellWidth(WIDTH + 16);
        setCellHeight(192);
        setHorizontalCellSpacing(8);
        setVerticalCellSpacing(8);
        setCellFactory(g -> new Cell());
    }

    private final class Cell extends GridCell<FigureEntry> {
        private final ImageView picture = new ImageView();
        private final Label number = Labels.strong("");
        private final Label title = Labels.muted("");
        private final VBox content;

        Cell() {
            picture.setFitWidth(WIDTH);
            picture.setFitHeight(HEIGHT);
            var frame = new StackPane(picture);
            frame.getStyleClass().add("fb-thumb");
            title.setMaxWidth(WIDTH);
            var head = new HBox(8, number);
            head.setAlignment(Pos.CENTER_LEFT);
            content = new VBox(4, frame, head, title);
            content.getStyleClass().add("fb-gallery-cell");
            setOnMouseClicked(
                    e -> {
                        if (getItem() != null) {
                            open.accept(getItem());
                        }
                    });
            model.selected().addListener(new javafx.beans.WeakInvalidationListener(mark));
        }

        private final javafx.beans.InvalidationListener mark = o -> mark();

        private void mark() {
            boolean chosen =
                    getItem() != null
                            && model.selected()
                                    .get()
                                    .filter(s -> s.key().equals(getItem().key()))
                                    .isPresent();
            content.pseudoClassStateChanged(CHOSEN, chosen);
        }

        @Override
        protected void updateItem(@Nullable FigureEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Tally.Standing standing = entry.standing();
            number.setText(words.number(entry.spec()));
            number.setGraphic(
                    standing == Tally.Standing.NO_VALUES
                            ? null
                            : Icons.named(
                                    Icons.of(
                                            FigureWords.icon(standing),
                                            FigureWords.state(standing)),
                                    words.shortly(standing)));
            title.setText(words.title(entry.spec()));
            entry.computed()
                    .ifPresentOrElse(
                            c -> thumbs.show(c.table(), 3, picture), () -> picture.setImage(null));
            setAccessibleText(
                    number.getText() + ". " + title.getText() + ". " + words.shortly(standing));
            setGraphic(content);
            mark();
        }
    }
}
