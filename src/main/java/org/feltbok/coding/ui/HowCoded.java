package org.feltbok.coding.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Made;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.Set;

/** How my codes on the answer at hand came to be, where they were not given one by one. */
final class HowCoded extends VBox {
    private static final Set<String> TOLD = Set.of(Made.GROUP, Made.RULE, Made.SUGGESTION);

    private final CodingModel model;
    private final Texts texts;

    HowCoded(CodingModel model) {
        super(4);
        this.model = model;
        texts = model.desk().texts();
        setId("coding-how");
        getStyleClass().add("fb-pane-section");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void refresh() {
        List<Label> lines =
                model.current().stream()
                        .flatMap(
                                t ->
                                        t.codingsOf(model.read().me()).stream()
                                                .filter(HowCoded::isTold)
                                                .map(c -> line(t, c)))
                        .toList();
        getChildren().setAll(Labels.of(texts.get("similar.kept"), "fb-section"));
        getChildren().addAll(lines);
        setVisible(!lines.isEmpty());
    }

    private static boolean isTold(Coding coding) {
        return coding.made().how() != null && TOLD.contains(coding.made().how());
    }

    private Label line(CodedText text, Coding coding) {
        String code =
                model.read()
                        .tree()
                        .byId(coding.codeId())
                        .map(Code::label)
                        .map(l -> l.in(texts.language()))
                        .orElse("");
        String words =
                coding.span() == null
                        ? ""
                        : model.read().told(CodePoints.cut(text.text().text(), coding.span()));
        String from = coding.made().from() == null ? "" : model.read().told(coding.made().from());
        Label line =
                Labels.muted(texts.get("similar.made." + coding.made().how(), code, words, from));
        line.setWrapText(true);
        return line;
    }
}
