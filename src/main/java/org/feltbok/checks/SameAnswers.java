package org.feltbok.checks;

import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Two responses to a questionnaire have the same answers throughout: the same person twice, or a
 * form keyed twice. What is missing must be missing in both; capitals and spaces in texts do not
 * count. Silent about responses with few answers, which are often alike.
 */
final class SameAnswers implements AcrossCheck {
    /** Fewer answers than these do not tell two people apart. */
    private static final int ENOUGH = 10;

    @Override
    public String key() {
        return "same_answers";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    /** A digest of all answers, so that each response is compared with all others at once. */
    @Override
    public Map<String, Object> marks(SeenResponse response) {
        var all = new StringBuilder();
        int given = 0;
        for (Item item : response.form().items()) {
            Answer answer = response.stored().answers().get(item);
            if (answer instanceof Answer.Missing) {
                continue;
            }
            given++;
            String said =
                    answer instanceof Answer.Words words
                            ? words.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)
                            : answer.toString();
            all.append(item.name()).append('\n').append(said.length()).append('\n').append(said);
        }
        return given < ENOUGH
                ? Map.of()
                : Map.of(WHOLE, Ids.derived(response.form().id(), key(), all.toString()));
    }

    @Override
    public Collection<String> found(List<Mark> marks) {
        return SameText.alike(marks);
    }
}
