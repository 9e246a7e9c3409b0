package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Two respondents wrote the very same long text as the answer to one question: one of them was
 * keyed twice, or copied. Capitals and spaces do not count.
 */
final class SameText implements AcrossCheck {
    /** Shorter ones are often the same. */
    private static final int LONG = 40;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Override
    public String key() {
        return "same_text";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Map<String, Object> marks(SeenResponse response) {
        Map<String, Object> marks = new HashMap<>();
        for (Item item : response.form().items()) {
            if (response.stored().answers().get(item) instanceof Answer.Words words) {
                String text = plain(words.text());
                if (text.length() >= LONG) {
                    marks.put(item.name(), text);
                }
            }
        }
        return marks;
    }

    /** Without what does not count. */
    static String plain(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    @Override
    public Comparison comparing() {
        return new AlikeResponses();
    }
}
