package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A question as printed, with its fields, its state, and the keys for the current one. */
final class QuestionPane extends HBox {
    private final Question question;
    private final Wording wording;
    private final List<Integer> indexes = new ArrayList<>();
    private final List<FieldView> fields = new ArrayList<>();
    private final Label state = Labels.muted("");
    private final Node done = Icons.of("fth-check", "success");
    private final Label reason = Labels.muted("");
    private final Label preset = Labels.muted("");
    private final Label found = Labels.of("", "fb-warning");
    private final HBox warning = new HBox(6, Icons.of("fth-alert-triangle", "warning"), found);
    private final KeyHints hints;
    private final FieldMarks marks;
    private final VBox body = new VBox();

    QuestionPane(Question question, int firstIndex, Wording wording, FieldActions actions) {
        this.question = question;
        this.wording = wording;
        this.hints = new KeyHints(question, wording);
        this.marks = new FieldMarks(question, wording);
        getStyleClass().add("entry-question");
        if (question.number().isEmpty()) {
            getStyleClass().add("entry-follows");
        }
        Label number = Labels.of(wording.number(question), "entry-number");
        number.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(body, Priority.ALWAYS);
        body.getStyleClass().add("entry-body");
        body.setMinWidth(0);
        body.getChildren().add(heading());
        addText(question.hint());
        FieldLayout layout = new FieldLayout(question, wording, actions);
        fields.addAll(layout.fields());
        for (int i = 0; i < question.items().size(); i++) {
            indexes.add(firstIndex + i);
        }
        layout.node().ifPresent(body.getChildren()::add);
        addText(question.note());
        addUntranslated();
        reason.setWrapText(true);
        preset.setWrapText(true);
        preset.getStyleClass().add("entry-preset");
        found.setWrapText(true);
        warning.getStyleClass().addAll("fb-row", "entry-warning");
        showFindings(List.of());
        body.getChildren().addAll(reason, preset, warning, marks, hints);
        getChildren().addAll(number, body);
    }

