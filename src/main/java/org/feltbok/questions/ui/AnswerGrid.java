package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questions.AnswerEdits;
import org.feltbok.questions.FormPart;
import org.feltbok.questions.TextRole;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The answers of a question: codes as printed, texts in each language, what each counts as. */
final class AnswerGrid extends GridPane {
    /** Longer lists are changed in their files. */
    private static final int MOST = 120;

    private final Editing editing;
    private final boolean several;
    private int row;

    AnswerGrid(Editing editing, Question question, OptionList list) {
        this.editing = editing;
        several = question.items().stream().anyMatch(i -> i.type().isSeveral());
        setHgap(8);
        setVgap(4);
        getStyleClass().add("questions-grid");
        head();
        list.options().stream().limit(MOST).forEach(o -> option(question, o));
        if (list.options().size() > MOST) {
            add(
                    Labels.muted(
                            editing.texts()
                                    .get("questions.more_answers", list.options().size() - MOST)),
                    0,
                    row,
                    4,
                    1);
        }
    }

    private void head() {
        List<Node> heads = new ArrayList<>();
        heads.add(Labels.muted(editing.texts().get("questions.code")));
        getColumnConstraints().add(fixed(58));
        for (String language : editing.languages()) {
            heads.add(Labels.muted(editing.languageName(language)));
            ColumnConstraints wide = new ColumnConstraints(90, 160, Double.MAX_VALUE);
            wide.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(wide);
        }
        heads.add(Labels.muted(editing.texts().get("questions.short")));
        getColumnConstraints().add(fixed(84));
        heads.add(Labels.muted(editing.texts().get("questions.counts_as")));
        getColumnConstraints().add(fixed(132));
        if (several) {
            heads.add(Labels.muted(editing.texts().get("questions.alone")));
            getColumnConstraints().add(fixed(48));
        }
        heads.add(Labels.muted(editing.texts().get("questions.given")));
        getColumnConstraints().addAll(fixed(56), fixed(28));
        addRow(row++, heads.toArray(Node[]::new));
    }

    private static ColumnConstraints fixed(double width) {
        ColumnConstraints c = new ColumnConstraints(width, width, width);
        c.setHgrow(Priority.NEVER);
        return c;
    }

    private void option(Question question, Option option) {
        String id = option.id();
        String called = called(option);
        List<Node> cells = new ArrayList<>();
        TextField code =
                editing.fields()
                        .keep(
                                "code/" + id,
                                new TextField(),
                                () -> editing.option(id).map(Option::code).orElse(""),
                                text -> editing.edit(AnswerEdits.code(id, called, text)));
        code.getStyleClass().add("fb-strong");
        code.setAccessibleText(editing.texts().get("questions.code"));
        cells.add(code);
        for (String language : editing.languages()) {
            cells.add(editing.text(FormPart.OPTION, id, TextRole.LABEL, called, language));
        }
        cells.add(editing.text(FormPart.OPTION, id, TextRole.SHORT, called, ""));
        cells.add(missing(option, called));
        if (several) {
            CheckBox alone = new CheckBox();
            alone.setId("questions-alone-" + id);
            alone.setAccessibleText(editing.texts().get("questions.alone"));
            alone.setSelected(option.exclusive());
            alone.setOnAction(e -> editing.edit(AnswerEdits.alone(id, called, alone.isSelected())));
            cells.add(alone);
        }
        cells.add(editing.count(t -> t.given(question, option.value())));
        Button out =
                option.isRetired()
                        ? Icons.button(
                                "fth-rotate-ccw",
                                editing.texts().get("questions.offer_again"),
                                () -> editing.edit(AnswerEdits.retire(id, called, null)))
                        : Icons.button(
                                "fth-x",
                                editing.texts().get("questions.remove_answer"),
                                () -> editing.takeOutAnswer(id, called));
        out.setId("questions-out-" + id);
        out.setFocusTraversable(false);
        cells.add(out);
        if (option.isRetired()) {
            cells.forEach(c -> c.getStyleClass().add("questions-retired"));
        }
        addRow(row++, cells.toArray(Node[]::new));
    }

    static String called(Option option) {
        return option.label().text().isBlank() ? option.code() : option.label().text();
    }

    private ComboBox<Optional<MissingKind>> missing(Option option, String called) {
        ComboBox<Optional<MissingKind>> box = new ComboBox<>();
        box.setId("questions-missing-" + option.id());
        box.setAccessibleText(editing.texts().get("questions.counts_as"));
        box.getItems().add(Optional.empty());
        for (MissingKind kind : MissingKind.values()) {
            if (kind != MissingKind.NOT_RECORDED && kind != MissingKind.NOT_ASKED) {
                box.getItems().add(Optional.of(kind));
            }
        }
        box.setConverter(Shown.by(k -> k.map(editing::missingName).orElse("–")));
        box.setValue(Optional.ofNullable(option.missing()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            MissingKind kind = is.orElse(null);
                            boolean same =
                                    editing.option(option.id())
                                            .map(n -> Objects.equals(n.missing(), kind))
                                            .orElse(true);
                            if (!same) {
                                editing.edit(AnswerEdits.missing(option.id(), called, kind));
                            }
                        });
        return box;
    }
}
