package org.feltbok.cases.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Decimals;
import org.feltbok.base.text.Texts;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.shell.kit.Labels;

import java.util.List;

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

    CaseFoot(CasesModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        shown.setId("cases-shown");
        setSpacing(16);
        getStyleClass().addAll("fb-pane-foot", "fb-cases-foot");
        getChildren().addAll(shown, mean, answered);
        model.shown().addListener((javafx.beans.Observable o) -> refresh());
        model.sheet().addListener(o -> refresh());
        refresh();
    }

    private void refresh() {
        Texts texts = words.texts();
        CaseSheet sheet = model.sheet().get();
        List<Case> cases = List.copyOf(model.shown());
        long all = sheet.data().cases().stream().filter(model.inScope()).count();
        shown.setText(texts.get("caselist.shown", cases.size(), all));
        long yes = cases.stream().filter(c -> sheet.response(c).isPresent()).count();
        long percent =
                cases.isEmpty()
                        ? 0
                        : Decimals.round(100.0 * yes / cases.size(), 0).longValueExact();
        answered.setText(texts.get("caselist.answered_share", yes, percent));
        mean.setText(
                sheet.data().attributes().stream()
                        .filter(a -> a.type() == AttributeType.NUMBER)
                        .findFirst()
                        .map(
                                a ->
                                        cases.stream()
                                                .flatMapToDouble(
                                                        c -> sheet.data().number(c, a).stream())
                                                .average()
                                                .stream()
                                                .mapToObj(
                                                        m ->
                                                                words.label(a)
                                                                        + ", "
                                                                        + texts.get(
                                                                                "caselist.mean",
                                                                                words.number(
                                                                                        m,
                                                                                        a
                                                                                                .decimals())))
                                                .findFirst()
                                                .orElse(""))
                        .orElse(""));
    }
}
