package org.feltbok.responses.ui;

import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

import java.util.Optional;
import java.util.function.Consumer;

/** What is typed into a field of text, number or date becomes its answer, or is refused. */
final class TypedAnswers {
    private final FormNow now;
    private Language language = Language.EN;

    TypedAnswers(FormNow now) {
        this.now = now;
    }

    /** The window's language: numbers are read as it shows them. */
    void speak(Language windowLanguage) {
        language = windowLanguage;
    }

    /**
     * Takes what was typed.
     *
     * @return false if it was refused; the field keeps what was typed
     */
    boolean type(Item item, String typed) {
        if (now.open().isEmpty()) {
            return true;
        }
        if (now.isLocked()) {
            return false;
        }
        Answer before = now.answers().get(item);
        Typed result =
                Typed.read(
                        item,
                        typed,
                        language,
                        // what stands there was kept with a reason, or came so
                        a -> a.equals(before) || now.rules().fulfils(item, a, now.answers()),
                        now.form());
        if (now.isAt(item)) {
            now.refusal(result.refusal(), result.forbidden());
        } else {
            now.refusal(Optional.empty(), Optional.empty());
        }
        if (result.answer().isPresent() && !result.answer().get().equals(before)) {
            // an untouched field shows its missing kind beside it, not in it
            boolean untouched = typed.isEmpty() && !before.isGiven();
            if (!untouched) {
                now.set(item, result.answer().get(), true);
                if (now.isAt(item) && !result.answer().get().isRecorded()) {
                    now.typedAway();
                }
            }
        }
        now.watcher().moved();
        if (result.refusal().isPresent()) {
            now.watcher().keyRefused();
        }
        return result.refusal().isEmpty();
    }

    /**
     * Writes a text down while it is still being typed.
     *
     * @param done told, some time later, whether it is on disk
     */
    void keep(Item item, String typed, Consumer<Boolean> done) {
        String text = typed.strip();
        Optional<OpenForm> open = now.open();
        if (open.isEmpty() || open.get().isLocked() || text.isEmpty()) {
            return;
        }
        Answer before = now.answers().get(item);
        Answer words = new Answer.Words(text);
        if (words.equals(before)) {
            done.accept(true);
            return;
        }
        OpenForm respondent = EntryWriter.begun(open.get());
        now.become(respondent);
        now.writer()
                .keep(
                        respondent,
                        item,
                        words,
                        made -> {
                            if (made
                                    && now.isOpen(respondent.responseId())
                                    && now.answers().get(item).equals(before)) {
                                now.reload(now.rules().answer(now.answers(), item, words));
                                done.accept(true);
                            }
                        });
    }
}
