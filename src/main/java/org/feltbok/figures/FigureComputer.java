package org.feltbok.figures;

import org.feltbok.analysis.Estimate;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.MeasurePiece;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

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

    private record Row(Lead lead, List<Computed> cells) {
        Line line() {
            return lead.line();
        }
    }

    /** A cell's measure and result, and how it is shown. */
    record Computed(
            Measure measure,
            Estimate result,
            FigureTable.Shown shown,
            FigureTable.@Nullable Tested tested) {}

    /**
     * The figure with the published values that belong to it.
     *
     * @param published those of this figure; others are left alone
     * @throws FaultException if the specification names what the study does not have
     */
    public ComputedFigure compute(FigureSpec spec, List<PublishedValue> published) {
        OverWaves over = OverWaves.of(study, spec);
        Lines lines = new Lines(study, texts, over);
        List<Lead> wanted = leads(lines, spec.columns());
        List<Lead> down = leads(lines, spec.rows());
        TypedCells typed =
                new TypedCells(
                        down.stream().map(Lead::axis).toList(),
                        wanted.stream().map(Lead::axis).toList());
        Bounds bounds = new Bounds(lines, measures(down, wanted, spec, typed, over));
        List<Lead> across = new ArrayList<>();
        for (int c = 0; c < wanted.size(); c++) {
            across.add(wanted.get(c));
            Axis axis = wanted.get(c).axis().as(FigureTable.Role.DATA);
            bounds.of(c, wanted.get(c).line(), wanted.size() > 1)
                    .forEach(l -> across.add(new Lead(l, axis)));
        }
        List<List<Measure>> asked = bounds.measures();
        NamesOfN names = new NamesOfN(study, asked);
        List<Lead> columns = named(across, names.inColumns(), names.countsInColumns());
        List<Row> every =
                rows(
                        named(down, names.inRows(), names.countsInRows()),
                        columns,
                        asked,
                        spec,
                        typed);
        List<Row> all =
                every.stream()
                        .filter(r -> !isRespondent(r) || PairedRows.hasNumber(r.cells()))
                        .toList();
        List<Row> bare = limited(sorted(all, columns, spec), spec.limit());
        FigureTests.Told tests = signed(tests(spec, bare, all, columns), spec, columns);
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < bare.size(); r++) {
            rows.add(new Row(bare.get(r).lead(), tests.cells().get(r)));
        }
        PublishedMatch match = new PublishedMatch(measures, published, spec.key());
        Kinds kinds = new Kinds(measures, texts);
        List<Column> shown = columns(columns, rows, spec);
        List<List<Cell>> cells =
                Kinds.signed(rows.stream().map(r -> cells(r, shown, match, kinds)).toList());
        FigureNote note = new FigureNote(study, measures, texts, over);
        Optional<FitLine.Tried> fit =
                spec.chart().fitLine() ? FitLine.through(shown, cells) : Optional.empty();
        List<String> found = new ArrayList<>();
        if (every.stream().anyMatch(FigureComputer::isRespondent)) {
            found.addAll(
                    new PairedRows(columns.stream().map(c -> c.axis().role()).toList(), texts)
                            .told(every.stream().map(Row::cells).toList()));
        }
        found.addAll(tests.sentences());
        fit.ifPresent(f -> found.add(f.told(texts)));
        if (fit.flatMap(FitLine.Tried::line).isPresent() && isWeighted(rows)) {
            found.add(texts.get("figures.note.fit.unweighted"));
        }
        FigureTable table =
                new FigureTable(
                        spec.key(),
                        caption(spec),
                        Kinds.above(in(spec.subtitle()), cells, texts),
                        in(spec.rowHeading()),
                        rows.stream().map(r -> header(r.line(), spec)).toList(),
                        shown,
                        cells,
                        style(spec.chart(), fit.flatMap(FitLine.Tried::line)),
                        note.of(spec, rows.stream().map(Row::cells).toList(), found),
                        in(spec.alternative()));
        Set<String> dependencies = new LinkedHashSet<>(match.dependencies());
        computed(all).forEach(c -> dependencies.addAll(measures.dependencies(c.measure())));
        return new ComputedFigure(
                table,
                match.rest(),
                variables(rows),
                dependencies,
                tests.sentences(),
                note.ranged());
    }

    private static boolean isRespondent(Row row) {
        return row.lead().axis().source() instanceof Axis.Respondents;
    }

    /** Where the drawing has no room for a sign the note says that the table has it. */
    private FigureTests.Told signed(FigureTests.Told tests, FigureSpec spec, List<Lead> columns) {
        FigureSpec.ChartSpec chart = spec.chart();
        boolean whole = chart.bearsSigns();
        for (List<Computed> row : tests.cells()) {
            for (int c = 0; c < row.size(); c++) {
                FigureTable.Tested tested = row.get(c).tested();
                boolean drawn = columns.get(c).axis().role() != FigureTable.Role.DATA;
                boolean small =
                        chart.kind().stacked()
                                && row.get(c).result().value().orElse(0) < chart.labelsFrom();
                if (drawn && tested != null && tested.isSignificant() && (!whole || small)) {
                    List<String> more = new ArrayList<>(tests.sentences());
                    more.add(texts.get("figures.test.unsigned"));
                    return new FigureTests.Told(tests.cells(), more);
                }
            }
        }
        return tests;
    }

    private FigureTests.Told tests(
            FigureSpec spec, List<Row> rows, List<Row> all, List<Lead> columns) {
        List<List<Computed>> cells = rows.stream().map(Row::cells).toList();
        if (spec.test().isEmpty()) {
            return new FigureTests.Told(cells, List.of());
        }
        TestSpec test = spec.test().get();
        if (test.compare() == TestSpec.Compare.RELATION) {
            String none =
                    isWeighted(all)
                            ? "figures.test.relation.weighted"
                            : computed(all).anyMatch(c -> isOfSiblings(c.measure()))
                                    ? "figures.test.siblings"
                                    : "";
            if (!none.isEmpty()) {
                return new FigureTests.Told(cells, List.of(texts.get(none)));
            }
            return new Relations(test, texts)
                    .of(
                            cells,
                            all.stream().map(Row::cells).toList(),
                            columns.stream().map(c -> in(c.line().label())).toList(),
                            columns.stream().map(c -> c.axis().role()).toList());
        }
        return new FigureTests(test, study, measures, texts)
                .of(
                        rows.stream().map(Row::line).toList(),
                        columns.stream().map(Lead::line).toList(),
                        cells);
    }

    /**
     * The keys of a figure's columns, before bounds of intervals are put beside them.
     *
     * @throws FaultException if the specification names what the study does not have
     */
    public List<String> columnKeys(FigureSpec spec) {
        return leads(new Lines(study, texts, OverWaves.of(study, spec)), spec.columns()).stream()
                .map(l -> l.line().key())
                .toList();
    }

    private boolean isOfSiblings(Measure measure) {
        return !(measure.subject() instanceof Measure.Stated) && measures.isOfSiblings(measure);
    }

    private static boolean isWeighted(List<Row> rows) {
        return computed(rows).anyMatch(c -> c.measure().weight().isPresent());
    }

    private static Stream<Computed> computed(List<Row> rows) {
        return rows.stream().flatMap(r -> r.cells().stream());
    }

    private static List<Cell> cells(
            Row row, List<Column> columns, PublishedMatch match, Kinds kinds) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Computed cell = row.cells().get(i);
            cells.add(match.cell(cell, columns.get(i), kinds.of(cell.measure())));
        }
        return cells;
    }

    private List<List<Measure>> measures(
            List<Lead> rows,
            List<Lead> columns,
            FigureSpec spec,
            TypedCells typed,
            OverWaves over) {
        MeasurePiece base = spec.base().read();
        List<List<Measure>> measures = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<Measure> row = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                MeasurePiece piece =
                        rows.get(r).line().piece().over(columns.get(c).line().piece()).over(base);
                Measure whole =
                        typed.at(r, c)
                                .or(piece::measure)
                                .orElseThrow(
                                        () ->
                                                new FaultException(
                                                        "figures.incomplete", piece.toString()));
                row.add(over.measure(whole, rows.get(r).line(), columns.get(c).line()));
            }
            measures.add(row);
        }
        return measures;
    }

    private List<Row> rows(
            List<Lead> leads,
            List<Lead> columns,
            List<List<Measure>> asked,
            FigureSpec spec,
            TypedCells typed) {
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < leads.size(); r++) {
            List<Computed> cells = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Measure measure = asked.get(r).get(c);
                Axis row = leads.get(r).axis();
                Axis column = columns.get(c).axis();
                Measure like = OverWaves.like(asked, r, c);
                FigureTable.Shown shown =
                        like.subject() instanceof Measure.Stated
                                ? stated(typed.shown(r, c), row, column, spec)
                                : shown(like, row, column, spec);
                cells.add(new Computed(measure, measures.evaluate(measure), shown, null));
            }
            rows.add(new Row(leads.get(r), cells));
        }
        return rows;
    }

    /**
     * Lines of n with what sets it apart from the base of the percentages beside it, and counts
     * called counts.
     */
    private List<Lead> named(List<Lead> leads, BitSet other, BitSet counts) {
        List<Lead> named = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Lead lead = leads.get(i);
            boolean isN =
                    (other.get(i) || counts.get(i))
                            && lead.line()
                                    .piece()
                                    .statistic()
                                    .filter(Statistic::isValidCount)
                                    .isPresent()
                            && in(lead.line().label()).equals(texts.get("figures.statistic.n"));
            String key = other.get(i) ? "figures.statistic.n.valid" : "figures.statistic.n.count";
            LocalText name = LocalText.of(texts.get(key));
            named.add(isN ? new Lead(lead.line().named("", name), lead.axis()) : lead);
        }
        return named;
    }

    private static FigureTable.Shown stated(
            FigureTable.Shown typed, Axis row, Axis column, FigureSpec spec) {
        int decimals =
                column.decimals().or(row::decimals).or(spec::decimals).orElse(typed.decimals());
        return new FigureTable.Shown(typed.unit(), decimals);
    }

    private FigureTable.Shown shown(Measure measure, Axis row, Axis column, FigureSpec spec) {
        FigureTable.Unit unit = Usual.unit(measure, measures.what(measure));
        if (unit == FigureTable.Unit.DAY) {
            return new FigureTable.Shown(unit, 0);
        }
        int decimals =
                column.decimals()
                        .or(row::decimals)
                        .or(() -> measure.statistic().isCount() ? Optional.of(0) : spec.decimals())
                        .orElseGet(() -> Usual.decimals(measure, study));
        return new FigureTable.Shown(unit, decimals);
    }

    private static List<Lead> leads(Lines lines, List<Axis> axes) {
        return axes.stream().flatMap(a -> lines.of(a).stream().map(l -> new Lead(l, a))).toList();
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
        ToDoubleFunction<Row> number = r -> r.cells().get(by).result().value().orElse(Double.NaN);
        Comparator<Row> order = Comparator.comparingDouble(number);
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(
                Comparator.<Row, Boolean>comparing(r -> LastInOrder.is(r.line()))
                        // what is not known is neither the highest nor the lowest
                        .thenComparing(r -> Double.isNaN(number.applyAsDouble(r)))
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
                shortLabel.isEmpty() ? label : shortLabel,
                line.scaleStep(),
                line.scaleLength(),
                line.dontKnow(),
                line.wave() == null ? Double.NaN : line.wave().time());
    }

    private List<Column> columns(List<Lead> leads, List<Row> rows, FigureSpec spec) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Line line = leads.get(i).line();
            int at = i;
            FigureTable.Shown shown =
                    rows.stream()
                            .map(r -> r.cells().get(at).shown())
                            .reduce(FigureTable.Shown::with)
                            .orElse(new FigureTable.Shown(FigureTable.Unit.NUMBER, 0));
            columns.add(
                    new Column(
                            line.key(),
                            in(spec.shortLabels() ? line.shortLabel() : line.label()),
                            shown.unit(),
                            shown.decimals(),
                            leads.get(i).axis().role(),
                            line.scaleStep(),
                            line.scaleLength(),
                            line.dontKnow()));
        }
        return columns;
    }

    private String caption(FigureSpec spec) {
        String title = in(spec.title());
        String key =
                spec.kind() == FigureSpec.Kind.TABLE
                        ? "figures.caption.table"
                        : "figures.caption.figure";
        return spec.number().map(n -> texts.get(key, String.valueOf(n), title)).orElse(title);
    }

    private ChartStyle style(FigureSpec.ChartSpec chart, Optional<FitLine> fit) {
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
                chart.pointLabels(),
                fit,
                chart.panels());
    }

    private Set<String> variables(List<Row> rows) {
        Set<String> names = new LinkedHashSet<>();
        computed(rows)
                .forEach(
                        c -> {
                            Usual.variables(c.measure(), names);
                            names.addAll(measures.codes(c.measure()));
                        });
        return names;
    }

    private String in(LocalText text) {
        return text.in(texts.language());
    }
}
