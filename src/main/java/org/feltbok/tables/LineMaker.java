package org.feltbok.tables;

import org.feltbok.analysis.tests.Holm;
import org.feltbok.analysis.tests.MeansApart;
import org.feltbok.analysis.tests.PartSums;
import org.feltbok.analysis.tests.Suggestion;
import org.feltbok.analysis.tests.SurveyDesign;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.analysis.tests.WeightedSums;
import org.feltbok.base.text.LocalText;
import org.feltbok.tables.TableBook.Kind;
import org.feltbok.tables.TableBook.Sign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Makes a line of numbers and holds each column against the rest of its axis: shares by chi-square
 * or Fisher's test as it fits, means by Welch's, weighted ones with the variance of their design.
 */
final class LineMaker {
    private static final double PERCENT = 100;

    private static final List<String> GROUPS = List.of("1", "2");

    private final BookSpec spec;
    private final List<Axis> axes;
    private final Optional<SurveyDesign> design;
    private final boolean[] out;

    /**
     * @param design of weighted rows; empty = each counts once
     * @param out the columns that are not told
     */
    LineMaker(BookSpec spec, List<Axis> axes, Optional<SurveyDesign> design, boolean[] out) {
        this.spec = spec;
        this.axes = axes;
        this.design = design;
        this.out = out;
    }

    TableBook.Line of(Kind kind, String code, LocalText label, int decimals, PartSums[] sums) {
        return of(kind, code, label, decimals, sums, 0);
    }

    /**
     * @param sums of each column; of shares hits are 1
     * @param shift what was taken off each number
     */
    TableBook.Line of(
            Kind kind, String code, LocalText label, int decimals, PartSums[] sums, double shift) {
        List<TableBook.Cell> cells = new ArrayList<>();
        for (Axis axis : axes) {
            PartSums[] parts = Arrays.copyOfRange(sums, axis.first(), axis.first() + axis.width());
            WeightedSums[] own = all(parts);
            WeightedSums[] rest = new WeightedSums[axis.shown()];
            double[] p = new double[axis.shown()];
            for (int column = 0; column < axis.shown(); column++) {
                PartSums others = rest(parts, column);
                rest[column] = others.all();
                p[column] = p(kind, parts[column], others);
            }
            // of two columns each is held against the other: that is one comparison
            double[] judged = spec.isHolm() && axis.width() > 2 ? Holm.adjust(p) : p;
            for (int column = 0; column < axis.shown(); column++) {
                double mean = own[column].mean();
                double value = kind == Kind.SHARE ? PERCENT * mean : mean + shift;
                var cell =
                        new TableBook.Cell(
                                value,
                                own[column].n(),
                                judged[column],
                                sign(judged[column], mean - rest[column].mean()),
                                false,
                                Optional.empty());
                cells.add(out[axis.first() + column] ? cell.hidden() : cell);
            }
        }
        return new TableBook.Line(kind, code, label, decimals, cells);
    }

    private static WeightedSums[] all(PartSums[] sums) {
        return Arrays.stream(sums).map(PartSums::all).toArray(WeightedSums[]::new);
    }

    private static PartSums rest(PartSums[] own, int column) {
        return IntStream.range(0, own.length)
                .filter(other -> other != column)
                .mapToObj(other -> own[other])
                .reduce(PartSums::plus)
                .orElseGet(() -> own[column].none());
    }

    private Sign sign(double p, double difference) {
        return !(p < spec.level())
                ? Sign.NONE
                : difference > 0 ? Sign.HIGHER : difference < 0 ? Sign.LOWER : Sign.NONE;
    }

    private double p(Kind kind, PartSums parts, PartSums others) {
        WeightedSums one = parts.all();
        WeightedSums rest = others.all();
        int least = Math.max(1, spec.least());
        if (spec.level() <= 0 || one.n() < least || rest.n() < least) {
            return Double.NaN;
        }
        OptionalDouble p =
                switch (kind) {
                    case SHARE ->
                            design.map(d -> MeansApart.ofShares(d, parts, others))
                                    .orElseGet(() -> ofCounts(one, rest));
                    case MEAN ->
                            design.map(d -> MeansApart.p(d, parts, others))
                                    .orElseGet(() -> MeansApart.p(one, rest));
                };
        return p.orElse(Double.NaN);
    }

    private static OptionalDouble ofCounts(WeightedSums one, WeightedSums rest) {
        long hits = Math.round(one.wx());
        long others = Math.round(rest.wx());
        TestData.Table table =
                new TestData.Table(
                        GROUPS,
                        GROUPS,
                        new long[][] {{hits, one.n() - hits}, {others, rest.n() - others}});
        return Suggestion.of(table).test().of(table).p();
    }
}
