package org.feltbok.responses.ui;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The form that is being keyed: its answers, the current field, and what each key does. Changes
 * show at once and go to the study file behind.
 */
final class EntryModel {
    private final Form form;
    private final EntryRules rules;
    private final EntryWriter writer;
    private final EntryCursor cursor;
    private EntryWatcher watcher = new NobodyWatches();
    private Optional<OpenForm> open = Optional.empty();
    private Answers answers;
    private String waiting = "";
    private Optional<Refusal> refusal = Optional.empty();
    private Language language = Language.EN;
    private IntPredicate hidden = i -> false;

    /**
     * @param pass 1, or 2 for a second independent entry
     */
    EntryModel(EntryRules rules, EntryPort port, int pass) {
        this.rules = rules;
        this.form = rules.form();
        writer = new EntryWriter(rules, port, pass);
        answers = Answers.empty(form);
        cursor = new EntryCursor(form, i -> isHidden(i) || !isThere(i));
    }

    void watch(EntryWatcher newWatcher) {
        watcher = newWatcher;
    }

    /** The window's language: numbers are read as it shows them. */
    void speak(Language windowLanguage) {
        language = windowLanguage;
    }

    /** Fields that are not to be seen: keys never go to them. */
    void hide(IntPredicate unseen) {
        settle();
        hidden = unseen;
        if (cursor.at() >= 0 && isHidden(cursor.at())) {
            calm();
            cursor.toShown(i -> !isHidden(i));
            moved();
        }
    }

    private boolean isHidden(int item) {
        return hidden.test(item);
    }

    private boolean isThere(int item) {
        return asking(item) != EntryRules.Asking.NOT_ASKED;
    }

    Form form() {
        return form;
    }

    EntryRules rules() {
        return rules;
    }

