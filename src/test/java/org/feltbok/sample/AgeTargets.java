package org.feltbok.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Finds how many persons of each age each type of municipality must have in 2040 for the printed
 * numbers.
 */
final class AgeTargets {
    static final List<String> TYPES = List.of("SH", "SL", "UH", "UL");

    /** The first six add up to the whole; the last two lie inside them. */
    static final List<String> PARTS =
            List.of("0-5", "6-15", "16-66", "67-79", "80-89", "90+", "1-5", "20-66");

    static final int DISJOINT = 6;

    /** Stay this far inside the rounding, so that nothing lies on its edge. */
    private static final double INSIDE = 0.9;

    private final List<Map<String, String>> targets;
    private final int[][] start;
    private final int[] totals;
    private final Random random;

    /**
     * @param targets rows of projection-2040.csv
     * @param start persons by type and part in 2018
     * @param totals persons by type in 2040
     */
    AgeTargets(List<Map<String, String>> targets, int[][] start, int[] totals, Random random) {
        this.targets = targets;
        this.start = start;
        this.totals = totals;
        this.random = random;
    }

    int[][] find() {
        int[][] state = first();
        double distance = distance(state);
        for (int step = 0; distance > 0; step++) {
            if (step > 3_000_000) {
                throw new IllegalStateException(
                        "the age groups stay " + distance + " from the printed numbers");
            }
            int type = random.nextInt(TYPES.size());
            int part = random.nextInt(PARTS.size());
            int other = part < DISJOINT ? random.nextInt(DISJOINT) : part;
            int persons = 1 + random.nextInt(random.nextBoolean() ? 5 : 150);
            int sign = part == other && random.nextBoolean() ? -1 : 1;
            move(state, type, part, other, sign * persons);
            double next = distance(state);
            if (next <= distance) {
                distance = next;
            } else {
                move(state, type, part, other, -sign * persons);
            }
        }
        return state;
    }

    private int[][] first() {
        int[][] state = new int[TYPES.size()][];
        for (int t = 0; t < state.length; t++) {
            double[] parts = new double[DISJOINT];
            double sum = 0;
            for (int p = 0; p < DISJOINT; p++) {
                parts[p] = start[t][p] * share(t, p);
                sum += parts[p];
            }
            for (int p = 0; p < DISJOINT; p++) {
                parts[p] *= totals[t] / sum;
            }
            int[] whole = WholeNumbers.withSum(parts, totals[t]);
            state[t] = Arrays.copyOf(whole, PARTS.size());
            state[t][6] = (int) (whole[0] * 0.84);
            state[t][7] = (int) (whole[2] * 0.92);
        }
        return state;
    }

    private double share(int type, int part) {
        return targets.stream()
                .filter(
                        row ->
                                row.get("group").equals(TYPES.get(type))
                                        && row.get("part").equals(PARTS.get(part)))
                .mapToDouble(
                        row ->
                                Double.parseDouble(row.get("value"))
                                        / 100
                                        * sum(start[type])
                                        / start[type][part])
                .findFirst()
                .orElse(1);
    }

    private static double sum(int[] parts) {
        double sum = 0;
        for (int p = 0; p < DISJOINT; p++) {
            sum += parts[p];
        }
        return sum;
    }

    private static void move(int[][] state, int type, int part, int other, int persons) {
        state[type][part] += persons;
        if (other != part) {
            state[type][other] -= persons;
        }
    }

    private double distance(int[][] state) {
        double distance = 0;
        for (Map<String, String> target : targets) {
            double value = Double.parseDouble(target.get("value"));
            double tolerance = Double.parseDouble(target.get("tolerance"));
            double off = Math.abs(measured(state, target) - value) / tolerance;
            distance += Math.max(0, off - INSIDE);
        }
        return distance;
    }

    private double measured(int[][] state, Map<String, String> target) {
        double part = persons(state, target.get("group"), target.get("part"));
        String of = target.get("of");
        return switch (target.get("kind")) {
            case "persons" -> part;
            case "percent" ->
                    100
                            * part
                            / persons(state, target.get("group"), "0-5|6-15|16-66|67-79|80-89|90+");
            case "ratio" -> part / persons(state, target.get("group"), of);
            case "change" ->
                    100
                            * (part
                                            / persons(
                                                    start,
                                                    target.get("group"),
                                                    of.replace(" in 2018", ""))
                                    - 1);
            default ->
                    throw new IllegalArgumentException(
                            "no such kind of target: " + target.get("kind"));
        };
    }

    private static double persons(int[][] state, String group, String parts) {
        double persons = 0;
        for (int t = 0; t < state.length; t++) {
            boolean belongs =
                    group.equals("small")
                            || group.equals(TYPES.get(t))
                            || group.equals("non-central") && TYPES.get(t).startsWith("U");
            for (String part : parts.split("\\|")) {
                persons += belongs ? state[t][PARTS.indexOf(part)] : 0;
            }
        }
        return persons;
    }
}
