package org.feltbok.figures;

import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Regressed;
import org.feltbok.base.FaultException;
import org.feltbok.figures.FigureTable.Cell;

import java.util.ArrayList;
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
 * @param lines families of those that differ in one condition alone, as parts of a whole do
 * @param whom rows it tells of; empty if they are not known
 */
record Disclosed(
        double value,
        int n,
        boolean counts,
        boolean share,
        String group,
        String family,
        List<String> lines,
        Optional<Whom> whom) {
    /** Of rows that are not known. */
    Disclosed(double value, int n, boolean counts, boolean share, String group, String family) {
        this(value, n, counts, share, group, family, List.of(), Optional.empty());
    }

    /** Empty for what is no number, or of no answers: what is known of cases is no secret. */
    static Optional<Disclosed> of(Cell cell, Measures measures) {
        Double value = cell.value();
        Integer n = cell.n();
        if (value == null || n == null || cell.isTyped() || cell.measure().isEmpty()) {
            return Optional.empty();
        }
        try {
            Measure measure = measures.full(measures.read(cell.measure()));
            return measures.counted(measure).isPresent()
                    ? Optional.of(of(value, n, measure, measures))
                    : Optional.empty();
        } catch (FaultException notOfThisStudy) {
            return Optional.empty();
        }
    }

    private static Disclosed of(double value, int n, Measure measure, Measures measures) {
        TreeSet<String> group = new TreeSet<>();
        List<Condition> conditions =
                Stream.of(measure.of(), measure.given(), measure.by())
                        .flatMap(List::stream)
                        .toList();
        conditions.forEach(c -> group.add(c.toString()));
        List<Asks> asked = new ArrayList<>();
        conditions.stream()
                .filter(Asks.class::isInstance)
                .map(Asks.class::cast)
                .forEach(asked::add);
        String subject = subject(measure.subject(), group, asked);
        String family = measure.statistic() + "|" + subject + "|" + measure.weight();
        return new Disclosed(
                value,
                n,
                measure.statistic().isCount(),
                measure.statistic().isPart(),
                group.toString(),
                family,
                asked.stream().map(a -> family + "|" + a.variable() + without(group, a)).toList(),
                Optional.of(
                        Whom.of(
                                measures.behind(measure),
                                subject,
                                measure.weight().map(Measure.Subject::toString).orElse(""),
                                measures.dependencies(measure))));
    }

    private static String without(TreeSet<String> group, Asks one) {
        TreeSet<String> rest = new TreeSet<>(group);
        rest.remove(one.toString());
        return rest.toString();
    }

    /** Its name; who is told of by its code goes into the group, as if a condition had said it. */
    private static String subject(
            Measure.Subject subject, TreeSet<String> group, List<Asks> asked) {
        return switch (subject) {
            case Measure.Named n -> {
                if (n.codes().isEmpty()) {
                    group.add(n.name());
                } else {
                    ask(new Asks(n.name(), "=", n.codes()), group, asked);
                }
                yield n.name();
            }
            case Measure.Coded c -> {
                ask(new Asks(c.item() + "#", "=", c.code()), group, asked);
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

    private static void ask(Asks one, TreeSet<String> group, List<Asks> asked) {
        group.add(one.toString());
        asked.add(one);
    }

    /** Whether it rests on few, or says itself that they are few. */
    boolean isFew(SmallBases bases) {
        return bases.isFew(n) || counts && bases.isFew((int) Math.round(value));
    }

    /** Whether it tells how many people there are, and not what they answered on average. */
    boolean isOfPeople() {
        return counts || share;
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
