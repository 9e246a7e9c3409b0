package org.feltbok.coding.kit;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

/** Keys and what they do, below a list. */
public final class CodingHints extends FlowPane {
    private final Texts texts;

    private CodingHints(Texts texts, double gap) {
        super(gap, 4);
        this.texts = texts;
        getStyleClass().addAll("fb-row", "fb-hints");
    }

    /** The keys of the answer being coded. */
    public static CodingHints ofAnswers(Texts texts) {
        var hints = new CodingHints(texts, 16);
        hints.hint("coding.hint.digits", "1", "…", "0");
        hints.hint("coding.hint.words", "Shift", "→");
        hints.hint("coding.hint.find", "C");
        hints.hint("coding.hint.none", "X");
        hints.hint("coding.hint.done", "Space");
        hints.setMinWidth(0);
        return hints;
    }

    /** The keys of the codebook. */
    public static CodingHints ofCodebook(Texts texts) {
        var hints = new CodingHints(texts, 12);
        hints.hint("codebook.hint.new", "N");
        hints.hint("codebook.hint.edit", "F2");
        hints.hint("codebook.hint.move", "Alt", "↑");
        hints.hint("codebook.hint.merge", "G");
        return hints;
    }

    /** The keys of similar answers. */
    public static CodingHints ofSimilar(Texts texts) {
        var hints = new CodingHints(texts, 16);
        hints.hint("similar.hint.tick", "Space");
        hints.hint("similar.hint.give", "S");
        hints.hint("similar.hint.other", "C");
        hints.hint("similar.hint.next", "↓");
        hints.getChildren().add(Labels.muted(texts.get("similar.hint.nothing")));
        return hints;
    }

    private void hint(String key, String... caps) {
        // keys and what they do go to the next line together
        var hint = new HBox(6);
        hint.getStyleClass().add("fb-row");
        for (String cap : caps) {
            hint.getChildren().add(cap.equals("…") ? Labels.muted(cap) : new KeyCap(cap));
        }
        hint.getChildren().add(Labels.muted(texts.get(key)));
        getChildren().add(hint);
    }
}
