package org.feltbok.cases.ui;

import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.CaseData;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Below the list: how many are shown, how many of them answered, and the mean of the first number
 * attribute.
 */
final class CaseFoot extends HBox {
    private final CasesModel model;
    private final CaseWords words;
    private final Label shown = Labels.strong("");
    private final Label mean = new Label();
    private final Label answered = new Label();

    /** What the mean is told of; empty where other cases are shown since. */
    private Optional<CaseData> told = Optional.empty();

    CaseFoot(CasesModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        shown.setId("cases-shown");
        setSpacing(16);
        getStyleClass().addAll("fb-pane-foot", "fb-cases-foot");
        getChildren().addAll(shown, mean, answered);
        model.shown()
                .addListener(
                        (Observable o) -> {
                            told = Optional.empty();
                            refresh();
                        });
        for (Observable o : List.of(model.sheet(), model.grouping(), model.group())) {
            o.addListener(x -> refresh());
        }
        refresh();
    }

    private void refresh() {
        Texts texts = words.texts();
        int cases = model.shown().size();
        shown.setText(texts.get("caselist.shown", cases, model.inScope()));
        int yes = model.answeredShown();
        long percent = cases == 0 ? 0 : Decimals.round(100.0 * yes / cases, 0).longValueExact();
        answered.setText(texts.get("caselist.answered_share", yes, percent));
        CaseData data = model.sheet().get().data();
        if (told.filter(d -> d == data).isEmpty()) {
            told = Optional.of(data);
            mean.setText(
                    data.attributes().stream()
                            .filter(a -> a.type() == AttributeType.NUMBER)
                            .findFirst()
                            .map(a -> mean(data, a))
                            .orElse(""));
        }
    }

    private String mean(CaseData data, Attribute attribute) {
        OptionalDouble mean =
                model.shown().stream()
                        .flatMapToDouble(c -> data.number(c, attribute).stream())
                        .average();
        return mean.isEmpty()
                ? ""
                : words.label(attribute)
                        + ", "
                        + words.texts()
                                .get(
                                        "caselist.mean",
                                        words.number(mean.getAsDouble(), attribute.decimals()));
    }
}
