package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questions.FormChanges;
import org.feltbok.shell.kit.Labels;

import java.util.List;

/**
 * A questionnaire as it was, to be read: what is otherwise today stands at its question in words.
 */
final class VersionForm extends ScrollPane {
    private final Texts texts;
    private final VBox lines = new VBox(10);

    VersionForm(Texts texts) {
        this.texts = texts;
        lines.getStyleClass().add("questions-editor");
        lines.setId("version-form");
        setContent(lines);
        setFitToWidth(true);
        setId("version-scroll");
        setAccessibleText(texts.get("versions.form"));
    }

    void clear() {
        lines.getChildren().clear();
    }

    void say(String text) {
        lines.getChildren().add(Labels.wrapped(Labels.strong(text)));
    }

    void show(Questionnaire form, List<FormChanges.Changed> since) {
        for (Section section : form.sections()) {
            if (!section.label().isEmpty()) {
                say(section.label().in(texts.language()));
            }
            rule("versions.asked_if", section.relevance().orElse(""), lines);
            retired(section.isRetired(), lines);
            section.questions().forEach(q -> lines.getChildren().add(question(q, since)));
        }
    }

    private Node question(Question q, List<FormChanges.Changed> since) {
        VBox box = new VBox(3);
        box.setId("version-question-" + q.name());
        box.getStyleClass().add("questions-paper");
        add(box, Labels.strong(QuestionEditor.called(q) + "  " + q.label().in(texts.language())));
        add(box, Labels.muted(QuestionEditor.kind(texts, q.type()) + " · " + q.name()));
        retired(q.isRetired(), box);
        text(box, q.hint().in(texts.language()));
        text(box, q.note().in(texts.language()));
        rule("versions.asked_if", q.relevance().orElse(""), box);
        rule("versions.must", q.constraintRule().orElse(""), box);
        text(box, q.constraintMessage().in(texts.language()));
        for (Item item : q.items()) {
            item(q, item, box);
        }
        q.items().stream()
                .findFirst()
                .map(Item::choices)
                .orElse(List.of())
                .forEach(o -> box.getChildren().add(option(o)));
        since.stream().filter(c -> c.questions().contains(q.id())).forEach(c -> today(c, box));
        return box;
    }

    private void item(Question q, Item item, VBox box) {
        if (q.type().isMatrix()) {
            text(box, "– " + item.label().in(texts.language()));
            retired(item.isRetired(), box);
            rule("versions.asked_if", item.relevance().orElse(""), box);
        }
        String required = item.requirement().orElse("");
        if (!required.isEmpty() && !required.equals("no")) {
            add(
                    box,
                    Labels.muted(
                            required.equals("yes")
                                    ? texts.get("versions.required")
                                    : texts.get("versions.required_if", required)));
        }
        if (item.isSoft()) {
            add(box, Labels.muted(texts.get("versions.soft")));
        }
        rule("versions.least", limit(item.traits().least()), box);
        rule("versions.most", limit(item.traits().most()), box);
    }

    private static String limit(@org.jspecify.annotations.Nullable String limit) {
        return limit == null ? "" : limit;
    }

    private Node option(Option option) {
        var code = Labels.of(option.code(), "entry-key");
        code.setMinWidth(26);
        String label = option.label().in(texts.language());
        String said = option.isRetired() ? label + " · " + texts.get("versions.retired") : label;
        var row = new HBox(8, code, Labels.wrapped(new Label(said)));
        row.getStyleClass().add("fb-row");
        return row;
    }

    /** Told in words; the ground behind them only helps to find it. */
    private void today(FormChanges.Changed change, VBox box) {
        var said = new Label(texts.get("versions.today", ChangedWords.said(texts, change)));
        said.getStyleClass().add("versions-today");
        said.setMaxWidth(Double.MAX_VALUE);
        add(box, said);
    }

    private void retired(boolean isRetired, VBox box) {
        if (isRetired) {
            add(box, Labels.muted(texts.get("versions.retired")));
        }
    }

    private void rule(String key, String rule, VBox box) {
        if (!rule.isEmpty()) {
            add(box, Labels.muted(texts.get(key, rule)));
        }
    }

    private static void text(VBox box, String text) {
        if (!text.isEmpty()) {
            add(box, new Label(text));
        }
    }

    private static void add(VBox box, Label label) {
        box.getChildren().add(Labels.wrapped(label));
    }
}