    private HBox heading() {
        Label title = Labels.of(wording.of(question.label()), "entry-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        state.setMinWidth(Label.USE_PREF_SIZE);
        HBox heading = new HBox(12, title, state, done);
        heading.getStyleClass().add("entry-heading");
        return heading;
    }

    /** Says once of a question that some of it is not in the language it is shown in. */
    private void addUntranslated() {
        String said =
                wording.untranslated(
                        Stream.concat(
                                Stream.of(question.label(), question.hint(), question.note()),
                                question.items().stream()
                                        .flatMap(
                                                i ->
                                                        Stream.concat(
                                                                question.items().size() > 1
                                                                        ? Stream.of(i.label())
                                                                        : Stream.empty(),
                                                                i.choices().stream()
                                                                        .filter(
                                                                                o ->
                                                                                        !o.label()
                                                                                                .text()
                                                                                                .equals(
                                                                                                        o
                                                                                                                .code()))
                                                                        .map(Option::label)))));
        if (!said.isEmpty()) {
            Label label = Labels.muted(said);
            label.setWrapText(true);
            label.getStyleClass().add("entry-untranslated");
            label.setGraphic(Icons.of("fth-globe"));
            body.getChildren().add(label);
        }
    }

    private void addText(LocalText text) {
        if (!text.isEmpty()) {
            Label label = Labels.muted(wording.of(text));
            label.setWrapText(true);
            body.getChildren().add(label);
        }
    }

    /** Whether it takes answers and does not belong to the question before. */
    boolean isCounted(Form form) {
        return form.counts(question);
    }

    /** Whether nothing of it is asked any more, and nothing was answered before. */
    boolean isGone(EntryModel model) {
        return !indexes.isEmpty() && indexes.stream().allMatch(i -> isGone(model, i));
    }

    private static boolean isGone(EntryModel model, int index) {
        return model.form().isRetired(model.form().items().get(index))
                && !model.answer(index).isGiven();
    }

    List<Integer> indexes() {
        return indexes;
    }

    FieldView field(int index) {
        return fields.get(indexes.indexOf(index));
    }

    /** Shows one field, and what it means for the question. */
    void show(EntryModel model, int index) {
        showField(model, index);
        showState(model);
    }

    private void showField(EntryModel model, int index) {
        boolean current = model.current() == index && model.open().isPresent();
        field(index)
                .show(
                        new Shown(
                                model.answer(index),
                                model.preset(index),
                                model.asking(index) != EntryRules.Asking.NOT_ASKED,
                                current,
                                current ? model.waiting() : "",
                                current && model.refusal().isPresent(),
                                model.open().map(OpenForm::isLocked).orElse(true)));
    }

    void reset() {
        fields.forEach(FieldView::reset);
    }

    void showAll(EntryModel model) {
        indexes.forEach(i -> showField(model, i));
        for (int i : indexes) {
            boolean shows = indexes.size() == 1 || !isGone(model, i);
            field(i).node().setVisible(shows);
            field(i).node().setManaged(shows);
        }
        showState(model);
    }

    private void showState(EntryModel model) {
        boolean open = model.open().isPresent();
        boolean current = open && indexes.contains(model.current());
        boolean asked =
                indexes.isEmpty()
                        || indexes.stream()
                                .anyMatch(i -> model.asking(i) != EntryRules.Asking.NOT_ASKED);
        boolean all =
                !indexes.isEmpty() && indexes.stream().allMatch(i -> model.answer(i).isRecorded());
        pseudoClassStateChanged(FieldView.CURRENT, current);
        pseudoClassStateChanged(FieldView.NOT_ASKED, !asked);
        show(done, open && all && asked && !current);
        String words = current ? place(model) : asked ? why(model) : wording.get("entry.not_asked");
        state.setText(words);
        show(state, !words.isEmpty());
        reason.setText(asked || indexes.isEmpty() ? "" : reason(model));
        show(reason, !reason.getText().isEmpty());
        preset.setText(preset(model));
        show(preset, !preset.getText().isEmpty());
        hints.show(current, model);
    }

    /** What is offered as the answer: of a matrix that of the row that keys go to. */
    private String preset(EntryModel model) {
        int index =
                indexes.size() == 1
                        ? indexes.getFirst()
                        : indexes.contains(model.current()) ? model.current() : -1;
        return index < 0
                ? ""
                : model.preset(index)
                        .map(
                                p ->
                                        wording.get(
                                                "entry.preset",
                                                wording.answer(model.form().items().get(index), p)))
                        .orElse("");
    }

    /** Says of answers that may be wrong by themselves what was found. */
    void showFindings(List<String> words) {
        found.setText(
                words.isEmpty() ? "" : wording.get("entry.warning", String.join(" · ", words)));
        show(warning, !words.isEmpty());
    }

    /** What is noted and asked in the response, of which some may be here. */
    void showNotes(Form form, List<FieldNote> notes) {
        marks.show(form, notes);
    }

    private String place(EntryModel model) {
        int row = indexes.indexOf(model.current()) + 1;
        return indexes.size() > 1 ? wording.get("entry.row", row, indexes.size()) : why(model);
    }

    private String why(EntryModel model) {
        if (indexes.size() != 1) {
            return "";
        }
        Answer answer = model.answer(indexes.getFirst());
        return answer instanceof Answer.Missing m && answer.isRecorded()
                ? wording.missing(m.kind())
                : "";
    }

    private String reason(EntryModel model) {
        Item item = question.items().getFirst();
        if (model.form().isRetired(item)) {
            return wording.get("entry.no_longer_asked");
        }
        List<Item> deciding = model.rules().deciding(item);
        return deciding.size() > 3 || deciding.isEmpty()
                ? wording.get("entry.not_asked_many", deciding.size())
                : wording.get(
                        "entry.because",
                        Reasons.of(deciding, model.answers(), model.form(), wording));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
