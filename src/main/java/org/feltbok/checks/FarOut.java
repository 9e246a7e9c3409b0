package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

import java.util.HashMap;
import java.util.Map;

/**
 * A number far from all others: more than three times the distance of the quartiles below the lower
 * or above the upper one (Tukey 1977, "far out"; in R {@code boxplot.stats(x, coef = 3)$out} but
 * for the quartiles, which are those of {@code quantile(x)}). Silent with fewer than 20 numbers and
 * where the quartiles are the same.
 */
final class FarOut implements AcrossCheck {
    @Override
    public String key() {
        return "far_out";
    }

    @Override
    public Severity severity() {
        return Severity.HINT;
    }

    @Override
    public Map<String, Object> marks(SeenResponse response) {
        Map<String, Object> marks = new HashMap<>();
        for (Item item : response.form().items()) {
            if (response.stored().answers().get(item) instanceof Answer.Amount amount) {
                marks.put(item.name(), amount.value());
            }
        }
        return marks;
    }

    @Override
    public Comparison comparing() {
        return new FarFromOthers();
    }
}
