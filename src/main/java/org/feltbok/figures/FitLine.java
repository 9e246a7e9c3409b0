package org.feltbok.figures;

import org.feltbok.analysis.tests.FittedLine;
import org.feltbok.analysis.tests.Sentence;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Role;
import org.jspecify.annotations.Nullable;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The line fitted to the points of a scatter plot, from the one that is farthest left to the one
 * farthest right.
 *
 * @param from least x
 * @param to greatest x
 */
public record FitLine(FittedLine line, double from, double to) {

    /** A line through the points that a figure shows, or why there is none. */
    record Tried(Optional<FitLine> line, Optional<Sentence> reason) {
        /** Its sentence in the note: how many points, and what was found. */
        String told(Texts texts) {
            return line.map(l -> l.told(texts))
                    .orElseGet(
                            () ->
                                    texts.get(
                                            "figures.note.fit.undefined",
                                            TestWords.said(reason.orElseThrow(), texts)));
        }
    }

    /** Through the points that have both numbers; empty where no columns are for x and y. */
    static Optional<Tried> through(
            List<FigureTable.Column> columns, List<List<FigureTable.Cell>> cells) {
        Optional<Integer> x = first(columns, Role.X);
        Optional<Integer> y = first(columns, Role.Y);
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        List<List<FigureTable.Cell>> points =
                cells.stream()
                        .filter(r -> isNumber(r.get(x.get())) && isNumber(r.get(y.get())))
                        .toList();
        double[] across = numbers(points, x.get()).toArray();
        FittedLine.Tried found = FittedLine.through(across, numbers(points, y.get()).toArray());
        DoubleSummaryStatistics ends = DoubleStream.of(across).summaryStatistics();
        return Optional.of(
                new Tried(
                        found.line().map(l -> new FitLine(l, ends.getMin(), ends.getMax())),
                        found.reason()));
    }

    private static Optional<Integer> first(List<FigureTable.Column> columns, Role role) {
        return IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).role() == role)
                .boxed()
                .findFirst();
    }

    private static boolean isNumber(FigureTable.Cell cell) {
        Double value = cell.value();
        return value != null && Double.isFinite(value);
    }

    private static DoubleStream numbers(List<List<FigureTable.Cell>> points, int column) {
        return points.stream().mapToDouble(r -> number(r.get(column).value()));
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    /**
     * What it is, in words: through how many points, how steep, where it begins, how well it fits.
     */
    public String told(Texts texts) {
        TestWords words = new TestWords(texts);
        String slope = words.telling(line.slope());
        String intercept = words.telling(line.intercept());
        return line.rSquared().isPresent()
                ? texts.get(
                        "figures.note.fit",
                        line.n(),
                        slope,
                        intercept,
                        words.number(line.rSquared().getAsDouble(), 2))
                : texts.get("figures.note.fit.level", line.n(), slope, intercept);
    }

    /** Its height at a place. */
    public double at(double x) {
        return line.intercept() + line.slope() * x;
    }
}
