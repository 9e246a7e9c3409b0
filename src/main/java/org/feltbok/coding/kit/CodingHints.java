package org.feltbok.coding.kit;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

/** Keys and what they do, below a list. */
public final class CodingHints extends FlowPane {
    private final Texts texts;

    public CodingHints(Texts texts) {
        this(texts, 16);
    }

    private CodingHints(Texts texts, double gap) {
        super(gap, 4);
        this.texts = texts;
        getStyleClass().addAll("fb-row", "fb-hints");
    }

    /** The keys of the answer being coded. */
    public static CodingHints ofAnswers(Texts texts) {
        var hints =
                new CodingHints(texts)
                        .and("coding.hint.digits", "1", "…", "0")
                        .and("coding.hint.words", "Shift", "→")
                        .and("coding.hint.find", "C")
                        .and("coding.hint.none", "X")
                        .and("coding.hint.done", "Space");
        hints.setMinWidth(0);
        return hints;
    }

    /** The keys of the codebook. */
    public static CodingHints ofCodebook(Texts texts) {
        return new CodingHints(texts, 12)
                .and("codebook.hint.new", "N")
                .and("codebook.hint.edit", "F2")
                .and("codebook.hint.move", "Alt", "↑")
                .and("codebook.hint.merge", "J");
    }

    /** The keys of similar answers. */
    public static CodingHints ofSimilar(Texts texts) {
        var hints =
                new CodingHints(texts)
                        .and("similar.hint.tick", "Space")
                        .and("similar.hint.give", "S")
                        .and("similar.hint.other", "C")
                        .and("similar.hint.next", "↓");
        hints.getChildren().add(Labels.muted(texts.get("similar.hint.nothing")));
        return hints;
    }

    /**
     * One more.
     *
     * @param key text key of what they do
     * @param caps the keys
     */
    public CodingHints and(String key, String... caps) {
        getChildren().add(hint(texts, key, caps));
        return this;
    }

    /** Keys and what they do, which go to the next line together. */
    public static HBox hint(Texts texts, String key, String... caps) {
        var hint = new HBox(6);
        hint.getStyleClass().add("fb-row");
        for (String cap : caps) {
            hint.getChildren().add(cap.equals("…") ? Labels.muted(cap) : new KeyCap(cap));
        }
        hint.getChildren().add(Labels.muted(texts.get(key)));
        return hint;
    }
}
