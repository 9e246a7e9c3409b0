package org.feltbok.responses;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people are told of an answer that does not fulfil the rule of its question. */
public final class RuleWords {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern BETWEEN =
            Pattern.compile("\\.\\s*>=\\s*" + NUMBER + "\\s+and\\s+\\.\\s*<=\\s*" + NUMBER);

    private RuleWords() {}

    /** The question's own words where it has some, else the range. */
    public static TypedAnswer refusal(Form form, Item item, Language language) {
        Question question = form.questionOf(item);
        LocalText words = question.constraintMessage();
        return words.isEmpty()
                ? TypedAnswer.refused(
                        "entry.refused.range", range(question.constraintRule().orElse("")))
                : TypedAnswer.refused("entry.refused.rule", words.in(language));
    }

    /** A rule as people read it: {@code 0–500}, or the rule itself where it is not a range. */
    private static String range(String rule) {
        Matcher m = BETWEEN.matcher(rule.strip());
        return m.matches() ? m.group(1) + "–" + m.group(2) : rule;
    }
}
