package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Level;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questions.KindEdits;
import org.feltbok.questions.RuleEdits;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answers of a question and the list they stand in. */
final class AnswerPart extends VBox {
    private final Editing editing;
    private final Texts texts;

    AnswerPart(Editing editing, Question q, OptionList list, Runnable add) {
        super(6);
        this.editing = editing;
        texts = editing.texts();
        List<String> sharing = sharing(editing, list);
        String whose =
                sharing.size() > 1
                        ? texts.get(
                                "questions.shared",
                                sharing.stream().limit(8).collect(Collectors.joining(", ")))
                        : texts.get("questions.own_list", QuestionEditor.called(q));
        Label whoseLabel = Labels.muted(whose);
        whoseLabel.setMinWidth(0);
        whoseLabel.setId("questions-shared");
        HBox head =
                QuestionEditor.line(
                        Labels.strong(texts.get("questions.answers")),
                        Labels.muted(texts.get("questions.codes_as_printed")),
                        Labels.spacer(),
                        whoseLabel);
        if (sharing.size() > 1) {
            Button own =
                    Buttons.small(
                            texts.get("questions.make_own"),
                            null,
                            () ->
                                    editing.edit(
                                            KindEdits.ownList(q.id(), QuestionEditor.called(q))));
            own.setId("questions-make-own");
            head.getChildren().add(own);
        }
        head.getChildren().add(takeList(q, list));
        Button more = Buttons.small(texts.get("questions.answer"), "fth-plus", add);
        more.setId("questions-add-answer");
        HBox foot = QuestionEditor.line(more, new KeyCap("Ctrl+Enter"));
        if (q.items().getFirst().type() == ItemType.SINGLE) {
            foot.getChildren().addAll(Labels.spacer(), level(q));
        }
        getChildren().addAll(head, new AnswerGrid(editing, q, list), foot);
    }

    private Node level(Question q) {
        ComboBox<Optional<Level>> box = new ComboBox<>();
        box.setId("questions-level");
        box.setAccessibleText(texts.get("questions.level"));
        box.getItems().add(Optional.empty());
        for (Level level : Level.values()) {
            box.getItems().add(Optional.of(level));
        }
        box.setConverter(
                Shown.by(l -> texts.get("questions.level." + l.map(Level::word).orElse("none"))));
        box.setValue(Optional.ofNullable(q.items().getFirst().traits().level()));
        box.valueProperty()
                .addListener(
                        (o, was, is) ->
                                editing.edit(
                                        RuleEdits.level(
                                                q.id(),
                                                QuestionEditor.called(q),
                                                is.orElse(null))));
        return box;
    }

    private Node takeList(Question q, OptionList now) {
        ComboBox<OptionList> box = new ComboBox<>();
        box.setId("questions-take-list");
        box.setPromptText(texts.get("questions.take_list"));
        box.setAccessibleText(texts.get("questions.take_list"));
        box.getItems()
                .setAll(
                        editing.form().optionLists().stream()
                                .filter(l -> !l.id().equals(now.id()))
                                .toList());
        box.setConverter(
                Shown.by(
                        l ->
                                l.name()
                                        + ": "
                                        + l.options().stream()
                                                .limit(3)
                                                .map(o -> o.label().in(texts.language()))
                                                .collect(Collectors.joining(", "))));
        box.setPrefWidth(140);
        box.setDisable(box.getItems().isEmpty());
        box.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                editing.edit(
                                        KindEdits.shareList(
                                                q.id(), QuestionEditor.called(q), is.id()));
                            }
                        });
        return box;
    }

    /** What the questions are called that share a list. */
    static List<String> sharing(Editing editing, OptionList list) {
        return editing.form().questions().stream()
                .filter(
                        q ->
                                q.items().stream()
                                        .anyMatch(
                                                i ->
                                                        i.options() != null
                                                                && i.options()
                                                                        .id()
                                                                        .equals(list.id())))
                .map(QuestionEditor::called)
                .toList();
    }
}
