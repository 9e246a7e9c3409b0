package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One line of what R gives, as {@code reference.R} writes it, and the comparison with ours. */
record Reference(String test, String data, List<String> numbers, String effects) {
    private static final double NEAR = 1e-9;

    static Reference of(String line) {
        String[] cells = line.split(";", -1);
        return new Reference(
                cells[0], cells[1], Arrays.asList(cells).subList(2, 6), cells[6].strip());
    }

    private double number(int at) {
        return read(numbers.get(at));
    }

    private static double read(String text) {
        return text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }

    private List<double[]> parts() {
        return Arrays.stream(data.split("\\|", -1))
                .map(
                        part ->
                                Arrays.stream(part.strip().split(" "))
                                        .filter(t -> !t.isEmpty())
                                        .mapToDouble(Reference::read)
                                        .toArray())
                .toList();
    }

    TestData read() {
        List<double[]> parts = parts();
        List<String> names = IntStream.range(0, parts.size()).mapToObj(i -> "g" + i).toList();
        return switch (test) {
            case "welch", "pooled", "mann_whitney", "anova", "welch_anova", "kruskal_wallis" ->
                    new TestData.Groups(
                            IntStream.range(0, parts.size())
                                    .mapToObj(i -> new TestData.Group(names.get(i), parts.get(i)))
                                    .toList());
            case "chi_square", "chi_square_uncorrected", "fisher", "share_trend" ->
                    new TestData.Table(
                            names,
                            IntStream.range(0, parts.getFirst().length)
                                    .mapToObj(i -> "a" + i)
                                    .toList(),
                            parts.stream().map(Reference::whole).toArray(long[][]::new));
            case "weighted_means",
                    "weighted_shares",
                    "weighted_rank_sum",
                    "weighted_anova",
                    "weighted_kruskal_wallis",
                    "weighted_chi_square" ->
                    weighted(
                            parts,
                            List.of("weighted_shares", "weighted_chi_square").contains(test));
            case "weighted_regression" ->
                    new TestData.WeightedCases(
                            "y",
                            parts.get(0),
                            names.subList(2, names.size()),
                            parts.subList(2, parts.size()),
                            SurveyDesign.of(parts.get(1)));
            case "part_mean" -> part(parts);
            case "goodness_of_fit", "fit_finite" ->
                    new TestData.Counts(
                            IntStream.range(0, parts.getFirst().length)
                                    .mapToObj(i -> "a" + i)
                                    .toList(),
                            whole(parts.getFirst()),
                            parts.getLast());
            case "pearson", "spearman" ->
                    new TestData.Pairs("x", "y", parts.getFirst(), parts.getLast());
            case "regression" ->
                    new TestData.Cases(
                            "y",
                            parts.getFirst(),
                            names.subList(1, names.size()),
                            parts.subList(1, parts.size()).toArray(double[][]::new));
            default -> throw new IllegalArgumentException(test);
        };
    }

    /** Numbers and weights of each group; who lacks a number is not in the design. */
    private static TestData weighted(List<double[]> parts, boolean isShares) {
        double[] values = everySecond(parts, 0);
        double[] weights = everySecond(parts, 1);
        List<boolean[]> in = new ArrayList<>();
        int from = 0;
        for (int group = 0; group < parts.size() / 2; group++) {
            boolean[] own = new boolean[values.length];
            int to = from + parts.get(2 * group).length;
            Arrays.fill(own, from, to, true);
            in.add(own);
            from = to;
        }
        for (int row = 0; row < values.length; row++) {
            weights[row] = Double.isNaN(values[row]) ? Double.NaN : weights[row];
        }
        List<String> names = IntStream.range(0, in.size()).mapToObj(i -> "g" + i).toList();
        return new TestData.Weighted(names, values, in, SurveyDesign.of(weights), isShares);
    }

    private static double[] everySecond(List<double[]> parts, int first) {
        return IntStream.range(0, parts.size())
                .filter(i -> i % 2 == first)
                .mapToObj(parts::get)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static TestData part(List<double[]> parts) {
        double[] numbers = parts.getFirst();
        boolean[] in = new boolean[numbers.length];
        for (int i = 0; i < in.length; i++) {
            in[i] = parts.getLast()[i] == 1;
        }
        return new TestData.Part("x", numbers, in);
    }

    private static long[] whole(double[] numbers) {
        return DoubleStream.of(numbers).mapToLong(v -> (long) v).toArray();
    }

    /** What differs from R; empty if nothing does. */
    List<String> differences() {
        TestResult ours = SignificanceTests.of(test).orElseThrow().of(read());
        List<String> wrong = new ArrayList<>();
        if (unexplained() < 1e-12) {
            // R divides by what rounding left; all there is to say is that p is next to nothing
            return ours.p().orElse(0) < 1e-5 ? List.of() : List.of("on a line: " + ours.p());
        }
        if (ours.p().isPresent() == Double.isNaN(number(3))) {
            return List.of("undefined: R %s, ours %s".formatted(numbers.get(3), ours.undefined()));
        }
        if (ours.p().isEmpty()) {
            return ours.undefined().isPresent() ? List.of() : List.of("no reason");
        }
        if (!test.equals("fisher")) {
            compare("statistic", number(0), ours.statistic().orElse(Double.NaN), wrong);
        }
        for (int i = 0; i < 2; i++) {
            double df = ours.df().size() > i ? ours.df().get(i) : Double.NaN;
            compare("df" + (i + 1), number(1 + i), df, wrong);
        }
        compare("p", number(3), ours.p().orElseThrow(), wrong);
        for (String effect : effects.split(" ")) {
            String[] pair = effect.split("=");
            if (pair.length == 2) {
                compare(pair[0], read(pair[1]), effect(ours, pair[0]), wrong);
            }
        }
        return wrong;
    }

    /**
     * The part that a relation does not explain; 1 where there is none. What R computes from it is
     * as inexact as rounding leaves it.
     */
    private double unexplained() {
        double least = 1;
        for (String effect : effects.split(" ")) {
            String[] pair = effect.split("=");
            if (pair[0].equals("R")) {
                least = 1 - read(pair[1]) * read(pair[1]);
            } else if (pair[0].equals("R_SQUARED")) {
                least = 1 - read(pair[1]);
            }
        }
        return least;
    }

    private double effect(TestResult ours, String name) {
        char last = name.charAt(name.length() - 1);
        if (!Character.isDigit(last)) {
            return ours.effect(Effect.Kind.valueOf(name)).orElse(Double.NaN);
        }
        Fit fit = Regression.fit((TestData.Cases) read()).fit().orElseThrow();
        Fit.Coefficient c = fit.coefficients().get(last - '0');
        return switch (name.substring(0, name.length() - 1)) {
            case "b" -> c.value();
            case "se" -> c.error();
            case "t" -> c.t();
            default -> c.p();
        };
    }

    private void compare(String what, double r, double ours, List<String> wrong) {
        double near = Math.max(NEAR, 1e-14 / unexplained());
        boolean same =
                Double.isNaN(r)
                        ? Double.isNaN(ours)
                        : Math.abs(r - ours) <= near * Math.max(1, Math.abs(r));
        if (!same) {
            wrong.add("%s: R %s, ours %s".formatted(what, r, ours));
        }
    }

    static void assertAsInR(List<String> lines) {
        String wrong =
                lines.stream()
                        .map(Reference::of)
                        .filter(r -> !r.differences().isEmpty())
                        .limit(20)
                        .map(r -> r.test() + " of " + r.data() + ": " + r.differences())
                        .collect(Collectors.joining("\n"));
        assertThat(wrong).isEmpty();
    }
}
