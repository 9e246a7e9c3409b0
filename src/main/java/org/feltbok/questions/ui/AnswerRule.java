package org.feltbok.questions.ui;

import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questions.RuleEdits;
import org.feltbok.questions.kit.RuleRows;
import org.feltbok.questions.kit.RuleSides;
import org.feltbok.shell.kit.Labels;

import java.util.function.Consumer;

/** What an answer must fulfil, chosen or written. */
final class AnswerRule extends VBox {
    private final Editing editing;
    private final String id;

    AnswerRule(Editing editing, Question q) {
        super(6);
        this.editing = editing;
        id = q.id();
        Texts texts = editing.texts();
        String called = QuestionEditor.called(q);
        Consumer<String> write = text -> editing.edit(RuleEdits.constraint(id, called, text));
        TextField rule =
                editing.fields().keep("constraint/" + id, new TextField(), this::stands, write);
        rule.getStyleClass().add("fb-mono");
        rule.setPromptText(". >= 0 and . <= 100");
        rule.setAccessibleText(texts.get("questions.check"));
        RuleRows rows =
                new RuleRows(
                        new RuleSides(texts, editing::form, false, this::isMine, this::self),
                        "questions-limit",
                        write);
        editing.shows(() -> rows.show(stands()));
        getChildren()
                .addAll(
                        QuestionEditor.line(
                                Labels.strong(texts.get("questions.check")),
                                Labels.muted(texts.get("questions.check_hint"))),
                        rows,
                        rule);
    }

    private String stands() {
        return editing.question(id).flatMap(Question::constraintRule).orElse("");
    }

    /** A point stands for it. */
    private boolean isMine(Item item) {
        return editing.question(id).map(q -> q.items().contains(item)).orElse(false);
    }

    private @org.jspecify.annotations.Nullable Item self() {
        return editing.question(id).flatMap(q -> q.items().stream().findFirst()).orElse(null);
    }
}
