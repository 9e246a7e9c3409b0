package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Result;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Computes figures from the data of a study. Computing all figures of the same data shares what was
 * counted.
 */
public final class FigureComputer {
    private final StudyData study;
    private final Measures measures;
    private final Texts texts;

    /**
     * @param texts in the language that the figures are for
     */
    public FigureComputer(StudyData study, Texts texts) {
        this.study = study;
        this.texts = texts;
        measures = new Measures(study);
    }

    /** A column with what it was made from. */
    private record Lead(Line line, Axis axis) {}

    private record Row(Line line, List<Computed> cells) {}

    /** A cell's measure and result. */
    record Computed(Measure measure, Result result) {}

    /**
     * The figure with the published values that belong to it.
     *
     * @param published those of this figure; others are left alone
     * @throws FaultException if the specification names what the study does not have
     */
    public ComputedFigure compute(FigureSpec spec, List<PublishedValue> published) {
        Lines lines = new Lines(study, texts);
        List<Lead> columns = leads(lines, spec.columns());
        List<Row> rows = new ArrayList<>();
        for (Lead row : leads(lines, spec.rows())) {
            List<Computed> cells = new ArrayList<>();
            columns.forEach(c -> cells.add(compute(row.line(), c.line(), spec.base())));
            rows.add(new Row(row.line(), cells));
        }
        rows = limited(sorted(rows, columns, spec), spec.limit());
        PublishedMatch match =
                new PublishedMatch(measures, study.mainSurvey(), published, spec.key());
        List<List<Cell>> cells =
                rows.stream().map(r -> r.cells().stream().map(match::cell).toList()).toList();
        FigureTable table =
                new FigureTable(
                        spec.key(),
                        caption(spec),
                        in(spec.subtitle()),
                        in(spec.rowHeading()),
                        rows.stream().map(r -> header(r.line(), spec)).toList(),
                        columns(columns, rows, spec),
                        cells,
                        style(spec.chart()),
                        new FigureNote(study, texts)
                                .of(spec, rows.stream().flatMap(r -> r.cells().stream()).toList()));
        return new ComputedFigure(table, match.rest(), variables(rows));
    }

    private static List<Lead> leads(Lines lines, List<Axis> axes) {
        return axes.stream().flatMap(a -> lines.of(a).stream().map(l -> new Lead(l, a))).toList();
    }

    private Computed compute(Line row, Line column, Piece base) {
        Piece piece = row.piece().over(column.piece()).over(base);
        if (piece.variable().isEmpty() || piece.statistic().isEmpty()) {
            throw new FaultException("figures.incomplete", piece.measure());
        }
        Measure measure = Measure.parse(piece.measure());
        return new Computed(measure, measures.evaluate(measure));
    }

    private static List<Row> sorted(List<Row> rows, List<Lead> columns, FigureSpec spec) {
        if (spec.sort().isEmpty()) {
            return rows;
        }
        FigureSpec.Sort sort = spec.sort().get();
        int index = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).line().key().equals(sort.column())) {
                index = i;
            }
        }
        int by = index;
        Comparator<Row> order =
                Comparator.comparingDouble(
                        r -> r.cells().get(by).result().value().orElse(Double.NEGATIVE_INFINITY));
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(
                Comparator.<Row, Boolean>comparing(r -> LastInOrder.is(r.line()))
                        .thenComparing(sort.descending() ? order.reversed() : order));
        return sorted;
    }

    private static List<Row> limited(List<Row> rows, int limit) {
        return limit > 0 && limit < rows.size() ? rows.subList(0, limit) : rows;
    }

    private Header header(Line line, FigureSpec spec) {
        String label = in(line.label());
        String shortLabel = in(line.shortLabel());
        return new Header(
                line.key(),
                spec.shortLabels() ? shortLabel : label,
                shortLabel.isEmpty() ? label : shortLabel);
    }

    private List<Column> columns(List<Lead> leads, List<Row> rows, FigureSpec spec) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Line line = leads.get(i).line();
            Optional<Measure> measure =
                    rows.isEmpty()
                            ? Optional.empty()
                            : Optional.of(rows.getFirst().cells().get(i).measure());
            Optional<Integer> decimals =
                    leads.get(i).axis().decimals().or(() -> countHasNone(measure, spec));
            columns.add(
                    new Column(
                            line.key(),
                            in(spec.shortLabels() ? line.shortLabel() : line.label()),
                            measure.map(Usual::unit).orElse(FigureTable.Unit.NUMBER),
                            decimals.orElseGet(
                                    () -> measure.map(m -> Usual.decimals(m, study)).orElse(0)),
                            leads.get(i).axis().role(),
                            line.scaleStep(),
                            line.scaleLength(),
                            line.dontKnow()));
        }
        return columns;
    }

    private static Optional<Integer> countHasNone(Optional<Measure> measure, FigureSpec spec) {
        boolean count = measure.map(Measure::statistic).filter(Statistic::isCount).isPresent();
        return count ? Optional.of(0) : spec.decimals();
    }

    private String caption(FigureSpec spec) {
        String title = in(spec.title());
        String key =
                spec.kind() == FigureSpec.Kind.TABLE
                        ? "figures.caption.table"
                        : "figures.caption.figure";
        return spec.number().map(n -> texts.get(key, String.valueOf(n), title)).orElse(title);
    }

    private ChartStyle style(FigureSpec.ChartSpec chart) {
        return new ChartStyle(
                chart.kind(),
                chart.labels(),
                chart.labelsFrom(),
                in(chart.axisTitle()),
                in(chart.secondAxisTitle()),
                chart.min(),
                chart.max(),
                chart.xLines(),
                chart.yLines(),
                chart.pointLabels());
    }

    private static Set<String> variables(List<Row> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.stream()
                .flatMap(r -> r.cells().stream())
                .forEach(c -> Usual.variables(c.measure(), names));
        return names;
    }

    private String in(LocalText text) {
        return text.in(texts.language());
    }
}
