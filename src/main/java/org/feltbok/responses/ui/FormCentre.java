package org.feltbok.responses.ui;

import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.responses.EntryRules;
import org.feltbok.responses.ResponseRate;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Segments;
import org.feltbok.store.OperationQueue;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The middle: who is being keyed, the form, and the bar below it; or why there is nothing to key.
 */
final class FormCentre extends StackPane {
    /** Which questions are shown. */
    enum Part {
        ALL,
        TO_FILL_IN,
        CHECKS
    }

    private final EntryModel model;
    private final Wording wording;
    private final PaneHeader header = new PaneHeader("");
    private final Segments<Part> parts = new Segments<>();
    private final FormPane form;
    private final EntryBar bar;
    private final VBox work;
    private Set<Integer> found = Set.of();

    FormCentre(
            EntryModel model,
            Wording wording,
            FieldActions actions,
            EntryKeys keys,
            Runnable complete,
            Runnable setAside) {
        this.model = model;
        this.wording = wording;
        form = new FormPane(model, wording, actions);
        bar = new EntryBar(wording, complete, setAside);
        getStyleClass().add("fb-centre");
        for (Part part : Part.values()) {
            parts.add(part, "");
        }
        parts.valueProperty().addListener((o, old, now) -> filter());
        header.right(parts);
        VBox.setVgrow(form, Priority.ALWAYS);
        work = new VBox(header, form, bar);
        work.setFocusTraversable(true);
        work.setAccessibleText(wording.get("entry.form"));
        work.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        // the form keeps the keyboard; scrolling by key would take it away
        form.setFocusTraversable(false);
        getChildren().setAll(work);
    }

    private void filter() {
        Part part = parts.valueProperty().get();
        form.filter(
                part == Part.TO_FILL_IN
                        ? this::isOpen
                        : part == Part.CHECKS
                                ? q -> q.indexes().stream().anyMatch(found::contains)
                                : q -> true);
    }

    private boolean isOpen(QuestionPane question) {
        Predicate<Integer> left =
                i ->
                        !model.answer(i).isRecorded()
                                && model.asking(i) != EntryRules.Asking.NOT_ASKED;
        return question.indexes().stream().anyMatch(left);
    }

    void showAll() {
        boolean open = model.open().isPresent();
        header.titleProperty().set(model.open().map(OpenForm::title).orElse(""));
        header.detailProperty().set(model.open().map(OpenForm::detail).orElse(""));
        if (open) {
            getChildren().setAll(work);
            form.showAll();
            parts.valueProperty().set(Part.ALL);
            filter();
            Platform.runLater(this::focusForm);
        }
        bar.show(model);
        count();
    }

    private void count() {
        parts.button(Part.ALL).setText(wording.get("entry.part.all", form.count(q -> true)));
        parts.button(Part.TO_FILL_IN)
                .setText(wording.get("entry.part.to_fill_in", form.count(this::isOpen)));
        parts.button(Part.CHECKS).setText(wording.get("entry.part.checks", found.size()));
    }

    void showChanged(BitSet items) {
        form.showChanged(items);
        bar.show(model);
        count();
    }

    void showMoved() {
        form.showMoved();
        // only where the form has the keyboard already, so that a note being written keeps it
        if (isFocusWithin()) {
            focusForm();
        }
    }

    /**
     * Gives the keyboard to the field that is typed into, or to the form where keys choose answers.
     */
    void focusForm() {
        if (!form.focusField()) {
            work.requestFocus();
        }
    }

    void showFindings(List<Integer> items) {
        found = Set.copyOf(items);
        count();
    }

    /** Nobody is open: says how far the collection is. */
    void showRate(ResponseRate rate) {
        if (model.open().isEmpty()) {
            int missing = rate.frame() - rate.responded();
            getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-check-circle",
                                    wording.get("entry.empty.title"),
                                    wording.get(
                                            "entry.empty.detail",
                                            rate.responded(),
                                            rate.frame(),
                                            missing)));
        }
    }

    void showSaved(OperationQueue.State state) {
        bar.showSaved(state);
    }
}
