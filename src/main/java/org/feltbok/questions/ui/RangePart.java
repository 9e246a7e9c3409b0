package org.feltbok.questions.ui;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questions.FormPart;
import org.feltbok.questions.RuleEdits;
import org.feltbok.questions.TextRole;
import org.feltbok.shell.kit.Labels;

import java.util.Optional;

/** The range that answers are expected in, with their unit and decimals. */
final class RangePart extends VBox {
    private final Editing editing;
    private final Texts texts;

    RangePart(Editing editing, Question q) {
        super(4);
        this.editing = editing;
        texts = editing.texts();
        Item item = q.items().getFirst();
        String called = QuestionEditor.called(q);
        TextField least =
                limit(q, "least", i -> i.traits().least(), text -> text, () -> most(q.id()));
        TextField most = limit(q, "most", i -> i.traits().most(), text -> least(q.id()), () -> "");
        HBox row =
                QuestionEditor.line(
                        Labels.muted(texts.get("questions.expected")),
                        least,
                        Labels.muted("–"),
                        most);
        boolean ranked = q.type() == QuestionType.RANK;
        if (q.type() == QuestionType.INTEGER || q.type() == QuestionType.DECIMAL) {
            row.getChildren().add(Labels.muted(texts.get("questions.role.unit")));
            for (String language : editing.languages()) {
                TextField unit =
                        editing.text(FormPart.ITEM, item.id(), TextRole.UNIT, called, language);
                unit.setPrefColumnCount(5);
                row.getChildren().add(unit);
            }
        }
        if (q.type() == QuestionType.DECIMAL) {
            TextField decimals =
                    editing.fields()
                            .keep(
                                    "decimals/" + q.id(),
                                    new TextField(),
                                    () ->
                                            first(q.id())
                                                    .map(i -> i.traits().decimals())
                                                    .map(String::valueOf)
                                                    .orElse(""),
                                    text -> editing.edit(RuleEdits.decimals(q.id(), called, text)));
            decimals.setPrefColumnCount(2);
            row.getChildren().addAll(Labels.muted(texts.get("questions.decimals")), decimals);
        }
        Label hint =
                Labels.muted(
                        texts.get(ranked ? "questions.ranked_hint" : "questions.expected_hint"));
        hint.setWrapText(true);
        getChildren()
                .addAll(
                        Labels.strong(texts.get(ranked ? "questions.ranked" : "questions.range")),
                        row,
                        hint);
    }

    private Optional<Item> first(String questionId) {
        return editing.question(questionId).flatMap(q -> q.items().stream().findFirst());
    }

    private String least(String questionId) {
        return first(questionId).map(i -> i.traits().least()).orElse("");
    }

    private String most(String questionId) {
        return first(questionId).map(i -> i.traits().most()).orElse("");
    }

    private TextField limit(
            Question q,
            String which,
            java.util.function.Function<Item, @org.jspecify.annotations.Nullable String> read,
            java.util.function.UnaryOperator<String> low,
            java.util.function.Supplier<String> high) {
        TextField field =
                editing.fields()
                        .keep(
                                which + "/" + q.id(),
                                new TextField(),
                                () -> first(q.id()).map(read).orElse(""),
                                text ->
                                        editing.edit(
                                                RuleEdits.range(
                                                        q.id(),
                                                        QuestionEditor.called(q),
                                                        low.apply(text),
                                                        which.equals("most") ? text : high.get())));
        field.setPrefColumnCount(7);
        field.setAccessibleText(texts.get("questions." + which));
        return field;
    }
}
