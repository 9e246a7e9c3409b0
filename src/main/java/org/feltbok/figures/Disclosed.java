package org.feltbok.figures;

import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Regressed;
import org.feltbok.base.FaultException;
import org.feltbok.figures.FigureTable.Cell;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a number tells of those who answered.
 *
 * @param n how many it rests on
 * @param counts whether it is itself how many they are
 * @param share whether it is a part in percent of a whole
 * @param group who they are and what is told of them; numbers of one group can be worked out of
 *     each other
 * @param family those numbers that may add up, or be averaged, to another of them
 */
record Disclosed(double value, int n, boolean counts, boolean share, String group, String family) {
    /** Empty for what is no number, or of no answers: what is known of cases is no secret. */
    static Optional<Disclosed> of(Cell cell, Measures measures) {
        Double value = cell.value();
        Integer n = cell.n();
        if (value == null || n == null || cell.isTyped() || cell.measure().isEmpty()) {
            return Optional.empty();
        }
        try {
            Measure measure = measures.read(cell.measure());
            return measures.counted(measure).isPresent()
                    ? Optional.of(of(value, n, measure))
                    : Optional.empty();
        } catch (FaultException notOfThisStudy) {
            return Optional.empty();
        }
    }

    private static Disclosed of(double value, int n, Measure measure) {
        TreeSet<String> group = new TreeSet<>();
        Stream.of(measure.of(), measure.given(), measure.by())
                .flatMap(List::stream)
                .map(Condition::toString)
                .forEach(group::add);
        String subject = subject(measure.subject(), group);
        String family = measure.statistic() + "|" + subject + "|" + measure.weight();
        return new Disclosed(
                value,
                n,
                measure.statistic().isCount(),
                measure.statistic().isPart(),
                group.toString(),
                family);
    }

    /** Its name; who is told of by its code goes into the group, as if a condition had said it. */
    private static String subject(Measure.Subject subject, TreeSet<String> group) {
        return switch (subject) {
            case Measure.Named n -> {
                group.add(n.codes().isEmpty() ? n.name() : asked(n.name(), n.codes()));
                yield n.name();
            }
            case Measure.Coded c -> {
                group.add(asked(c.item() + "#", c.code()));
                yield c.item() + "#";
            }
            case Measure.Responses r -> r.toString();
            case Measure.Cases c -> c.toString();
            case Measure.Indicated i -> i.toString();
            case Measure.Stated s -> s.toString();
            case Regressed r -> {
                group.add(r.toString());
                yield r.toString();
            }
        };
    }

    private static String asked(String variable, String value) {
        return new Asks(variable, "=", value).toString();
    }

    /**
     * How many it hides among numbers that may be parts of one whole.
     *
     * @param parts whether they have one base, so that they are shares of the same answers
     */
    double people(boolean parts) {
        return counts ? value : share && parts ? value * n / 100 : n;
    }
}
