package org.feltbok.checks;

import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

import java.util.Map;
import java.util.Objects;

/**
 * Two responses to a questionnaire have the same answers throughout: the same person twice, or a
 * form keyed twice. What is missing must be missing in both; capitals and spaces in texts do not
 * count. Silent about responses whose answers could easily be given by two people: a dozen of yes
 * and no is no one's own, a long form or a written text is.
 *
 * <p>What an answer tells apart is put in bits: an answer of k options log2 k, a tick a half (most
 * boxes stand empty), a number or a day {@value #NUMBER}, a text one for each sign up to {@value
 * #TEXT}. Among n responses with independent answers about n²/2^(bits+1) pairs are alike by chance;
 * answers go together, so that {@value #ENOUGH} bits are asked for, twice what 10 000 responses
 * would need.
 */
final class SameAnswers implements AcrossCheck {
    /** Bits; fewer do not tell two people apart. */
    private static final int ENOUGH = 48;

    private static final int NUMBER = 6;
    private static final int TEXT = 20;

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
        double bits = 0;
        for (Item item : response.form().items()) {
            Answer answer = response.stored().answers().get(item);
            if (answer instanceof Answer.Missing) {
                continue;
            }
            bits += bits(item, answer);
            String said =
                    answer instanceof Answer.Words words
                            ? SameText.plain(words.text())
                            : answer.toString();
            all.append(item.name()).append('\n').append(said.length()).append('\n').append(said);
        }
        return bits < ENOUGH
                ? Map.of()
                : Map.of(WHOLE, Ids.derived(response.form().id(), key(), all.toString()));
    }

    /** How much an answer tells its respondent apart from others. */
    private static double bits(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Choice choice ->
                    Math.log(Objects.requireNonNull(item.options()).options().size()) / Math.log(2);
            case Answer.Choices choices -> item.ticks().size() / 2.0;
            case Answer.Ranks ranks -> orders(item.ticks().size(), ranks.order().size());
            case Answer.Amount amount -> NUMBER;
            case Answer.Day day -> NUMBER;
            case Answer.Time time -> NUMBER;
            case Answer.Words words -> Math.min(TEXT, words.text().strip().length());
            case Answer.Missing missing -> 0;
        };
    }

    /** As bits, in how many orders so many of the options can stand. */
    private static double orders(int options, int ranked) {
        double bits = 0;
        for (int left = options; left > options - ranked; left--) {
            bits += Math.log(left) / Math.log(2);
        }
        return bits;
    }

    @Override
    public Comparison comparing() {
        return new AlikeResponses();
    }
}
