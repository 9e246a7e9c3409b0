package org.feltbok.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Medians of two things measured by turns, so that a busy moment of the machine meets both. */
record Pair(double ours, double floor) {
    /** Something to measure. */
    interface Measured {
        double measure() throws Exception;
    }

    /** Something to time. */
    interface Work {
        void run() throws Exception;
    }

    /** Measures each once without counting, then {@code runs} times by turns. */
    static Pair of(int runs, Measured ours, Measured floor) throws Exception {
        ours.measure();
        floor.measure();
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            second.add(floor.measure());
            first.add(ours.measure());
        }
        return new Pair(median(first), median(second));
    }

    Line line(String mark, String what, Line.Unit unit, String against, double limit) {
        return new Line.Compared(mark, what, ours, floor, unit, against, limit);
    }

    /** Milliseconds that something takes. */
    static double time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The smallest value that 95 of 100 do not exceed. */
    static double p95(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }
}
