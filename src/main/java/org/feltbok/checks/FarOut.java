package org.feltbok.checks;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answer;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number far from all others: more than three times the distance of the quartiles below the lower
 * or above the upper one (Tukey 1977, "far out"; in R {@code boxplot.stats(x, coef = 3)$out} but
 * for the quartiles, which are those of {@code quantile(x)}). Silent with fewer than 20 numbers and
 * where the quartiles are the same.
 */
final class FarOut implements AcrossCheck {
    private static final int ENOUGH = 20;
    private static final double FAR = 3;

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
    public Collection<String> found(List<Mark> marks) {
        if (marks.size() < ENOUGH) {
            return List.of();
        }
        double[] numbers = marks.stream().mapToDouble(FarOut::number).sorted().toArray();
        double low = quantile(numbers, 0.25);
        double high = quantile(numbers, 0.75);
        double far = FAR * (high - low);
        return far == 0
                ? List.of()
                : marks.stream()
                        .filter(m -> number(m) < low - far || number(m) > high + far)
                        .map(Mark::response)
                        .toList();
    }

    private static double number(Mark mark) {
        return (Double) mark.value();
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double[] next = Arrays.copyOfRange(sorted, below, Math.min(below + 2, sorted.length));
        return next[0] + (place - below) * (next[next.length - 1] - next[0]);
    }
}
