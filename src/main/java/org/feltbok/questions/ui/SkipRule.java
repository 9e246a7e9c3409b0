package org.feltbok.questions.ui;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Section;
import org.feltbok.questions.FormPart;
import org.feltbok.questions.RuleEdits;
import org.feltbok.questions.kit.RuleRows;
import org.feltbok.questions.kit.RuleSides;
import org.feltbok.shell.kit.Labels;

/** When a question or section is asked, as a rule, with how many it is asked of today. */
final class SkipRule extends VBox {
    private final Editing editing;
    private final FormPart part;
    private final String id;

    SkipRule(Editing editing, FormPart part, String id, String called) {
        super(6);
        this.editing = editing;
        this.part = part;
        this.id = id;
        Texts texts = editing.texts();
        TextField rule =
                editing.fields()
                        .keep(
                                "relevant/" + id,
                                new TextField(),
                                this::stands,
                                text -> editing.edit(RuleEdits.relevant(part, id, called, text)));
        rule.getStyleClass().add("fb-mono");
        rule.setPromptText(texts.get("questions.always"));
        rule.setAccessibleText(texts.get("questions.skip_rule"));
        HBox.setHgrow(rule, Priority.ALWAYS);
        HBox row = QuestionEditor.line(rule);
        if (part == FormPart.QUESTION) {
            Label asked = Labels.muted("");
            asked.setId("questions-asked");
            asked.setMinWidth(USE_PREF_SIZE);
            editing.told(
                    t ->
                            editing.question(id)
                                    .ifPresent(
                                            q ->
                                                    asked.setText(
                                                            q.items().isEmpty()
                                                                    ? ""
                                                                    : texts.get(
                                                                            "questions.asked_of",
                                                                            t.asked(q),
                                                                            t.responses()))));
            row.getChildren().add(asked);
        }
        RuleRows rows =
                new RuleRows(
                        new RuleSides(texts, editing::form, false, this::isMine, () -> null),
                        "questions-rule",
                        written -> editing.edit(RuleEdits.relevant(part, id, called, written)));
        editing.shows(() -> rows.show(stands()));
        getChildren().addAll(Labels.strong(texts.get("questions.skip_rule")), rows, row);
    }

    /** Whether something is asked cannot depend on the answer to it. */
    private boolean isMine(Item item) {
        boolean inQuestion = editing.question(id).map(q -> q.items().contains(item)).orElse(false);
        return inQuestion
                || editing.form().sections().stream()
                        .filter(s -> s.id().equals(id))
                        .flatMap(s -> s.questions().stream())
                        .anyMatch(q -> q.items().contains(item));
    }

    private String stands() {
        return part == FormPart.SECTION
                ? editing.form().sections().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .flatMap(Section::relevance)
                        .orElse("")
                : editing.question(id).flatMap(Question::relevance).orElse("");
    }
}
