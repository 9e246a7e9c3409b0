package org.feltbok.responses.ui;

import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.Form;
import org.feltbok.responses.RuleWords;
import org.feltbok.responses.TypedAnswer;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was typed into a field.
 *
 * @param answer empty if it was refused
 * @param refusal why
 * @param forbidden what was read and is refused by the rules of the questionnaire alone; it may be
 *     what stands on the paper
 */
record Typed(Optional<Answer> answer, Optional<Refusal> refusal, Optional<Answer> forbidden) {
    /**
     * @param language of the window: what it shows for a number is read back as that number
     * @param fulfils whether an answer fulfils the item's constraint
     */
    static Typed read(
            Item item, String typed, Language language, Predicate<Answer> fulfils, Form form) {
        TypedAnswer read = AnswerKind.of(item).typed(item, typed, language);
        if (read.answer().isEmpty()) {
            return refused(read, Optional.empty());
        }
        Answer answer = read.answer().get();
        if (answer.equals(Answer.NONE)) {
            return taken(answer);
        }
        if (!fulfils.test(answer)) {
            return refused(RuleWords.refusal(form, item, language), Optional.of(answer));
        }
        return taken(answer);
    }

    private static Typed taken(Answer answer) {
        return new Typed(Optional.of(answer), Optional.empty(), Optional.empty());
    }

    private static Typed refused(TypedAnswer said, Optional<Answer> forbidden) {
        var refusal = new Refusal(said.refusal(), said.detail());
        return new Typed(Optional.empty(), Optional.of(refusal), forbidden);
    }
}
