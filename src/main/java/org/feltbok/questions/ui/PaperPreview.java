package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.export.paper.PaperAnswer;
import org.feltbok.export.paper.PaperMaker;
import org.feltbok.export.paper.PaperOption;
import org.feltbok.export.paper.PaperPart;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.shell.kit.Labels;

import java.util.List;

/** How a question stands on the paper form: number, words, codes, where to go on. */
final class PaperPreview extends VBox {
    private static final int MOST = 12;
    private static final String BOX = " \u25a1 ";

    private final Texts texts;

    PaperPreview(Texts texts) {
        super(3);
        this.texts = texts;
        setId("questions-on-paper");
        getStyleClass().add("questions-paper");
    }

    void show(Question question, Questionnaire form, List<Questionnaire> all) {
        getChildren().clear();
        PaperMaker.question(question, form, all, texts, texts.language().code())
                .ifPresentOrElse(
                        this::show,
                        () -> getChildren().add(Labels.muted(texts.get("questions.not_printed"))));
    }

    private void show(PaperPart.Ask ask) {
        add(Labels.strong((ask.number().isEmpty() ? "" : ask.number() + "  ") + ask.text()));
        if (!ask.condition().isEmpty()) {
            add(Labels.muted(ask.condition()));
        }
        if (!ask.hint().isEmpty()) {
            add(Labels.muted(ask.hint()));
        }
        switch (ask.answer()) {
            case PaperAnswer.Boxes boxes -> boxes(boxes.options());
            case PaperAnswer.Matrix matrix -> {
                boxes(matrix.columns());
                matrix.rows().stream()
                        .limit(MOST)
                        .forEach(r -> add(new Label(r.number() + "  " + r.text())));
                more(matrix.rows().size());
            }
            case PaperAnswer.Lines lines -> add(Labels.muted("_".repeat(24)));
            case PaperAnswer.Signs signs -> add(new Label(signs(signs)));
            case PaperAnswer.None none -> {}
        }
    }

    private static String signs(PaperAnswer.Signs signs) {
        StringBuilder said = new StringBuilder();
        for (int group : signs.groups()) {
            said.append(said.isEmpty() ? "" : " " + signs.between() + " ")
                    .append(group == 0 ? "________" : "\u25a1".repeat(group));
        }
        return said + "  " + signs.told();
    }

    private void boxes(List<PaperOption> options) {
        options.stream()
                .limit(MOST)
                .forEach(
                        o ->
                                add(
                                        new Label(
                                                (o.numbered() ? "" : "(" + o.code() + ")")
                                                        + BOX
                                                        + o.label()
                                                        + (o.then().isEmpty()
                                                                ? ""
                                                                : "   " + o.then()))));
        more(options.size());
    }

    private void more(int size) {
        if (size > MOST) {
            add(Labels.muted(texts.get("questions.more", size - MOST)));
        }
    }

    private void add(Node node) {
        if (node instanceof Label label) {
            label.setWrapText(true);
        }
        getChildren().add(node);
    }
}
