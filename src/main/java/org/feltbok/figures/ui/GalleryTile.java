package org.feltbok.figures.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.Optional;
import java.util.function.Consumer;

/** One figure of the gallery: its picture, its number, how it stands, its title. */
final class GalleryTile extends VBox {
    /** How wide and high a tile is, with the space around it. */
    static final double WIDTH = 222;

    static final double HEIGHT = 200;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double PICTURE_WIDTH = 198;
    private static final double PICTURE_HEIGHT = 132;

    private final FigureWords words;
    private final Thumbs thumbs;
    private final ImageView picture = new ImageView();
    private final Label number = Labels.strong("");
    private final Label title = Labels.muted("");
    private Optional<FigureEntry> entry = Optional.empty();

    GalleryTile(FigureWords words, Thumbs thumbs, Consumer<FigureEntry> open) {
        super(4);
        this.words = words;
        this.thumbs = thumbs;
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        var frame = new StackPane(picture);
        frame.getStyleClass().add("fb-thumb");
        title.setMaxWidth(PICTURE_WIDTH);
        var head = new HBox(8, number);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(frame, head, title);
        getStyleClass().add("fb-gallery-cell");
        setPrefSize(WIDTH - 8, HEIGHT - 8);
        setMinWidth(WIDTH - 8);
        setMaxHeight(HEIGHT - 8);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(e -> entry.ifPresent(open));
    }

    /** Shows a figure; empty = there is none at this place. */
    void show(Optional<FigureEntry> shown) {
        entry = shown;
        setVisible(shown.isPresent());
        shown.ifPresent(this::fill);
    }

    private void fill(FigureEntry shown) {
        Tally.Standing standing = shown.standing();
        number.setText(words.number(shown.spec()));
        number.setGraphic(
                standing == Tally.Standing.NO_VALUES
                        ? null
                        : Icons.named(
                                Icons.of(FigureWords.icon(standing), FigureWords.state(standing)),
                                words.shortly(standing)));
        title.setText(words.title(shown.spec()));
        shown.computed()
                .ifPresentOrElse(
                        c -> thumbs.show(c.table(), 3, picture), () -> picture.setImage(null));
        setAccessibleText(
                number.getText() + ". " + title.getText() + ". " + words.shortly(standing));
    }

    /** Marks the tile of the figure chosen. */
    void mark(Optional<FigureEntry> chosen) {
        boolean same = chosen.map(FigureEntry::key).equals(entry.map(FigureEntry::key));
        pseudoClassStateChanged(CHOSEN, same && entry.isPresent());
    }
}
