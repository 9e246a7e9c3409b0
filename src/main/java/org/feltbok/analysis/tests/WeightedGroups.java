package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of a design that have a number in groups, and what they come to. */
final class WeightedGroups {
    private final TestData.Weighted data;
    private final double[] values;
    private final List<Of> all;

    /**
     * One of them.
     *
     * @param n rows
     * @param weight of all of them
     * @param mean NaN of none
     */
    record Of(int at, String name, int n, double weight, double mean) {}

    private WeightedGroups(TestData.Weighted data, double[] values) {
        this.data = data;
        this.values = values;
        all = IntStream.range(0, data.names().size()).mapToObj(this::of).toList();
    }

    static WeightedGroups of(TestData.Weighted data) {
        return new WeightedGroups(data, data.values());
    }

    /**
     * The same with the part of the population that lies below each number, and half of those who
     * have it, in its place (Lumley and Scott 2013): what ranks are of weighted rows.
     */
    static WeightedGroups ranked(TestData.Weighted data) {
        double[] numbers = data.values();
        int[] order =
                IntStream.range(0, numbers.length)
                        .filter(
                                row ->
                                        IntStream.range(0, data.in().size())
                                                .anyMatch(g -> data.isIn(g, row)))
                        .boxed()
                        .sorted(java.util.Comparator.comparingDouble(row -> numbers[row]))
                        .mapToInt(row -> row)
                        .toArray();
        double[] ranks = numbers.clone();
        double below = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            double own = 0;
            while (to < order.length && numbers[order[to]] == numbers[order[from]]) {
                own += data.design().weight(order[to++]);
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = below + own / 2;
            }
            below += own;
            from = to;
        }
        for (int row : order) {
            ranks[row] /= below;
        }
        return new WeightedGroups(data, ranks);
    }

    private Of of(int group) {
        int n = 0;
        double weight = 0;
        double sum = 0;
        double first = 0;
        for (int row = 0; row < values.length; row++) {
            if (data.isIn(group, row)) {
                first = n == 0 ? values[row] : first;
                n++;
                weight += data.design().weight(row);
                // about a number of the group, so that equal ones have exactly their mean
                sum += data.design().weight(row) * (values[row] - first);
            }
        }
        return new Of(
                group,
                data.names().get(group),
                n,
                weight,
                n == 0 ? Double.NaN : first + sum / weight);
    }

    SurveyDesign design() {
        return data.design();
    }

    List<Of> all() {
        return all;
    }

    /** Those with anybody in them. */
    List<Of> present() {
        return all.stream().filter(g -> g.n() > 0).toList();
    }

    int n() {
        return all.stream().mapToInt(Of::n).sum();
    }

    /** Rows of the smallest of those with anybody; 0 if there is none. */
    int least() {
        return present().stream().mapToInt(Of::n).min().orElse(0);
    }

    /** Of all. */
    double weight() {
        return all.stream().mapToDouble(Of::weight).sum();
    }

    /** Of all; NaN of none. */
    double mean() {
        return present().stream().mapToDouble(g -> g.weight() * g.mean()).sum() / weight();
    }

    /** How much the first of those with anybody lies above each of the others. */
    double[] differences() {
        List<Of> groups = present();
        return groups.stream()
                .skip(1)
                .mapToDouble(g -> groups.getFirst().mean() - g.mean())
                .toArray();
    }

    /** How these differences vary together; empty if that cannot be told. */
    Optional<double[][]> covariance() {
        List<Of> groups = present();
        List<double[]> moves = new ArrayList<>();
        for (Of other : groups.subList(1, groups.size())) {
            double[] move = new double[values.length];
            move(groups.getFirst(), 1, move);
            move(other, -1, move);
            moves.add(move);
        }
        return data.design().covariance(moves);
    }

    private void move(Of group, int sign, double[] move) {
        for (int row = 0; row < move.length; row++) {
            if (data.isIn(group.at(), row)) {
                move[row] = sign * (values[row] - group.mean()) / group.weight();
            }
        }
    }
}
