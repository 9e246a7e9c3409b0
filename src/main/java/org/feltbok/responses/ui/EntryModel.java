package org.feltbok.responses.ui;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Answers;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.store.Operation;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * The form that is being keyed: its answers, the current field, and what each key does. Changes
 * show at once and go to the study file behind.
 */
final class EntryModel {
    private final FormNow now;
    private final KeyedAnswers keyed;
    private final TypedAnswers typing;

    /**
     * @param pass 1, or 2 for a second independent entry
     */
    EntryModel(EntryRules rules, EntryPort port, int pass) {
        now = new FormNow(rules, new EntryWriter(rules, port, pass));
        keyed = new KeyedAnswers(now);
        typing = new TypedAnswers(now);
    }

    void watch(EntryWatcher newWatcher) {
        now.watch(newWatcher);
    }

    /** The window's language: numbers are read as it shows them. */
    void speak(Language windowLanguage) {
        typing.speak(windowLanguage);
    }

    /** Fields that are not to be seen: keys never go to them. */
    void hide(IntPredicate unseen) {
        settle();
        now.hide(unseen);
    }

    /** Leads to a version of the form as it was. */
    Consumer<String> toVersion(Navigator navigator) {
        return version ->
                navigator.go(
                        new Navigator.Target(
                                "versions", form().questionnaire().id() + "/" + version));
    }

    Form form() {
        return now.form();
    }

    EntryRules rules() {
        return now.rules();
    }

    Optional<OpenForm> open() {
        return now.open();
    }

    Answers answers() {
        return now.answers();
    }

    Answer answer(int item) {
        return now.answer(item);
    }

    /** What is offered as the answer of a field; it is none before the field is passed. */
    Optional<Answer> preset(int item) {
        return now.preset(item);
    }

    /** The current field is passed: what is offered there is its answer now. */
    void pass() {
        settle();
        now.pass();
    }

    EntryRules.Asking asking(int item) {
        return now.asking(item);
    }

    /** The current field; -1 if the form has none. */
    int current() {
        return now.cursor().at();
    }

    Item item() {
        return now.item();
    }

    /** Digits keyed that may go on, such as the 1 of 12. */
    String waiting() {
        return now.waiting();
    }

    Optional<Refusal> refusal() {
        return now.refusal();
    }

    /** What is typed at the field and only the rules forbid. */
    Optional<Answer> forbidden() {
        return now.forbidden();
    }

    /** What the rules forbid is the answer of the field all the same. */
    void keepForbidden() {
        now.forbidden()
                .ifPresent(
                        answer -> {
                            now.calm();
                            now.set(item(), answer, true);
                            now.watcher().moved();
                        });
    }

    /** Shows a respondent from the first field that is empty. */
    void open(OpenForm respondent, Answers known) {
        now.open(respondent, known);
    }

    /** The response was opened for changes, or locked. */
    void lock(OpenForm.Lock lock, String reason) {
        now.lock(lock, reason);
    }

    /**
     * The response of the open respondent is not there any more; the next key begins it again.
     *
     * @return what is different now
     */
    BitSet begunNoMore() {
        now.open().ifPresent(o -> now.become(o.existing("").locked(OpenForm.Lock.OPEN, "")));
        BitSet changed = reload(rules().settled(Answers.empty(form())));
        now.watcher().moved();
        return changed;
    }

    /** What the respondent is called, such as by the key that its response was given. */
    void call(String title) {
        now.open()
                .filter(o -> !o.title().equals(title))
                .ifPresent(
                        o -> {
                            now.become(o.called(title));
                            now.watcher().changed(new BitSet());
                            now.watcher().moved();
                        });
    }

    void close() {
        now.close();
    }

    /**
     * Takes over what the study file holds now, after an undo or a change made elsewhere.
     *
     * @return what is different now
     */
    BitSet reload(Answers known) {
        return now.reload(known);
    }

    /** Goes to a field that was clicked or named. */
    void goTo(int item) {
        settle();
        now.calm();
        now.cursor().to(item);
        now.moved();
    }

    /** The current field got the keyboard: what is typed now is a step of its own. */
    void enter() {
        now.writer().enter();
    }

    /** Does what a key means; false if it means nothing here. */
    boolean key(EntryKey key) {
        return keyed.key(key);
    }

    /** Takes the digits keyed so far; also called when no other follows in time. */
    boolean settle() {
        return keyed.settle();
    }

    /**
     * Chooses an answer by key or mouse: a single one goes on, among several it is ticked or
     * unticked.
     */
    void choose(Item item, int value) {
        keyed.choose(item, value);
    }

    /**
     * Takes what was typed into a field of text, number or date.
     *
     * @return false if it was refused; the field keeps what was typed
     */
    boolean type(Item item, String typed) {
        return typing.type(item, typed);
    }

    /**
     * Writes a text down while it is still being typed.
     *
     * @param done told, some time later, whether it is on disk
     */
    void keep(Item item, String typed, Consumer<Boolean> done) {
        typing.keep(item, typed, done);
    }

    /** Marks the respondent's response as complete and asks for the next. */
    void finish(String reason) {
        settle();
        if (now.open().isPresent()) {
            now.become(now.writer().finish(now.open().get(), reason));
            now.watcher().left();
        }
    }

    /** Sets the respondent aside for later and asks for the next. */
    void setAside() {
        settle();
        if (now.open().isPresent()) {
            now.writer().setAside(now.open().get());
            now.watcher().left();
        }
    }

    /** Opens a locked response for changes. */
    void unlock(String reason) {
        now.open()
                .filter(OpenForm::isLocked)
                .ifPresent(
                        o -> {
                            now.writer().unlock(o, reason);
                            lock(OpenForm.Lock.OPEN, reason);
                        });
    }

    /** Writes about the response beside its answers; it begins with that if it is not there. */
    void write(Function<OpenForm, Operation> writing) {
        now.open().ifPresent(o -> now.become(now.writer().write(o, writing)));
    }

    /**
     * @param writing what the note is written in, from entering its field to leaving it
     */
    void note(String text, Object writing) {
        now.open().ifPresent(o -> now.become(now.writer().note(o, text, writing)));
    }
}
