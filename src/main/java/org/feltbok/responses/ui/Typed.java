package org.feltbok.responses.ui;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.TypedAnswer;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed into a field.
 *
 * @param answer empty if it was refused
 * @param refusal why
 */
record Typed(Optional<Answer> answer, Optional<Refusal> refusal) {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern BETWEEN =
            Pattern.compile("\\.\\s*>=\\s*" + NUMBER + "\\s+and\\s+\\.\\s*<=\\s*" + NUMBER);

    /**
     * @param language of the window: what it shows for a number is read back as that number
     * @param fulfils whether an answer fulfils the item's constraint
     */
    static Typed read(
            Item item, String typed, Language language, Predicate<Answer> fulfils, Form form) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return taken(Answer.NONE);
        }
        if (isNumber(item)
                && WrittenNumber.typed(text, language) instanceof WrittenNumber.TwoWays t) {
            return refused("entry.refused.two_ways", t.small() + ", " + t.large());
        }
        Optional<Answer> answer = parse(item, text, language);
        if (answer.isEmpty()) {
            return refused(
                    switch (item.type()) {
                        case INTEGER -> "entry.refused.whole";
                        case DATE -> "entry.refused.date";
                        default -> "entry.refused.number";
                    },
                    "");
        }
        if (!fulfils.test(answer.get())) {
            LocalText words = form.questionOf(item).constraintMessage();
            if (!words.isEmpty()) {
                return refused("entry.refused.rule", words.in(language));
            }
            String rule = form.questionOf(item).constraintRule().orElse("");
            return refused("entry.refused.range", range(rule));
        }
        return taken(answer.get());
    }

    private static Optional<Answer> parse(Item item, String text, Language language) {
        if (item.type() == ItemType.TEXT) {
            return Optional.of(new Answer.Words(text));
        }
        if (item.type() == ItemType.DATE) {
            return TypedAnswer.date(text).map(Answer.Day::new);
        }
        OptionalDouble number = WrittenNumber.typed(text, language).number();
        boolean good =
                number.isPresent()
                        && (item.type() == ItemType.DECIMAL
                                || number.getAsDouble() == Math.rint(number.getAsDouble()));
        return good ? Optional.of(new Answer.Amount(number.getAsDouble())) : Optional.empty();
    }

    private static boolean isNumber(Item item) {
        return item.type() == ItemType.INTEGER || item.type() == ItemType.DECIMAL;
    }

    /** A rule as people read it: {@code 0–500}, or the rule itself where it is not a range. */
    private static String range(String rule) {
        Matcher m = BETWEEN.matcher(rule.strip());
        return m.matches() ? m.group(1) + "–" + m.group(2) : rule;
    }

    private static Typed taken(Answer answer) {
        return new Typed(Optional.of(answer), Optional.empty());
    }

    private static Typed refused(String key, String allowed) {
        return new Typed(Optional.empty(), Optional.of(new Refusal(key, allowed)));
    }
}
