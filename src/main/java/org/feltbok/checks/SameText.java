package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Two respondents wrote the very same long text as the answer to one question: one of them was
 * keyed twice, or copied. Capitals and spaces do not count.
 */
final class SameText implements AcrossCheck {
    /** Shorter ones are often the same. */
    private static final int LONG = 40;

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
                String text = words.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
                if (text.length() >= LONG) {
                    marks.put(item.name(), text);
                }
            }
        }
        return marks;
    }

    @Override
    public Collection<String> found(List<Mark> marks) {
        return alike(marks);
    }

    /** Responses whose mark is that of another. */
    static List<String> alike(List<Mark> marks) {
        Map<Object, List<String>> same = new HashMap<>();
        marks.forEach(
                m -> same.computeIfAbsent(m.value(), v -> new ArrayList<>(1)).add(m.response()));
        return same.values().stream().filter(s -> s.size() > 1).flatMap(List::stream).toList();
    }
}
