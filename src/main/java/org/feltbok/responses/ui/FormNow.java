package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Expected;
import org.feltbok.responses.Form;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Whose form is open, its answers as they stand now, the current field and what is said at it; an
 * answer that changes is given to the study and told.
 */
final class FormNow {
    private final Form form;
    private final EntryRules rules;
    private final EntryWriter writer;
    private final EntryCursor cursor;
    private EntryWatcher watcher = new NobodyWatches();
    private Optional<OpenForm> open = Optional.empty();
    private Answers answers;
    private String waiting = "";
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<Answer> forbidden = Optional.empty();
    private int typedAway = -1;
    private IntPredicate hidden = i -> false;

    FormNow(EntryRules rules, EntryWriter writer) {
        this.rules = rules;
        this.form = rules.form();
        this.writer = writer;
        answers = Answers.empty(form);
        cursor = new EntryCursor(form, i -> isHidden(i) || !isThere(i));
    }

    void watch(EntryWatcher newWatcher) {
        watcher = newWatcher;
    }

    EntryWatcher watcher() {
        return watcher;
    }

    Form form() {
        return form;
    }

    EntryRules rules() {
        return rules;
    }

    EntryWriter writer() {
        return writer;
    }

    EntryCursor cursor() {
        return cursor;
    }

    Optional<OpenForm> open() {
        return open;
    }

    /** The respondent as it stands now, such as with an identity for its response. */
    void become(OpenForm respondent) {
        open = Optional.of(respondent);
    }

    boolean isOpen(String response) {
        return open.filter(o -> o.responseId().equals(response)).isPresent();
    }

    Answers answers() {
        return answers;
    }

    Answer answer(int item) {
        return answers.get(item);
    }

    EntryRules.Asking asking(int item) {
        return rules.asking(form.items().get(item), answers);
    }

    private boolean isThere(int item) {
        return asking(item) != EntryRules.Asking.NOT_ASKED;
    }

    /** Fields that are not to be seen: keys never go to them. */
    void hide(IntPredicate unseen) {
        hidden = unseen;
        if (cursor.at() >= 0 && isHidden(cursor.at())) {
            calm();
            cursor.toShown(i -> !isHidden(i));
            moved();
        }
    }

    boolean isHidden(int item) {
        return hidden.test(item);
    }

    Item item() {
        return form.items().get(cursor.at());
    }

    boolean isAt(Item item) {
        return cursor.at() == form.index(item);
    }

    /** Digits keyed that may go on, such as the 1 of 12. */
    String waiting() {
        return waiting;
    }

    void await(String digits) {
        waiting = digits;
        watcher.moved();
    }

    /** The digits keyed so far, which wait no longer. */
    String takeWaiting() {
        String digits = waiting;
        waiting = "";
        return digits;
    }

    Optional<Refusal> refusal() {
        return refusal;
    }

    /** What was typed and is refused by the rules alone: it may be kept with a reason. */
    Optional<Answer> forbidden() {
        return forbidden;
    }

    void refusal(Optional<Refusal> said, Optional<Answer> byRules) {
        refusal = said;
        forbidden = byRules;
    }

    void refuse(String key, String allowed) {
        waiting = "";
        refusal(Optional.of(new Refusal(key, allowed)), Optional.empty());
        watcher.moved();
        watcher.keyRefused();
    }

    /** Nothing waits and nothing is said. */
    void calm() {
        waiting = "";
        refusal(Optional.empty(), Optional.empty());
    }

    /** Another field is entered. */
    void moved() {
        typedAway = -1;
        writer.enter();
        watcher.moved();
    }

    /** Shows a respondent from the first field that is empty. */
    void open(OpenForm respondent, Answers known) {
        open = Optional.of(respondent);
        answers = known;
        calm();
        typedAway = -1;
        cursor.toFirst(i -> !answers.get(i).isRecorded());
        writer.enter();
        watcher.opened();
    }

    /**
     * What is offered as the answer of a field where nothing is recorded: only where it is asked
     * and can be seen and written. It is none before the field is passed.
     */
    Optional<Answer> preset(int item) {
        boolean offered =
                open.filter(o -> !o.isLocked()).isPresent()
                        && !answers.get(item).isRecorded()
                        && !isHidden(item)
                        && asking(item) == EntryRules.Asking.ASKED;
        return offered
                ? Expected.preset(form.items().get(item), LocalDate.now(rules.clock()))
                : Optional.empty();
    }

    /** The answer of the current field was just typed away: nothing takes its place unseen. */
    void typedAway() {
        typedAway = cursor.at();
    }

    /** The current field is passed: what is offered there is its answer now. */
    void pass() {
        if (cursor.at() >= 0 && cursor.at() != typedAway) {
            preset(cursor.at()).ifPresent(answer -> set(item(), answer, false));
        }
    }

    /** The response was opened for changes, or locked. */
    void lock(OpenForm.Lock lock, String reason) {
        open = open.map(o -> o.locked(lock, reason));
        calm();
        watcher.changed(ChangedItems.all(rules));
    }

    /** Whether the response is locked; says so. */
    boolean isLocked() {
        open.filter(o -> o.lock() == OpenForm.Lock.SAME_PERSON)
                .filter(o -> !writer.isWorking(o.reason()))
                .ifPresent(o -> lock(OpenForm.Lock.OPEN, ""));
        OpenForm.Lock lock = open.map(OpenForm::lock).orElse(OpenForm.Lock.OPEN);
        if (lock == OpenForm.Lock.OPEN) {
            return false;
        }
        refuse(
                switch (lock) {
                    case VOID -> "entry.refused.void";
                    case SAME_PERSON -> "entry.refused.same_person";
                    case COMPLETE -> "entry.refused.complete";
                    case IMPORTED, OPEN -> "entry.refused.imported";
                },
                "");
        return true;
    }

    void close() {
        open = Optional.empty();
        answers = Answers.empty(form);
        calm();
        watcher.opened();
    }

    /**
     * @return what is different now
     */
    BitSet reload(Answers known) {
        BitSet changed = ChangedItems.between(rules, answers, known);
        if (!changed.isEmpty()) {
            answers = known;
            watcher.changed(changed);
        }
        return changed;
    }

    /**
     * Gives an answer.
     *
     * @param typed a part of what is typed while in the field
     */
    void set(Item item, Answer answer, boolean typed) {
        Answers before = answers;
        answers = rules.answer(before, item, answer);
        BitSet changed = ChangedItems.between(rules, before, answers);
        if (!changed.isEmpty()) {
            open = open.map(o -> writer.answer(o, item, answer, typed));
            watcher.changed(changed);
        }
    }
}
