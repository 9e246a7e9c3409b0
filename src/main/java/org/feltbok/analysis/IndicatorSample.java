package org.feltbok.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator: its numbers, and sums over the group's cases from which shares, ratios and changes
 * are taken; only cases that have every value needed count.
 */
final class IndicatorSample extends Sample {
    private final StudyData study;
    private final Measure.Indicated subject;

    IndicatorSample(Group group, StudyData study, Measure.Indicated subject) {
        super(Statistic.Of.INDICATOR, group);
        this.study = study;
        this.subject = subject;
    }

    @Override
    IndicatorSample indicator() {
        return this;
    }

    /** A sum of parts in a year. */
    record Sum(List<String> parts, int year) {}

    /** The whole in the first year. */
    Sum whole() {
        return new Sum(List.of(), subject.years().getFirst());
    }

    /** A part in the first year. */
    Sum part(int index) {
        return new Sum(subject.part(index), subject.years().getFirst());
    }

    /** The part in the last year. */
    Sum last() {
        return new Sum(subject.part(0), subject.years().getLast());
    }

    /** Sums over the cases that have all of them, and how many cases these are. */
    record Sums(List<ExactSum> sums, int cases) {
        ExactSum of(int index) {
            return sums.get(index);
        }

        Estimate estimate(double value) {
            return Estimate.of(
                    cases == 0 ? Double.NaN : value, cases, Map.of(), Estimate.Method.SUMS);
        }
    }

    Sums sums(Sum... wanted) {
        double[][] columns = new double[wanted.length][];
        ExactSum[] sums = new ExactSum[wanted.length];
        for (int s = 0; s < wanted.length; s++) {
            columns[s] = column(wanted[s]);
            sums[s] = new ExactSum();
        }
        boolean[] mask = group().mask();
        int n = 0;
        for (int row = 0; row < study.cases().size(); row++) {
            if ((mask == null || mask[row]) && hasAll(columns, row)) {
                n++;
                for (int s = 0; s < sums.length; s++) {
                    sums[s].add(columns[s][row]);
                }
            }
        }
        return new Sums(List.of(sums), n);
    }

    private static boolean hasAll(double[][] columns, int row) {
        for (double[] column : columns) {
            if (Double.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }

    /** Who has the numbers of the last year: this indicator, or one that it continues. */
    Optional<IndicatorData> supplier() {
        String part = subject.part(0).isEmpty() ? "" : subject.part(0).getFirst();
        int year = subject.years().getLast();
        boolean[] mask = group().mask();
        for (int row = 0; row < study.cases().size(); row++) {
            if (mask == null || mask[row]) {
                Optional<IndicatorData> found =
                        study.indicator(subject.name()).supplier(row, year, part);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private double[] column(Sum sum) {
        Memo.Key key = new Memo.Key("indicator", subject.name(), sum.year() + "|" + sum.parts());
        return study.cases()
                .memo()
                .get(
                        key,
                        () ->
                                study.indicator(subject.name())
                                        .sums(sum.parts(), sum.year(), study.cases().size()));
    }

    /** The number of each case; of two years the percent change from the first. */
    double[] changes() {
        double[] first = column(part(0)).clone();
        double[] last = column(last());
        for (int row = 0; subject.years().size() > 1 && row < first.length; row++) {
            double change = 100 * (last[row] / first[row] - 1);
            first[row] = Double.isFinite(change) ? change : Double.NaN;
        }
        return first;
    }

    @Override
    Values values() {
        return Values.of(NumberColumn.of(column(part(0))), group().mask(), group().weights());
    }

    @Override
    double[] each() {
        return subject.years().size() == 1 ? column(part(0)) : super.each();
    }

    /** The cases that have every sum that the statistic is made of. */
    @Override
    double[] behind(Statistic of) {
        return switch (of) {
            case SumsStatistic sums -> having(sums.first(this), sums.second(this));
            case Share share -> having(part(0), whole());
            default -> column(part(0));
        };
    }

    private double[] having(Sum first, Sum second) {
        double[] one = column(first);
        double[] other = column(second);
        return EachRow.of(
                one.length,
                row -> Double.isNaN(one[row]) || Double.isNaN(other[row]) ? Double.NaN : 1);
    }

    @Override
    Estimate count() {
        Values values = values();
        return ItemSample.count(values.size(), values.missing());
    }

    @Override
    Size base() {
        return values().size();
    }
}
