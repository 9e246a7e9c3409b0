package org.feltbok.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Spreads the persons of each type of municipality in 2025 and 2040 on its members, and fills the
 * years between.
 */
final class Projection {
    private static final String INDICATOR = "population_projection";
    private static final int FIRST = 2018;
    private static final int MIDDLE = 2025;
    private static final int LAST = 2040;

    private final YearFigures population;
    private final YearFigures real;
    private final double[] middleWeights;

    /**
     * @param real the projection where it is known
     * @param middleWeights by part: how much of the change from 2018 to 2040 has come in 2025
     */
    Projection(YearFigures population, YearFigures real, double[] middleWeights) {
        this.population = population;
        this.real = real;
        this.middleWeights = middleWeights;
    }

    /**
     * The made rows of one type, whose persons by part in 2025 and 2040 are given, real
     * municipalities included.
     */
    List<Map<String, String>> spread(List<Municipality> type, int[] middle, int[] last) {
        List<Municipality> made = type.stream().filter(m -> !real.has(m.key(), LAST, "")).toList();
        int[] middleLeft = middle.clone();
        int[] lastLeft = last.clone();
        for (Municipality known : type) {
            for (int p = 0; p < middle.length && real.has(known.key(), LAST, ""); p++) {
                String part = AgeTargets.PARTS.get(p);
                middleLeft[p] -= real.get(known.key(), MIDDLE, part);
                lastLeft[p] -= real.get(known.key(), LAST, part);
            }
        }
        int[][] end = parts(made, lastLeft, growth(made, sumOf(lastLeft)), null);
        int[][] between = parts(made, middleLeft, null, end);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            rows.addAll(rows(made.get(i).key(), between[i], end[i]));
        }
        return rows;
    }

    /** Totals in 2040: municipalities that lost people in the last ten years lose more. */
    private int[] growth(List<Municipality> made, int total) {
        double[] wanted = new double[made.size()];
        double sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            double now = population.get(made.get(i).key(), FIRST, "");
            wanted[i] = now * Math.pow(now / population.get(made.get(i).key(), 2008, ""), 0.7);
            sum += wanted[i];
        }
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] *= total / sum;
        }
        return WholeNumbers.withSum(wanted, total);
    }

    private int[][] parts(List<Municipality> made, int[] columnSums, int[] totals, int[][] end) {
        double[][] seed = new double[made.size()][AgeTargets.DISJOINT];
        double[][] inner = new double[2][made.size()];
        for (int i = 0; i < seed.length; i++) {
            for (int p = 0; p < AgeTargets.DISJOINT; p++) {
                seed[i][p] = seed(made.get(i).key(), p, end == null ? null : end[i]);
            }
            for (int p = 0; p < inner.length; p++) {
                inner[p][i] =
                        seed(
                                made.get(i).key(),
                                AgeTargets.DISJOINT + p,
                                end == null ? null : end[i]);
            }
        }
        int[] rowSums = totals == null ? rowSums(seed, sumOf(columnSums)) : totals;
        int[][] whole =
                WholeNumbers.fitted(seed, rowSums, Arrays.copyOf(columnSums, AgeTargets.DISJOINT));
        int[][] all = new int[whole.length][];
        for (int i = 0; i < whole.length; i++) {
            all[i] = Arrays.copyOf(whole[i], AgeTargets.PARTS.size());
        }
        for (int p = 0; p < inner.length; p++) {
            int[] fitted = inside(inner[p], columnSums[AgeTargets.DISJOINT + p]);
            for (int i = 0; i < all.length; i++) {
                all[i][AgeTargets.DISJOINT + p] = Math.min(fitted[i], whole[i][p == 0 ? 0 : 2]);
            }
        }
        return all;
    }

    private double seed(String key, int p, int[] end) {
        double now = population.get(key, FIRST, AgeTargets.PARTS.get(p)) + 0.3;
        return end == null ? now : Math.max(0.1, now + middleWeights[p] * (end[p] - now));
    }

    private static int[] rowSums(double[][] seed, int total) {
        double[] sums = new double[seed.length];
        double all = 0;
        for (int i = 0; i < seed.length; i++) {
            for (double cell : seed[i]) {
                sums[i] += cell;
            }
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] *= total / all;
        }
        return WholeNumbers.withSum(sums, total);
    }

    private static int[] inside(double[] wanted, int total) {
        double sum = 0;
        for (double value : wanted) {
            sum += value;
        }
        double[] scaled = wanted.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= total / sum;
        }
        return WholeNumbers.withSum(scaled, total);
    }

    private static int sumOf(int[] parts) {
        int sum = 0;
        for (int p = 0; p < AgeTargets.DISJOINT; p++) {
            sum += parts[p];
        }
        return sum;
    }

    private List<Map<String, String>> rows(String key, int[] middle, int[] last) {
        List<Map<String, String>> rows = new ArrayList<>();
        int now = population.get(key, FIRST, "");
        for (int year = FIRST; year <= LAST; year++) {
            String origin = year == FIRST ? "ssb-07459" : "constructed";
            int whole = (int) Math.round(between(year, now, sumOf(middle), sumOf(last)));
            rows.add(YearFigures.row(key, INDICATOR, year, "", whole, origin));
            for (int p = 0; p < middle.length; p++) {
                String part = AgeTargets.PARTS.get(p);
                if (year == FIRST) {
                    rows.add(
                            YearFigures.row(
                                    key,
                                    INDICATOR,
                                    year,
                                    part,
                                    population.get(key, FIRST, part),
                                    origin));
                } else if (year == MIDDLE || year == LAST) {
                    int persons = year == MIDDLE ? middle[p] : last[p];
                    rows.add(YearFigures.row(key, INDICATOR, year, part, persons, origin));
                }
            }
        }
        return rows;
    }

    /** A straight line to 2025 and another to 2040. */
    private static double between(int year, int first, int middle, int last) {
        if (year <= MIDDLE) {
            return first + (middle - first) * (year - FIRST) / (double) (MIDDLE - FIRST);
        }
        return middle + (last - middle) * (year - MIDDLE) / (double) (LAST - MIDDLE);
    }
}
