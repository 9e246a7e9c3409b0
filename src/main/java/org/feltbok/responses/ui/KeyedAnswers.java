package org.feltbok.responses.ui;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

import java.util.Optional;

/** What each key does in a form where answers are chosen by key. */
final class KeyedAnswers {
    private final FormNow now;

    KeyedAnswers(FormNow now) {
        this.now = now;
    }

    /** Does what a key means; false if it means nothing here. */
    boolean key(EntryKey key) {
        if (now.open().isEmpty() || now.form().items().isEmpty()) {
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
                    case BACKSPACE -> here().isRecorded();
                    default -> false;
                };
        if (changes && now.isHidden(now.cursor().at())) {
            return true;
        }
        return changes && now.isLocked();
    }

    private Answer here() {
        return now.answers().get(now.item());
    }

    /** False where the digit belongs to a field that is typed into. */
    private boolean digit(int digit) {
        if (!now.item().type().isClosed()) {
            return false;
        }
        now.refusal(Optional.empty(), Optional.empty());
        DigitKey key = DigitKey.read(now.item(), now.waiting(), digit);
        if (key instanceof DigitKey.BeginsAnew) {
            settle();
            return digit(digit);
        }
        take(key);
        return true;
    }

    private void take(DigitKey key) {
        switch (key) {
            case DigitKey.Chooses c -> choose(now.item(), c.value());
            case DigitKey.Waits w -> now.await(w.digits());
            case DigitKey.BeginsAnew b -> {}
            case DigitKey.DontKnow d -> missing(MissingKind.DONT_KNOW);
            case DigitKey.Refused r -> now.refuse("entry.refused.code", r.range());
        }
    }

    /** Takes the digits keyed so far; also called when no other follows in time. */
    boolean settle() {
        if (now.waiting().isEmpty()) {
            return false;
        }
        take(DigitKey.settle(now.item(), now.takeWaiting()));
        return true;
    }

    /**
     * Chooses an answer by key or mouse: a single one goes on, among several it is ticked or
     * unticked.
     */
    void choose(Item item, int value) {
        if (!now.isAt(item)) {
            settle();
            now.cursor().to(now.form().index(item));
            // it is seen to be there before it is seen to go on
            now.moved();
        }
        now.calm();
        if (now.isLocked()) {
            return;
        }
        if (item.type().isSeveral()) {
            now.set(item, Ticks.toggle(item, now.answers().get(item), value), false);
        } else {
            now.set(item, new Answer.Choice(value), false);
            now.cursor().move(1);
        }
        now.moved();
    }

    private void missing(MissingKind kind) {
        Item item = now.item();
        now.calm();
        // "- -" is one thing said, also after something typed in the same field
        now.set(item, Answer.missing(kind), kind != MissingKind.DONT_KNOW);
        if (kind == MissingKind.DONT_KNOW && !item.type().isSeveral()) {
            now.cursor().move(1);
            now.writer().enter();
        }
        now.watcher().moved();
    }

    private boolean minus() {
        settle();
        Answer said = here();
        missing(
                said.is(MissingKind.NOT_ANSWERED)
                        ? MissingKind.REFUSED
                        : said.is(MissingKind.REFUSED)
                                ? MissingKind.UNREADABLE
                                : MissingKind.NOT_ANSWERED);
        return true;
    }

    private boolean back() {
        if (!now.waiting().isEmpty()) {
            now.calm();
            now.watcher().moved();
            return true;
        }
        now.calm();
        if (here().isRecorded()) {
            now.set(now.item(), Answer.NONE, !now.item().type().isClosed());
            now.watcher().moved();
            return true;
        }
        return move(-1);
    }

    private boolean move(int step) {
        settle();
        now.calm();
        if (step > 0) {
            now.pass();
        }
        now.cursor().move(step);
        now.moved();
        return true;
    }

    private boolean moveQuestion(int step) {
        settle();
        now.calm();
        if (step > 0) {
            now.pass();
        }
        now.cursor().moveQuestion(step);
        now.moved();
        return true;
    }
}
