package org.feltbok.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The answers to one item by group: drawn again until the pairs that are to differ significantly
 * do, and the others do not, both by a margin.
 */
final class CapacityItem {
    /** Above and below what any of the groups' sizes make significant at five percent. */
    private static final double DIFFERENT = 2.3;

    private static final double ALIKE = 1.85;
    private static final double SPREAD = 0.75;
    private static final int DRAWS = 100_000;
    private final Map<String, String> plan;
    private final Random random;

    CapacityItem(Map<String, String> plan, Random random) {
        this.plan = plan;
        this.random = random;
    }

    /** One list a type, and that of the larger municipalities last. */
    List<int[]> answers(int[] sizes, int larger) {
        for (int draw = 0; draw < DRAWS; draw++) {
            List<int[]> answers = new ArrayList<>();
            for (int t = 0; t < sizes.length; t++) {
                answers.add(group(mean(GenerateCapacity.TYPES.get(t)), sizes[t]));
            }
            if (holds(answers)) {
                answers.add(group(mean("larger"), larger));
                return answers;
            }
        }
        throw new IllegalStateException("no answers fit " + plan);
    }

    private double mean(String group) {
        return Double.parseDouble(plan.get(group));
    }

    /** Answers about a mean, whose sum is the nearest whole number. */
    private int[] group(double mean, int size) {
        int[] answers = new int[size];
        int left = (int) Math.round(mean * size);
        for (int i = 0; i < size; i++) {
            answers[i] =
                    (int) Math.clamp(Math.round(mean + SPREAD * random.nextGaussian()), 1L, 5L);
            left -= answers[i];
        }
        while (left != 0) {
            int at = random.nextInt(size);
            int step = Integer.signum(left);
            if (answers[at] + step >= 1 && answers[at] + step <= 5) {
                answers[at] += step;
                left -= step;
            }
        }
        return answers;
    }

    private boolean holds(List<int[]> answers) {
        String low = plan.get("low");
        int[] last = answers.getLast();
        if (!low.isEmpty()
                && Arrays.stream(last).filter(a -> a <= 2).count() != Integer.parseInt(low)) {
            return false;
        }
        Set<String> significant = Set.of(plan.get("significant").split(" "));
        List<String> types = GenerateCapacity.TYPES;
        for (int a = 0; a < types.size(); a++) {
            for (int b = 0; b < types.size(); b++) {
                boolean different = significant.contains(types.get(a) + ">" + types.get(b));
                boolean other = significant.contains(types.get(b) + ">" + types.get(a));
                double t = welch(answers.get(a), answers.get(b));
                boolean fits = different ? t > DIFFERENT : other || Math.abs(t) < ALIKE;
                if (a != b && !fits) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double welch(int[] one, int[] other) {
        double error = variance(one) / one.length + variance(other) / other.length;
        return (mean(one) - mean(other)) / Math.sqrt(error);
    }

    private static double mean(int[] some) {
        return Arrays.stream(some).average().orElseThrow();
    }

    private static double variance(int[] some) {
        double mean = mean(some);
        return Arrays.stream(some).mapToDouble(v -> (v - mean) * (v - mean)).sum()
                / (some.length - 1);
    }
}
