package org.feltbok.responses.ui;

import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.checks.Finding;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.ResponseRate;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.RefusedKey;
import org.feltbok.shell.kit.Segments;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The middle: who is being keyed and the form; or why there is nothing to key. */
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
    private final FinishPane finish;
    private Node[] ways = {};
    private final RefusedSign sign;
    private final VBox work;
    private final VBox column;
    private final BitSet shown = new BitSet();
    private Set<Integer> found = Set.of();

    /**
     * @param fields what fields of this form ask for
     * @param refusedKey how a key that is not taken is told
     */
    FormCentre(
            EntryModel model,
            Wording wording,
            Function<FormCentre, FieldActions> fields,
            EntryKeys keys,
            EntryBar bar,
            Consumer<String> finishAnyway,
            Supplier<RefusedKey> refusedKey) {
        this.model = model;
        sign = new RefusedSign(wording, refusedKey);
        this.wording = wording;
        this.bar = bar;
        form = new FormPane(model, wording, fields.apply(this));
        finish = new FinishPane(model.form(), wording, this::goTo, finishAnyway, this::focusForm);
        getStyleClass().add("fb-centre");
        for (Part part : Part.values()) {
            parts.add(part, "");
        }
        parts.valueProperty().addListener((o, old, now) -> choosePart());
        header.right(parts);
        VBox.setVgrow(form, Priority.ALWAYS);
        work = new VBox(header, form);
        work.setFocusTraversable(true);
        work.setAccessibleText(wording.get("entry.form"));
        work.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (!goesToField(e)) {
                        keys.pressed(e);
                    }
                });
        VBox.setVgrow(work, Priority.ALWAYS);
        column = new VBox(work, finish);
        column.setMinHeight(0);
        // the form keeps the keyboard; scrolling by key would take it away
        form.setFocusTraversable(false);
        cover("fth-more-horizontal", "entry.reading", wording.get("entry.reading.detail"));
    }

    /**
     * What is typed where the form has the keyboard although a field is typed into, as after a
     * question of the window, is typed in the field.
     */
    private boolean goesToField(KeyEvent e) {
        boolean typed = !e.isShortcutDown() && !e.isAltDown() && !e.getCode().isModifierKey();
        if (e.getTarget() != work || !typed || !form.focusField()) {
            return false;
        }
        if (work.getScene().getFocusOwner() == work) {
            // it cannot be typed into yet
            return false;
        }
        KeyStrokes.take(e);
        KeyStrokes.again(work.getScene(), e);
        return true;
    }

    /**
     * Where one is told to choose in the list, there is a way to it while it is not to be seen.
     *
     * @param unseen whether the list has to be asked for
     * @param toList shows it
     */
    void leads(ObservableBooleanValue unseen, Runnable toList) {
        Button find = Buttons.of(wording.get("entry.find"), "fth-search", toList);
        find.setId("entry-to-list");
        find.visibleProperty().bind(unseen);
        find.managedProperty().bind(unseen);
        ways = new Node[] {find};
    }

    /** Says something instead of the form; the keyboard may be in it already. */
    private void cover(String icon, String title, String detail, Node... actions) {
        var said = new EmptyState(icon, wording.get(title), detail, actions);
        said.getStyleClass().add("entry-cover");
        getChildren().setAll(column, said);
    }

    private Part part() {
        Part part = parts.valueProperty().get();
        return part == null ? Part.ALL : part;
    }

    private void choosePart() {
        shown.clear();
        filter();
        if (model.open().isPresent()) {
            focusForm();
        }
    }

    /**
     * Shows the questions of the part. One that was shown stays until the part is chosen again, so
     * that nothing goes away under the hand; keys go only to what is shown.
     */
    private void filter() {
        Part part = part();
        Predicate<QuestionPane> wanted =
                part == Part.TO_FILL_IN
                        ? this::isOpen
                        : q -> q.indexes().stream().anyMatch(found::contains);
        if (part != Part.ALL) {
            shown.or(form.items(wanted));
        }
        form.filter(
                q -> part == Part.ALL || q.indexes().stream().anyMatch(shown::get),
                part == Part.ALL);
        model.hide(i -> part() != Part.ALL && !shown.get(i));
    }

    /** Goes to a field; all questions are shown where the part leaves it out. */
    void goTo(Item item) {
        if (model.open().isPresent()) {
            unhide(model.form().index(item));
            if (model.current() < 0 || !model.item().equals(item)) {
                model.goTo(model.form().index(item));
            }
        }
    }

    private void unhide(int item) {
        if (part() != Part.ALL && !shown.get(item)) {
            parts.valueProperty().set(Part.ALL);
        }
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
        showDetail();
        if (open) {
            finish.close();
            getChildren().setAll(column, sign);
            form.showAll();
            parts.valueProperty().set(Part.ALL);
            filter();
            focusForm();
            // a control that is shown for the first time takes the focus after it was laid out
            Platform.runLater(
                    () -> {
                        if (isFocusWithin() && !isFinishing()) {
                            focusForm();
                        }
                    });
        }
        bar.show(model);
        count();
    }

    private void showDetail() {
        header.titleProperty().set(model.open().map(OpenForm::title).orElse(""));
        header.detailProperty().set(model.open().map(this::detail).orElse(""));
    }

    private String detail(OpenForm open) {
        String reason = open.reason();
        String state =
                switch (open.lock()) {
                    case OPEN ->
                            reason.isEmpty() ? "" : wording.get("entry.opened_because", reason);
                    case COMPLETE -> wording.get("entry.locked.complete");
                    case IMPORTED -> wording.get("entry.locked.imported");
                    case SAME_PERSON -> wording.get("entry.locked.same_person", reason);
                    case VOID ->
                            reason.isEmpty()
                                    ? wording.get("entry.locked.void")
                                    : wording.get("entry.void_because", reason);
                };
        String although =
                reason.isEmpty()
                                || !open.isLocked()
                                || !open.exists()
                                || open.lock() == OpenForm.Lock.VOID
                        ? ""
                        : wording.get("entry.complete_because", reason);
        return Stream.of(open.detail(), although, state)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
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
        showDetail();
        count();
        if (part() != Part.ALL) {
            filter();
        }
    }

    /** A key was not taken. */
    void tellRefused() {
        sign.tell();
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
        if (form.getSkin() == null && getScene() != null) {
            // its fields are in the window only from its first layout on; keys may come before
            applyCss();
        }
        if (!form.focusField()) {
            work.requestFocus();
        }
    }

    /** The keyboard waits here while the form of another respondent is read. */
    void waitForForm() {
        finish.close();
        work.requestFocus();
    }

    /**
     * @return false if what is typed in the current field is refused
     */
    boolean flush() {
        return form.flush();
    }

    /** What is typed in the current field and refused. */
    String standing() {
        return form.standing();
    }

    /** Forgets what was typed and refused. */
    void giveUp() {
        form.giveUp();
    }

    /** Lists what is missing or against the rules, before the form is finished. */
    void showEnd(List<Finding> open) {
        finish.open(open);
    }

    boolean isFinishing() {
        return finish.isOpen();
    }

    void finishAnyway() {
        finish.finishAnyway();
    }

    /** Marks the fields at which something is noted or asked. */
    void showNotes(List<FieldNote> notes) {
        form.showNotes(notes);
    }

    void showFindings(List<Finding> findings) {
        found =
                findings.stream()
                        .map(f -> model.form().index(f.item()))
                        .collect(Collectors.toUnmodifiableSet());
        form.showFindings(findings, f -> FindingWords.of(f, model.form(), wording));
        count();
        if (part() == Part.CHECKS) {
            filter();
        }
    }

    /** Nobody is open: says how far the collection is. */
    void showRate(ResponseRate rate) {
        int missing = rate.frame() - rate.responded();
        showNobody(
                rate.frame() == 0
                        ? wording.get("entry.empty.anyone")
                        : wording.get(
                                "entry.empty.detail", rate.responded(), rate.frame(), missing));
    }

    /**
     * Nobody is open: says how far the second entry is, and nothing of the first.
     *
     * @param done forms that are keyed again
     * @param waiting forms that wait for it, begun or not
     */
    void showSecond(int done, int waiting) {
        showNobody(wording.get("entry.empty.second", done, waiting));
    }

    private void showNobody(String detail) {
        if (model.open().isEmpty()) {
            cover("fth-check-circle", "entry.empty.title", detail, ways);
        }
    }
}
