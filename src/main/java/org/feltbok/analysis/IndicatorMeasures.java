package org.feltbok.analysis;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Measures of indicators. Shares, ratios and changes are taken from the sums over the group's
 * cases; only cases that have every value needed count.
 */
final class IndicatorMeasures {
    private IndicatorMeasures() {}

    static Result evaluate(StudyData study, Measure measure, Measure.Indicated subject) {
        List<Condition> where =
                study.cases()
                        .meant(
                                Measures.joined(
                                        Measures.ofCases(measure), Measures.narrowing(measure)));
        boolean[] mask = Selection.of(study.cases(), where);
        int first = subject.years().getFirst();
        int last = subject.years().getLast();
        List<String> part = subject.part(0);
        return switch (measure.statistic()) {
            case SHARE -> {
                Sums sums =
                        sums(study, subject, mask, new Sum(part, first), new Sum(List.of(), first));
                yield sums.result(sums.of(0).percentOf(sums.of(1)));
            }
            case RATIO -> {
                Sums sums =
                        sums(
                                study,
                                subject,
                                mask,
                                new Sum(part, first),
                                new Sum(subject.part(1), first));
                yield sums.result(sums.of(0).over(sums.of(1)));
            }
            case CHANGE -> {
                Sums sums = sums(study, subject, mask, new Sum(part, first), new Sum(part, last));
                yield sums.result(sums.of(1).percentAbove(sums.of(0)));
            }
            case INDEX -> {
                Sums sums = sums(study, subject, mask, new Sum(part, first), new Sum(part, last));
                yield sums.result(sums.of(1).percentOf(sums.of(0)));
            }
            default -> numbers(study, measure, subject, mask);
        };
    }

    private static Result numbers(
            StudyData study,
            Measure measure,
            Measure.Indicated subject,
            boolean @Nullable [] mask) {
        if (!Values.has(measure.statistic())) {
            throw Measures.unfit(measure);
        }
        double[] cells =
                column(study, subject, new Sum(subject.part(0), subject.years().getFirst()));
        Values values = Values.of(NumberColumn.of(cells), mask);
        Result.Method method = isCount(measure) ? Result.Method.COUNT : Result.Method.NUMBERS;
        return Result.of(
                values.statistic(measure.statistic()), values.n(), values.missing(), method);
    }

    private static boolean isCount(Measure measure) {
        return measure.statistic() == Statistic.N || measure.statistic() == Statistic.NUMBERS;
    }

    /** A sum of parts in a year. */
    private record Sum(List<String> parts, int year) {}

    /** Sums over the cases that have all of them, and how many cases these are. */
    private record Sums(List<ExactSum> sums, int cases) {
        ExactSum of(int index) {
            return sums.get(index);
        }

        Result result(double value) {
            return Result.of(cases == 0 ? Double.NaN : value, cases, Map.of(), Result.Method.SUMS);
        }
    }

    private static Sums sums(
            StudyData study, Measure.Indicated subject, boolean @Nullable [] mask, Sum... wanted) {
        List<double[]> columns = new ArrayList<>();
        Arrays.stream(wanted).forEach(w -> columns.add(column(study, subject, w)));
        List<ExactSum> sums = Arrays.stream(wanted).map(w -> new ExactSum()).toList();
        int n = 0;
        for (int i = 0; i < study.cases().size(); i++) {
            int row = i;
            boolean counts =
                    (mask == null || mask[i])
                            && columns.stream().noneMatch(c -> Double.isNaN(c[row]));
            if (counts) {
                n++;
                for (int s = 0; s < sums.size(); s++) {
                    sums.get(s).add(columns.get(s)[i]);
                }
            }
        }
        return new Sums(sums, n);
    }

    private static double[] column(StudyData study, Measure.Indicated subject, Sum sum) {
        Memo.Key key = new Memo.Key("indicator", subject.name(), sum.year() + "|" + sum.parts());
        return study.cases()
                .memo()
                .get(
                        key,
                        () ->
                                study.indicator(subject.name())
                                        .sums(sum.parts(), sum.year(), study.cases().size()));
    }
}
