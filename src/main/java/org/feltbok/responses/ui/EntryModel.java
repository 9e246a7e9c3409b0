package org.feltbok.responses.ui;

import org.feltbok.base.Ids;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.EnsureResponse;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.Form;
import org.feltbok.responses.KeepText;
import org.feltbok.responses.Response;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.UnlockResponse;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * The form that is being keyed: its answers, the current field, and what each key does. Changes
 * show at once and go to the study file behind.
 */
final class EntryModel {
    private final Form form;
    private final EntryRules rules;
    private final EntryPort port;
    private final EntryCursor cursor;
    private final int pass;
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
        this.port = port;
        this.pass = pass;
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
        hidden = unseen;
        if (cursor.at() >= 0 && isHidden(cursor.at())) {
            calm();
            cursor.toShown(i -> !isHidden(i));
            watcher.moved();
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
        watcher.opened();
    }

    /** The response was opened for changes, or locked. */
    void lock(OpenForm.Lock lock, String reason) {
        open = open.map(o -> o.locked(lock, reason));
        calm();
        watcher.changed(all());
    }

    /** The response of the open respondent is not there any more; the next key begins it again. */
    void begunNoMore() {
        open = open.map(o -> o.existing("").locked(OpenForm.Lock.OPEN, ""));
        reload(rules.settled(Answers.empty(form)));
        watcher.moved();
    }

    private BitSet all() {
        BitSet every = new BitSet();
        every.set(0, form.items().size());
        return every;
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
        BitSet changed = differences(answers, known);
        if (!changed.isEmpty()) {
            answers = known;
            watcher.changed(changed);
        }
        return changed;
    }

    /** Goes to a field that was clicked or named. */
    void goTo(int item) {
        calm();
        cursor.to(item);
        watcher.moved();
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

    private boolean digit(int digit) {
        Item item = item();
        if (!item.type().isClosed()) {
            return false;
        }
        refusal = Optional.empty();
        OptionKeys keys = new OptionKeys(item);
        String digits = waiting + digit;
        if (keys.exact(digits).isPresent() && !keys.continues(digits)) {
            waiting = "";
            choose(item, keys.exact(digits).get().value());
        } else if (keys.continues(digits)) {
            waiting = digits;
            watcher.moved();
        } else if (!waiting.isEmpty() && keys.exact(waiting).isPresent()) {
            settle();
            return digit(digit);
        } else if (digits.equals("0")) {
            keys.dontKnow()
                    .ifPresentOrElse(
                            o -> choose(item, o.value()), () -> missing(MissingKind.DONT_KNOW));
        } else {
            refuse("entry.refused.code", keys.range());
        }
        return true;
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
        OptionKeys keys = new OptionKeys(item());
        keys.exact(digits)
                .ifPresentOrElse(
                        o -> choose(item(), o.value()),
                        () -> refuse("entry.refused.code", keys.range()));
        return true;
    }

    /**
     * Chooses an answer by key or mouse: a single one goes on, among several it is ticked or
     * unticked.
     */
    void choose(Item item, int value) {
        calm();
        cursor.to(form.index(item));
        if (isLocked()) {
            return;
        }
        if (item.type() == ItemType.MULTIPLE) {
            set(item, Ticks.toggle(item, answers.get(item), value));
        } else {
            set(item, new Answer.Choice(value));
            cursor.move(1);
        }
        watcher.moved();
    }

    private void missing(MissingKind kind) {
        Item item = item();
        calm();
        set(item, Answer.missing(kind));
        if (kind == MissingKind.DONT_KNOW && item.type() != ItemType.MULTIPLE) {
            cursor.move(1);
        }
        watcher.moved();
    }

    private boolean minus() {
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
            set(item(), Answer.NONE);
            watcher.moved();
            return true;
        }
        return move(-1);
    }

    private boolean move(int step) {
        settle();
        calm();
        cursor.move(step);
        watcher.moved();
        return true;
    }

