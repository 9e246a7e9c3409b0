package org.feltbok.responses.ui.settle;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;

import java.util.Random;

/** Draws forms to be keyed a second time: how many, and the seed that draws them. */
final class DrawPane extends VBox {
    private static final int SEEDS = 1_000_000;
    private static final int LONGEST = 9;
    private final SettleWords words;
    private final TextField count = new TextField();
    private final TextField seed = new TextField(String.valueOf(new Random().nextInt(SEEDS)));
    private final Label told = Labels.muted("");

    /** What is done with what was asked for. */
    interface Drawing {
        void draw(int count, long seed);
    }

    DrawPane(SettleWords words, Drawing drawing) {
        super(8);
        this.words = words;
        count.setId("settle-draw-count");
        count.setPrefColumnCount(4);
        count.setAccessibleText(words.get("settle.draw.count"));
        count.setPromptText(words.get("settle.draw.all"));
        seed.setId("settle-draw-seed");
        seed.setPrefColumnCount(6);
        seed.setAccessibleText(words.get("settle.draw.seed"));
        told.setWrapText(true);
        HBox row =
                new HBox(
                        8,
                        count,
                        Labels.muted(words.get("settle.draw.seed")),
                        seed,
                        Buttons.small(
                                words.get("settle.draw"), "fth-shuffle", () -> draw(drawing)));
        row.getStyleClass().add("fb-row");
        getChildren().addAll(row, told);
    }

    /** Proposes how many, and tells what was drawn before. */
    void show(int proposed, int drawn, int left) {
        if (count.getText().isEmpty() && proposed > 0) {
            count.setText(String.valueOf(proposed));
        }
        told.setText(
                drawn == 0
                        ? words.get("settle.draw.nobody")
                        : words.get("settle.draw.drawn", drawn, left));
    }

    private void draw(Drawing drawing) {
        String wanted = count.getText().strip();
        String from = seed.getText().strip();
        boolean all = wanted.isEmpty();
        if (isNumber(from) && (all || isNumber(wanted))) {
            drawing.draw(all ? Integer.MAX_VALUE : Integer.parseInt(wanted), Long.parseLong(from));
            count.clear();
        } else {
            told.setText(words.get("settle.draw.no_number"));
        }
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST && text.matches("\\d+");
    }
}
