package org.feltbok.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What coders said of units, one value each or none, in clusters: the answers that units belong to,
 * which are drawn as a whole when samples are drawn anew. Only what two or more said of a unit
 * counts; a unit may stand for many alike, such as signs of a text.
 */
final class Ratings {
    /** Said by nobody. */
    static final int MISSING = -1;

    private final int coders;
    private final int values;
    private final Distance distance;
    private final List<Cluster> clusters = new ArrayList<>();

    /**
     * Counts of one cluster.
     *
     * @param pairs by two values: how many units two coders said so of, and the same shared out
     *     among all pairs of a unit
     * @param said by value: how many units a coder said so of
     */
    private record Cluster(Map<Long, double[]> pairs, Map<Integer, double[]> said, double units) {}

    Ratings(int coders, int values, Distance distance) {
        this.coders = coders;
        this.values = values;
        this.distance = distance;
    }

    int coders() {
        return coders;
    }

    Distance distance() {
        return distance;
    }

    /** The clusters in which two or more said something of a unit. */
    int clusters() {
        return clusters.size();
    }

    /**
     * One unit.
     *
     * @param said the value of each coder, or {@link #MISSING}
     * @param size how many alike it stands for
     */
    record Unit(int[] said, double size) {}

    /** Adds a cluster. */
    void add(List<Unit> units) {
        Map<Long, double[]> pairs = new LinkedHashMap<>();
        Map<Integer, double[]> said = new LinkedHashMap<>();
        double size = 0;
        for (Unit unit : units) {
            int[] values = Arrays.stream(unit.said()).filter(v -> v != MISSING).toArray();
            if (values.length > 1 && unit.size() > 0) {
                size += unit.size();
                add(pairs, said, values, unit.size());
            }
        }
        if (!pairs.isEmpty()) {
            clusters.add(new Cluster(pairs, said, size));
        }
    }

    private void add(
            Map<Long, double[]> pairs, Map<Integer, double[]> said, int[] values, double size) {
        for (int i = 0; i < values.length; i++) {
            said.computeIfAbsent(values[i], v -> new double[1])[0] += size;
            for (int j = i + 1; j < values.length; j++) {
                long pair = (long) values[i] * this.values + values[j];
                double[] counts = pairs.computeIfAbsent(pair, p -> new double[2]);
                counts[0] += size;
                counts[1] += size / (values.length - 1);
            }
        }
    }

    /** The counts of all clusters, or of some drawn with repetition. */
    Sums sums(int[] drawn) {
        Sums sums = new Sums(values);
        for (int at : drawn) {
            Cluster c = clusters.get(at);
            sums.units += c.units();
            c.pairs()
                    .forEach(
                            (pair, counts) ->
                                    sums.add(
                                            (int) (pair / values),
                                            (int) (pair % values),
                                            counts,
                                            distance));
            c.said().forEach((value, count) -> sums.said[value] += count[0]);
        }
        return sums;
    }

    Sums sums() {
        int[] all = new int[clusters.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return sums(all);
    }

    /** Counts from which each number follows. */
    static final class Sums {
        private final double[] first;
        private final double[] second;
        private final double[] said;
        private double units;
        private double pairs;
        private double alike;
        private double apart;

        private Sums(int values) {
            first = new double[values];
            second = new double[values];
            said = new double[values];
        }

        private void add(int one, int other, double[] counts, Distance distance) {
            double size = counts[0];
            pairs += size;
            alike += one == other ? size : 0;
            first[one] += size;
            second[other] += size;
            // a pair stands in the coincidences both ways
            apart += one == other ? 0 : 2 * counts[1] * distance.between(one, other);
        }

        double units() {
            return units;
        }

        boolean isAlike() {
            return pairs == alike;
        }

        /** How much of what was said is this value. */
        double share(int value) {
            double all = 0;
            for (double s : said) {
                all += s;
            }
            return said[value] / all;
        }

        Coefficient percent() {
            return pairs == 0
                    ? Coefficient.none(Undefined.NO_COMMON_UNITS)
                    : Coefficient.of(100 * alike / pairs);
        }

        /** Cohen (1960); of the pairs of two coders. */
        Coefficient kappa() {
            if (pairs == 0) {
                return Coefficient.none(Undefined.NO_COMMON_UNITS);
            }
            double chance = 0;
            for (int v = 0; v < first.length; v++) {
                chance += first[v] * second[v];
            }
            double all = pairs * pairs;
            return chance == all
                    ? Coefficient.none(Undefined.NO_VARIATION)
                    : Coefficient.of((alike * pairs - chance) / (all - chance));
        }

        /** Krippendorff (2011). */
        Coefficient alpha(Distance distance) {
            if (pairs == 0) {
                return Coefficient.none(Undefined.NO_COMMON_UNITS);
            }
            double n = 0;
            double expected = 0;
            for (int c = 0; c < said.length; c++) {
                n += said[c];
                for (int k = c + 1; k < said.length && said[c] > 0; k++) {
                    if (said[k] > 0) {
                        expected += 2 * said[c] * said[k] * distance.between(c, k);
                    }
                }
            }
            return expected == 0
                    ? Coefficient.none(Undefined.NO_VARIATION)
                    : Coefficient.of(1 - (n - 1) * apart / expected);
        }
    }
}
