package org.feltbok.figures.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource.Kind;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.render.Numbers;
import org.feltbok.shell.kit.Icons;

import java.util.Objects;

/** A number and, where the report prints one, what it prints and whether they agree. */
final class PublishedNumber extends HBox {
    private final Texts texts;
    private final FigureWords words;
    private final Numbers numbers;
    private final Label today = new Label();
    private final Label printed = new Label();
    private String description = "";

    PublishedNumber(Texts texts, FigureWords words, Numbers numbers) {
        super(8);
        this.texts = texts;
        this.words = words;
        this.numbers = numbers;
        setAlignment(Pos.CENTER_RIGHT);
        today.setMinWidth(USE_PREF_SIZE);
        printed.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(printed, today);
    }

    void show(Cell cell, Column column) {
        double value = Objects.requireNonNullElse(cell.value(), Double.NaN);
        boolean there = Double.isFinite(value);
        today.setText(there ? numbers.plain(value, column) + cell.sign() : words(cell));
        boolean published = cell.verdict() != Verdict.NONE;
        printed.setVisible(published);
        printed.setManaged(published);
        description =
                there
                        ? texts.get(
                                "figurelist.data.exact",
                                numbers.plain(value, column.decimals() + 2))
                        : texts.get("figurelist.data.undefined");
        if (!cell.text().isEmpty()) {
            description = cell.text();
        }
        if (cell.kind() != Kind.COMPUTED && cell.kind() != Kind.TEXT) {
            description += "\n" + words.kind(cell);
        }
        if (cell.n() != null) {
            description += ", " + texts.get("figurelist.spot.n", cell.n());
        }
        if (published) {
            print(cell, column);
        }
        setAccessibleText(today.getText() + (published ? ", " + description : ""));
    }

    /** What was left empty stays so; what is undefined is a dash. */
    private static String words(Cell cell) {
        return cell.isTyped() ? cell.text() : "–";
    }

    private void print(Cell cell, Column column) {
        String text =
                cell.publishedText() == null || cell.publishedText().isBlank()
                        ? cell.published() == null ? "" : numbers.plain(cell.published(), column)
                        : cell.publishedText();
        String state = FigureWords.state(cell.verdict());
        printed.setText(text);
        printed.setGraphic(Icons.of(FigureWords.icon(cell.verdict()), state));
        printed.getStyleClass().setAll("label", "fb-small-text", "fb-" + state);
        description =
                texts.get("figurelist.data.printed", text, words.verdict(cell.verdict()))
                        + "\n"
                        + description;
    }

    /** Today's number or words. */
    String shown() {
        return today.getText();
    }

    /** What is printed, the verdict, the number with more decimals and its base. */
    String description() {
        return description;
    }
}
