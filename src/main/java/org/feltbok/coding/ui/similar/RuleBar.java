package org.feltbok.coding.ui.similar;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.words.WordRule;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.Segments;

import java.util.Locale;

/** The words or pattern that are looked for in all answers. */
final class RuleBar extends VBox {
    private final SimilarModel model;
    private final SearchField field;
    private final Segments<WordRule.Kind> kind = new Segments<>();
    private final Label fault = Labels.of("", "similar-fault");

    RuleBar(SimilarModel model, Runnable toList) {
        super(4);
        this.model = model;
        Texts texts = model.desk().texts();
        field = new SearchField(texts.get("similar.words.prompt"), null);
        field.setId("similar-words");
        field.setPrefWidth(240);
        field.textProperty().addListener((o, old, now) -> ask());
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.DOWN) {
                        toList.run();
                        KeyStrokes.take(e);
                    }
                });
        for (WordRule.Kind k :
                new WordRule.Kind[] {
                    WordRule.Kind.ANY_FORM, WordRule.Kind.WORDS, WordRule.Kind.PATTERN
                }) {
            kind.add(k, texts.get("similar.kind." + k.name().toLowerCase(Locale.ROOT)));
        }
        kind.valueProperty().addListener((o, old, now) -> ask());
        fault.setWrapText(true);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        getChildren().addAll(new FlowPane(8, 4, field, kind), fault);
        getStyleClass().add("similar-bar");
        managedProperty().bind(visibleProperty());
    }

    private void ask() {
        WordRule.Kind now = kind.valueProperty().get();
        model.ask(
                new Found.Asked(
                        model.asked().by(),
                        now == null ? WordRule.Kind.ANY_FORM : now,
                        field.getText()));
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    void refresh() {
        Texts texts = model.desk().texts();
        fault.setText(model.fault().map(f -> texts.fault(f.faults().getFirst())).orElse(""));
    }
}