    private boolean moveQuestion(int step) {
        settle();
        calm();
        cursor.moveQuestion(step);
        watcher.moved();
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
        refusal = result.refusal();
        if (result.answer().isPresent() && !result.answer().get().equals(answers.get(item))) {
            // an untouched field shows its missing kind beside it, not in it
            boolean untouched = typed.isEmpty() && !answers.get(item).isGiven();
            if (!untouched) {
                set(item, result.answer().get());
            }
        }
        watcher.moved();
        return refusal.isEmpty();
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
        OpenForm respondent = begun();
        SetAnswer set =
                new SetAnswer(rules, respondent.responseId(), respondent.title(), item, words);
        port.keep(
                together(respondent, new KeepText(set)),
                kept -> {
                    boolean still =
                            open.filter(o -> o.responseId().equals(respondent.responseId()))
                                            .isPresent()
                                    && answers.get(item).equals(before);
                    if (kept && still) {
                        reload(rules.answer(answers, item, words));
                        done.accept(true);
                    }
                });
    }

    private void set(Item item, Answer answer) {
        Answers before = answers;
        answers = rules.answer(before, item, answer);
        BitSet changed = differences(before, answers);
        if (!changed.isEmpty()) {
            submit(r -> new SetAnswer(rules, r.responseId(), r.title(), item, answer));
            watcher.changed(changed);
        }
    }

    private void submit(Function<OpenForm, Operation> keyed) {
        OpenForm respondent = begun();
        port.submit(together(respondent, keyed.apply(respondent)));
    }

    /** The respondent, with an identity for its response. */
    private OpenForm begun() {
        OpenForm respondent = open.orElseThrow();
        if (!respondent.exists()) {
            respondent = respondent.existing(Ids.next());
            open = Optional.of(respondent);
        }
        return respondent;
    }

    /**
     * What is keyed, with the beginning of the response where it is not there: at the first key,
     * and after it was taken back. One gesture, one step back.
     */
    private Operation together(OpenForm respondent, Operation keyed) {
        StartResponse start =
                new StartResponse(
                        form,
                        respondent.responseId(),
                        respondent.caseId(),
                        respondent.title(),
                        respondent.mode(),
                        pass,
                        port::who,
                        port.now());
        return Together.as(keyed, List.of(new EnsureResponse(start), keyed));
    }

    private BitSet differences(Answers before, Answers after) {
        BitSet changed = new BitSet();
        List<Item> items = form.items();
        for (int i = 0; i < items.size(); i++) {
            boolean asks =
                    rules.hasRule(items.get(i))
                            && rules.asking(items.get(i), before)
                                    != rules.asking(items.get(i), after);
            if (asks || !before.get(i).equals(after.get(i))) {
                changed.set(i);
            }
        }
        return changed;
    }

    /** Marks the respondent's response as complete and asks for the next. */
    void finish(String reason) {
        settle();
        if (open.isPresent()) {
            submit(r -> new FinishResponse(r.responseId(), r.title(), reason));
            watcher.left();
        }
    }

    /** Sets the respondent aside for later and asks for the next. */
    void setAside() {
        settle();
        if (open.isEmpty()) {
            return;
        }
        OpenForm respondent = open.get();
        if (respondent.exists() && !respondent.isLocked()) {
            port.submit(
                    EditResponse.status(
                            respondent.responseId(), respondent.title(), Response.Status.PARTIAL));
        }
        watcher.left();
    }

    /** Opens a locked response for changes. */
    void unlock(String reason) {
        open.filter(OpenForm::isLocked)
                .ifPresent(
                        o -> {
                            port.submit(new UnlockResponse(o.responseId(), o.title(), reason));
                            lock(OpenForm.Lock.OPEN, reason);
                        });
    }

    void note(String text) {
        submit(r -> EditResponse.note(r.responseId(), r.title(), text.strip()));
    }
}