    Optional<OpenForm> open() {
        return open;
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

    /** The current field; -1 if the form has none. */
    int current() {
        return cursor.at();
    }

    Item item() {
        return form.items().get(cursor.at());
    }

    /** Digits keyed that may go on, such as the 1 of 12. */
    String waiting() {
        return waiting;
    }

    Optional<Refusal> refusal() {
        return refusal;
    }

    /** Shows a respondent from the first field that is empty. */
    void open(OpenForm respondent, Answers known) {
        open = Optional.of(respondent);
        answers = known;
        calm();
        cursor.toFirst(i -> !answers.get(i).isRecorded());
        writer.enter();
        watcher.opened();
    }

    /** The response was opened for changes, or locked. */
    void lock(OpenForm.Lock lock, String reason) {
        open = open.map(o -> o.locked(lock, reason));
        calm();
        watcher.changed(ChangedItems.all(rules));
    }

    /**
     * The response of the open respondent is not there any more; the next key begins it again.
     *
     * @return what is different now
     */
    BitSet begunNoMore() {
        open = open.map(o -> o.existing("").locked(OpenForm.Lock.OPEN, ""));
        BitSet changed = reload(rules.settled(Answers.empty(form)));
        watcher.moved();
        return changed;
    }

    void close() {
        open = Optional.empty();
        answers = Answers.empty(form);
        calm();
        watcher.opened();
    }

    /**
     * Takes over what the study file holds now, after an undo or a change made elsewhere.
     *
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

    /** Goes to a field that was clicked or named. */
    void goTo(int item) {
        settle();
        calm();
        cursor.to(item);
        moved();
    }

    /** Another field is entered. */
    private void moved() {
        writer.enter();
        watcher.moved();
    }

    /** The current field got the keyboard: what is typed now is a step of its own. */
    void enter() {
        writer.enter();
    }

    private void calm() {
        waiting = "";
        refusal = Optional.empty();
    }

    /** Does what a key means; false if it means nothing here. */
    boolean key(EntryKey key) {
        if (open.isEmpty() || form.items().isEmpty()) {
            return false;
        }
        if (isRefused(key)) {
            return true;
        }
        return switch (key.kind()) {
            case DIGIT -> digit(key.digit());
            case SPACE -> settle();
            case MINUS -> minus();
            case BACKSPACE -> back();
            case NEXT -> move(1);
            case PREVIOUS -> move(-1);
            case NEXT_QUESTION -> moveQuestion(1);
            case PREVIOUS_QUESTION -> moveQuestion(-1);
        };
    }

    /** A response that is locked, or a field that is not to be seen, is not changed. */
    private boolean isRefused(EntryKey key) {
        boolean changes =
                switch (key.kind()) {
                    case DIGIT, MINUS -> true;
                    case BACKSPACE -> answers.get(item()).isRecorded();
                    default -> false;
                };
        if (changes && isHidden(cursor.at())) {
            return true;
        }
        return changes && isLocked();
    }

    /** Whether the response is locked; says so. */
    private boolean isLocked() {
        OpenForm.Lock lock = open.map(OpenForm::lock).orElse(OpenForm.Lock.OPEN);
        if (lock == OpenForm.Lock.OPEN) {
            return false;
        }
        refuse(
                lock == OpenForm.Lock.COMPLETE
                        ? "entry.refused.complete"
                        : "entry.refused.imported",
                "");
        return true;
    }

    /** False where the digit belongs to a field that is typed into. */
    private boolean digit(int digit) {
        if (!item().type().isClosed()) {
            return false;
        }
        refusal = Optional.empty();
        DigitKey key = DigitKey.read(item(), waiting, digit);
        if (key instanceof DigitKey.BeginsAnew) {
            settle();
            return digit(digit);
        }
        take(key);
        return true;
    }

    private void take(DigitKey key) {
        switch (key) {
            case DigitKey.Chooses c -> choose(item(), c.value());
            case DigitKey.Waits w -> {
                waiting = w.digits();
                watcher.moved();
            }
            case DigitKey.BeginsAnew b -> {}
            case DigitKey.DontKnow d -> missing(MissingKind.DONT_KNOW);
            case DigitKey.Refused r -> refuse("entry.refused.code", r.range());
        }
    }

    private void refuse(String key, String allowed) {
        waiting = "";
        refusal = Optional.of(new Refusal(key, allowed));
        watcher.moved();
    }

    /** Takes the digits keyed so far; also called when no other follows in time. */
    boolean settle() {
        if (waiting.isEmpty()) {
            return false;
        }
        String digits = waiting;
        waiting = "";
        take(DigitKey.settle(item(), digits));
        return true;
    }

    /**
     * Chooses an answer by key or mouse: a single one goes on, among several it is ticked or
     * unticked.
     */
    void choose(Item item, int value) {
        if (cursor.at() != form.index(item)) {
            settle();
        }
        calm();
        cursor.to(form.index(item));
        if (isLocked()) {
            return;
        }
        if (item.type().isSeveral()) {
            set(item, Ticks.toggle(item, answers.get(item), value), false);
        } else {
            set(item, new Answer.Choice(value), false);
            cursor.move(1);
        }
        moved();
    }

    private void missing(MissingKind kind) {
        Item item = item();
        calm();
        // "- -" is one thing said, also after something typed in the same field
        set(item, Answer.missing(kind), kind != MissingKind.DONT_KNOW);
        if (kind == MissingKind.DONT_KNOW && !item.type().isSeveral()) {
            cursor.move(1);
            writer.enter();
        }
        watcher.moved();
    }

    private boolean minus() {
        settle();
        Answer now = answers.get(item());
        missing(
                now.is(MissingKind.NOT_ANSWERED)
                        ? MissingKind.REFUSED
                        : now.is(MissingKind.REFUSED)
                                ? MissingKind.UNREADABLE
                                : MissingKind.NOT_ANSWERED);
        return true;
    }

    private boolean back() {
        if (!waiting.isEmpty()) {
            calm();
            watcher.moved();
            return true;
        }
        calm();
        if (answers.get(item()).isRecorded()) {
            set(item(), Answer.NONE, !item().type().isClosed());
            watcher.moved();
            return true;
        }
        return move(-1);
    }

    private boolean move(int step) {
        settle();
        calm();
        cursor.move(step);
        moved();
        return true;
    }

    private boolean moveQuestion(int step) {
        settle();
        calm();
        cursor.moveQuestion(step);
        moved();
        return true;
    }

    /**
     * Takes what was typed into a field of text, number or date.
     *
     * @return false if it was refused; the field keeps what was typed
     */
    boolean type(Item item, String typed) {
        if (open.isEmpty()) {
            return true;
        }
        if (isLocked()) {
            return false;
        }
        Typed result =
                Typed.read(item, typed, language, a -> rules.fulfils(item, a, answers), form);
        boolean here = cursor.at() == form.index(item);
        refusal = here ? result.refusal() : Optional.empty();
        if (result.answer().isPresent() && !result.answer().get().equals(answers.get(item))) {
            // an untouched field shows its missing kind beside it, not in it
            boolean untouched = typed.isEmpty() && !answers.get(item).isGiven();
            if (!untouched) {
                set(item, result.answer().get(), true);
            }
        }
        watcher.moved();
        return result.refusal().isEmpty();
    }

    /**
     * Writes a text down while it is still being typed.
     *
     * @param done told, some time later, whether it is on disk
     */
    void keep(Item item, String typed, Consumer<Boolean> done) {
        String text = typed.strip();
        if (open.isEmpty() || open.get().isLocked() || text.isEmpty()) {
            return;
        }
        Answer before = answers.get(item);
        Answer words = new Answer.Words(text);
        if (words.equals(before)) {
            done.accept(true);
            return;
        }
        OpenForm respondent = EntryWriter.begun(open.get());
        open = Optional.of(respondent);
        writer.keep(
                respondent,
                item,
                words,
                made -> {
                    if (made
                            && isOpen(respondent.responseId())
                            && answers.get(item).equals(before)) {
                        reload(rules.answer(answers, item, words));
                        done.accept(true);
                    }
                });
    }

    private boolean isOpen(String response) {
        return open.filter(o -> o.responseId().equals(response)).isPresent();
    }

    /**
     * @param typed a part of what is typed while in the field
     */
    private void set(Item item, Answer answer, boolean typed) {
        Answers before = answers;
        answers = rules.answer(before, item, answer);
        BitSet changed = ChangedItems.between(rules, before, answers);
        if (!changed.isEmpty()) {
            open = open.map(o -> writer.answer(o, item, answer, typed));
            watcher.changed(changed);
        }
    }

    /** Marks the respondent's response as complete and asks for the next. */
    void finish(String reason) {
        settle();
        if (open.isPresent()) {
            open = open.map(o -> writer.finish(o, reason));
            watcher.left();
        }
    }

    /** Sets the respondent aside for later and asks for the next. */
    void setAside() {
        settle();
        if (open.isPresent()) {
            writer.setAside(open.get());
            watcher.left();
        }
    }

    /** Opens a locked response for changes. */
    void unlock(String reason) {
        open.filter(OpenForm::isLocked)
                .ifPresent(
                        o -> {
                            writer.unlock(o, reason);
                            lock(OpenForm.Lock.OPEN, reason);
                        });
    }

    /**
     * @param writing what the note is written in, from entering its field to leaving it
     */
    void note(String text, Object writing) {
        open = open.map(o -> writer.note(o, text, writing));
    }
}
