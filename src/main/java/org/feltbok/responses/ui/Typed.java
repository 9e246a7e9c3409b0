package org.feltbok.responses.ui;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;
import org.feltbok.responses.AnswerKind;
import org.feltbok.responses.Form;
import org.feltbok.responses.TypedAnswer;

import java.util.Optional;
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
        TypedAnswer read = AnswerKind.of(item).typed(item, typed, language);
        if (read.answer().isEmpty()) {
            return refused(read.refusal(), read.detail());
        }
        Answer answer = read.answer().get();
        if (answer.equals(Answer.NONE)) {
            return taken(answer);
        }
        if (!fulfils.test(answer)) {
            LocalText words = form.questionOf(item).constraintMessage();
            if (!words.isEmpty()) {
                return refused("entry.refused.rule", words.in(language));
            }
            String rule = form.questionOf(item).constraintRule().orElse("");
            return refused("entry.refused.range", range(rule));
        }
        return taken(answer);
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
