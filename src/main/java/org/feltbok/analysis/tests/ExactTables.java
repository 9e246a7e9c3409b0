package org.feltbok.analysis.tests;

import org.apache.commons.numbers.gamma.LogGamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * All tables with given sums, gone through column by column (the network of Mehta and Patel 1983):
 * what is left of the row sums is a node, and a node all of whose ways on are likelier than the
 * table seen, or none of them, is not followed further.
 */
final class ExactTables {
    /** How many steps are taken before a table is called too large. */
    private static final long PATIENCE = 30_000_000;

    /** How many logarithms of factorials are kept at most. */
    private static final long MOST_KNOWN = 1 << 20;

    /** Logarithms nearer than this are the same way so far. */
    private static final double SAME = 1e10;

    private final long[] columns;
    private final long[] rows;
    private final double seen;
    private final List<Map<Node, double[]>> extremes = new ArrayList<>();

    /** Logarithms of factorials, for they are asked for in every step. */
    private final double[] factorials;

    private long steps;

    /** What is left of the row sums, sorted: the order of rows does not matter. */
    private record Node(List<Long> left) {
        static Node of(long[] left) {
            long[] sorted = left.clone();
            Arrays.sort(sorted);
            return new Node(Arrays.stream(sorted).boxed().toList());
        }

        long[] array() {
            return left.stream().mapToLong(l -> l).toArray();
        }
    }

    /** Ways that have the same probability so far: its logarithm, and their number. */
    private record Past(double log, double ways) {
        Past plus(double more) {
            return new Past(log, ways + more);
        }
    }

    private interface Step {
        void to(long[] left, double log);
    }

    ExactTables(Margins table) {
        boolean wide = table.columns().length >= table.rows().length;
        rows = wide ? table.rows() : table.columns();
        columns = (wide ? table.columns() : table.rows()).clone();
        Arrays.sort(columns);
        factorials = factorials(Arrays.stream(columns).sum());
        double log = 0;
        for (long column : columns) {
            log += factorial(column);
            extremes.add(new HashMap<>());
        }
        for (long[] row : table.counts()) {
            for (long count : row) {
                log -= factorial(count);
            }
        }
        seen = log + Fisher.EQUAL;
    }

    /**
     * The probability of the tables that are no likelier than the one seen; empty if there are too
     * many to go through.
     */
    OptionalDouble asUnlikely() {
        if (rows.length == 2 && leastSteps() >= PATIENCE) {
            return OptionalDouble.empty();
        }
        double all = waysOn(rows);
        Map<Node, Map<Long, Past>> now = new HashMap<>();
        now.put(Node.of(rows), new HashMap<>(Map.of(0L, new Past(0, 1))));
        double sum = 0;
        for (int stage = columns.length - 1; stage >= 0 && steps < PATIENCE; stage--) {
            Map<Node, Map<Long, Past>> next = new HashMap<>();
            for (Map.Entry<Node, Map<Long, Past>> entry : now.entrySet()) {
                Node node = entry.getKey();
                double[] ends = extremes(node, stage);
                double waysOn = waysOn(node.array());
                List<Past> followed = new ArrayList<>();
                for (Past past : entry.getValue().values()) {
                    if (past.log() + ends[1] <= seen) {
                        sum += past.ways() * Math.exp(past.log() + waysOn - all);
                    } else if (past.log() + ends[0] <= seen) {
                        followed.add(past);
                    }
                }
                if (!followed.isEmpty()) {
                    steps(
                            node.array(),
                            columns[stage],
                            (left, log) -> follow(next, followed, left, log));
                }
            }
            now = next;
        }
        return steps >= PATIENCE ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, sum));
    }

    /** How many were taken. */
    long steps() {
        return steps;
    }

    /**
     * How many steps it takes of two rows to find how likely the ways on from every node are, which
     * comes before anything else: whoever has not that patience need not begin.
     */
    long leastSteps() {
        long open = Arrays.stream(columns).sum();
        long from = rows[0];
        long to = rows[0];
        long least = 0;
        for (int stage = columns.length - 1; stage >= 0 && least < PATIENCE; stage--) {
            for (long first = from; first <= to; first++) {
                long second = open - first;
                // of two that are the same in the other order one is gone through
                if (first <= second || second < from || second > to) {
                    long ways =
                            1
                                    + Math.min(first, columns[stage])
                                    - Math.max(0, columns[stage] - second);
                    least += 2 * ways;
                }
            }
            open -= columns[stage];
            from = Math.max(0, from - columns[stage]);
            to = Math.min(to, open);
        }
        return least;
    }

    private void follow(
            Map<Node, Map<Long, Past>> next, List<Past> pasts, long[] left, double log) {
        Map<Long, Past> there = next.computeIfAbsent(Node.of(left), n -> new HashMap<>());
        for (Past past : pasts) {
            steps++;
            double sum = past.log() + log;
            there.merge(
                    Math.round(sum * SAME), new Past(sum, past.ways()), (a, b) -> a.plus(b.ways()));
        }
    }

    /** The least and greatest logarithm that the columns up to a stage may add. */
    private double[] extremes(Node node, int stage) {
        if (stage < 0) {
            return new double[] {0, 0};
        }
        double[] known = extremes.get(stage).get(node);
        if (known != null) {
            return known;
        }
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        steps(
                node.array(),
                columns[stage],
                (left, log) -> {
                    double[] on = extremes(Node.of(left), stage - 1);
                    ends[0] = Math.min(ends[0], log + on[0]);
                    ends[1] = Math.max(ends[1], log + on[1]);
                });
        extremes.get(stage).put(node, ends);
        return ends;
    }

    private void steps(long[] left, long column, Step step) {
        long[] suffix = new long[left.length + 1];
        for (int i = left.length - 1; i >= 0; i--) {
            suffix[i] = suffix[i + 1] + left[i];
        }
        fill(left, suffix, 0, column, factorial(column), step);
    }

    /** Every way to take a column's sum out of the row sums. */
    private void fill(long[] left, long[] suffix, int row, long open, double log, Step step) {
        if (steps++ >= PATIENCE) {
            return;
        }
        if (row == left.length) {
            step.to(left, log);
            return;
        }
        long had = left[row];
        for (long x = Math.max(0, open - suffix[row + 1]); x <= Math.min(had, open); x++) {
            left[row] = had - x;
            fill(left, suffix, row + 1, open - x, log - factorial(x), step);
        }
        left[row] = had;
    }

    /** Logarithm of the sum over all ways on: the multinomial coefficient. */
    private double waysOn(long[] left) {
        double log = factorial(Arrays.stream(left).sum());
        for (long l : left) {
            log -= factorial(l);
        }
        return log;
    }

    private static double[] factorials(long sum) {
        double[] known = new double[(int) Math.min(sum + 1, MOST_KNOWN)];
        for (int n = 2; n < known.length; n++) {
            known[n] = LogGamma.value(n + 1.0);
        }
        return known;
    }

    private double factorial(long n) {
        return n < factorials.length ? factorials[(int) n] : LogGamma.value(n + 1.0);
    }
}
