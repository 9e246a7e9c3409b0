package org.feltbok.coding.ui;

import javafx.scene.layout.FlowPane;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.CodingHints;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Labels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many answers are taken together, and the codes that stand on them. */
final class MarkedBar extends FlowPane {
    private static final int SHOWN = 6;
    private final CodingModel model;
    private final Texts texts;

    MarkedBar(CodingModel model) {
        super(8, 4);
        this.model = model;
        texts = model.desk().texts();
        setId("coding-marked");
        getStyleClass().addAll("fb-row", "fb-hints");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void refresh() {
        List<CodedText> marked = model.several().answers();
        setVisible(!marked.isEmpty());
        if (marked.isEmpty()) {
            getChildren().clear();
            return;
        }
        getChildren()
                .setAll(Labels.strong(texts.get(model.read().key("coding.marked"), marked.size())));
        Map<Code, Integer> counts = new LinkedHashMap<>();
        for (CodedText text : marked) {
            for (String id : text.codesOf(model.read().me())) {
                model.read().tree().byId(id).ifPresent(c -> counts.merge(c, 1, Integer::sum));
            }
        }
        counts.entrySet().stream()
                .sorted(Map.Entry.<Code, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(e -> getChildren().add(chip(e.getKey(), e.getValue())));
        if (counts.size() > SHOWN) {
            getChildren().add(Labels.muted(texts.get("similar.and_more", counts.size() - SHOWN)));
        }
        getChildren()
                .addAll(
                        CodingHints.hint(texts, "coding.marked.hint", "1", "…", "0"),
                        CodingHints.hint(texts, "coding.marked.end", "Esc"));
    }

    private CodeChip chip(Code code, int count) {
        String name = CodeLook.name(code, model.read().tree(), texts);
        return new CodeChip(name + "  " + count, CodeLook.colour(code));
    }
}
