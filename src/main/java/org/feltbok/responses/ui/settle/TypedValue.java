package org.feltbok.responses.ui.settle;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.TypedAnswer;

import java.util.List;
import java.util.Optional;

/** What is typed as the value that neither of two people keyed: written as in the form itself. */
final class TypedValue {
    private TypedValue() {}

    static TypedAnswer read(Item item, String text, Language language) {
        String typed = text.strip();
        Optional<Answer> sign = item.type().isText() ? Optional.empty() : sign(item, typed);
        return sign.map(a -> new TypedAnswer(Optional.of(a), "", ""))
                .orElseGet(() -> AnswerKind.of(item).typed(item, text, language));
    }

    /** The signs that stand for an answer that is missing, as in the form. */
    private static Optional<Answer> sign(Item item, String typed) {
        return switch (typed) {
            case "-" -> Optional.of(Answer.missing(MissingKind.NOT_ANSWERED));
            case "--" -> Optional.of(Answer.missing(MissingKind.REFUSED));
            case "---" -> Optional.of(Answer.missing(MissingKind.UNREADABLE));
            case "0" -> dontKnow(item);
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> dontKnow(Item item) {
        if (!item.type().isClosed()
                || item.choices().stream().anyMatch(o -> o.code().equals("0"))) {
            return Optional.empty();
        }
        Answer none = Answer.missing(MissingKind.DONT_KNOW);
        return Optional.of(
                item.choices().stream()
                        .filter(o -> !o.isRetired())
                        .filter(
                                o ->
                                        o.missingKind()
                                                .filter(MissingKind.DONT_KNOW::equals)
                                                .isPresent())
                        .findFirst()
                        .map(Option::value)
                        .map(v -> chosen(item, v))
                        .orElse(none));
    }

    private static Answer chosen(Item item, int value) {
        return switch (item.type()) {
            case SINGLE -> new Answer.Choice(value);
            case RANK -> Answer.missing(MissingKind.DONT_KNOW);
            default -> Answer.Choices.of(List.of(value));
        };
    }
}
