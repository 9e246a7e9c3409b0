package org.feltbok.responses.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Section;
import org.feltbok.responses.Answer;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Meter;
import org.feltbok.store.OperationQueue;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** Below the form: how much is filled in, whether it is saved, and on to the next respondent. */
final class EntryBar extends HBox {
    private static final double NARROW = 700;
    private final Wording wording;
    private final Label filled = Labels.strong("");
    private final Label questions = Labels.muted("");
    private final HBox meters = new HBox(4);
    private final Label saved = Labels.of("", "fb-strong");
    private final FontIcon savedIcon = Icons.of("fth-check-circle", "success");
    private OperationQueue.State state = OperationQueue.State.SAVED;
    private boolean unwritten;
    private final Button aside;
    private final Button complete;

    EntryBar(Wording wording, Runnable complete, Runnable setAside) {
        this.wording = wording;
        getStyleClass().add("entry-bar");
        HBox numbers = new HBox(6, filled, questions);
        numbers.getStyleClass().add("fb-row");
        VBox progress = new VBox(6, numbers, meters);
        progress.setMinWidth(100);
        progress.setPrefWidth(320);
        HBox state = new HBox(6, savedIcon, saved);
        state.getStyleClass().add("fb-row");
        // what is done here is seen whole; what is only said gives way
        // the sign alone where the words have no room; the status bar says them
        state.setMinWidth(0);
        saved.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        saved.managedProperty().bind(saved.visibleProperty());
        aside = Buttons.of(wording.get("entry.set_aside.short"), null, setAside);
        aside.setId("entry-aside");
        this.complete = Buttons.primary(wording.get("entry.complete.short"), null, complete);
        this.complete.setId("entry-complete");
        var key = new KeyCap("Ctrl+Enter");
        this.complete
                .graphicProperty()
                .bind(
                        Bindings.when(widthProperty().greaterThan(NARROW))
                                .then((Node) key)
                                .otherwise((Node) null));
        aside.setMinWidth(Region.USE_PREF_SIZE);
        this.complete.setMinWidth(Region.USE_PREF_SIZE);
        this.complete.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        // until somebody's form is open
        aside.setDisable(true);
        this.complete.setDisable(true);
        getChildren().addAll(progress, state, Labels.spacer(), aside, this.complete);
        showSaved(OperationQueue.State.SAVED);
    }

    void show(EntryModel model) {
        boolean open = model.open().isPresent();
        aside.setDisable(!open);
        complete.setDisable(!open);
        meters.setVisible(open);
        if (!open) {
            filled.setText("");
            questions.setText("");
            return;
        }
        filled.setText(
                wording.get(
                        "entry.bar.filled", model.answers().filled(), model.answers().toFill()));
        List<Question> asked =
                model.form().questionnaire().questions().stream()
                        .filter(model.form()::counts)
                        .filter(q -> isAsked(q, model))
                        .toList();
        long answered =
                asked.stream()
                        .filter(
                                q ->
                                        q.items().stream()
                                                .allMatch(i -> model.answers().get(i).isRecorded()))
                        .count();
        questions.setText("· " + wording.get("entry.bar.questions", answered, asked.size()));
        meters.getChildren()
                .setAll(
                        model.form().questionnaire().sections().stream()
                                .filter(
                                        s ->
                                                s.questions().stream()
                                                        .anyMatch(q -> !q.items().isEmpty()))
                                .map(s -> meter(s, model))
                                .toList());
    }

    /** As among the fields, what is not asked does not count as done. */
    private static boolean isAsked(Question question, EntryModel model) {
        return question.items().stream()
                .anyMatch(i -> !model.answers().get(i).is(MissingKind.NOT_ASKED));
    }

    private static Meter meter(Section section, EntryModel model) {
        List<Item> items = section.questions().stream().flatMap(q -> q.items().stream()).toList();
        long toFill = 0;
        long done = 0;
        for (Item item : items) {
            Answer answer = model.answers().get(item);
            if (!answer.is(MissingKind.NOT_ASKED)) {
                toFill++;
                done += answer.isRecorded() ? 1 : 0;
            }
        }
        Meter meter = new Meter(8).part(toFill == 0 ? 1 : (double) done / toFill, "fb-fill-accent");
        meter.setPrefWidth(4.0 * items.size());
        meter.setMinWidth(8);
        HBox.setHgrow(meter, javafx.scene.layout.Priority.SOMETIMES);
        return meter;
    }

    /** Whether something typed is not written down yet. */
    void showUnwritten(boolean something) {
        unwritten = something;
        showSaved(state);
    }

    /** Says saved only when all is on disk. */
    void showSaved(OperationQueue.State now) {
        state = now;
        saved.getStyleClass().removeAll("fb-success", "fb-danger", "fb-muted-text");
        savedIcon.getStyleClass().removeAll("fb-success", "fb-danger");
        if (unwritten && state != OperationQueue.State.FAILED) {
            look("entry.unwritten", "fth-edit-3", "fb-muted-text");
            return;
        }
        switch (state) {
            case SAVED -> look("entry.saved", "fth-check-circle", "fb-success");
            case WAITING -> look("entry.unwritten", "fth-edit-3", "fb-muted-text");
            case SAVING -> look("entry.saving", "fth-more-horizontal", "fb-muted-text");
            case FAILED, NOT_IN_PLACE -> look("entry.not_saved", "fth-alert-circle", "fb-danger");
        }
    }

    private void look(String key, String icon, String style) {
        saved.setText(wording.get(key));
        saved.getStyleClass().add(style);
        savedIcon.setIconLiteral(icon);
        savedIcon.getStyleClass().add(style);
    }
}
