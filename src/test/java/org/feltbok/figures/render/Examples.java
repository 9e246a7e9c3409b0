package org.feltbok.figures.render;

import org.feltbok.analysis.Interval;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Tested;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.Fitting;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Figures of every kind to draw in tests. */
public final class Examples {
    private static final String[] STATEMENTS = {
        "Vi er avhengige av nabokommunene på flere områder for å løse oppgavene på en god nok måte",
        "Vi vil trenge mer samarbeid med andre i årene som kommer",
        "Samarbeid er avgjørende for å få store nok fagmiljøer på områder med spesialiserte oppgaver",
        "Samarbeid er viktig for å få mer igjen for hver krone",
        "Kommunen har gode rutiner for politisk styring og oppfølging av samarbeidene",
        "Det er vanskelig å få til godt samspill mellom samarbeidene og våre egne tjenester",
        "Det er mye å gå på før ulempene ved samarbeid blir for store og sammenslåing er en bedre løsning"
    };
    private static final double[][] SHARES = {
        {0, 2.9, 4.4, 10.3, 10.3, 72.1, 0, 5.44},
        {1.5, 2.9, 7.4, 17.6, 29.4, 39.7, 1.5, 4.93},
        {0, 1.5, 5.9, 14.7, 33.8, 42.6, 1.5, 5.12},
        {2.9, 7.4, 16.2, 26.5, 27.9, 16.2, 2.9, 4.21},
        {2.9, 11.8, 23.5, 41.2, 14.7, 4.4, 1.5, 3.67},
        {11.8, 26.5, 29.4, 19.1, 7.4, 2.9, 2.9, 2.92},
        {20.6, 16.2, 10.3, 11.8, 14.7, 22.1, 4.3, 3.52}
    };

    private Examples() {}

    /** Seven statements on a scale of six with don't know and means. */
    public static FigureTable statements() {
        var columns = new ArrayList<Column>();
        for (int step = 0; step < 6; step++) {
            String label = step == 0 ? "1 Helt uenig" : step == 5 ? "6 Helt enig" : "" + (step + 1);
            columns.add(
                    new Column("s" + step, label, Unit.PERCENT, 0, Role.SERIES, step, 6, false));
        }
        columns.add(new Column("dk", "Vet ikke", Unit.PERCENT, 0, Role.SERIES, -1, 0, true));
        columns.add(new Column("mean", "Gj.snitt", Unit.MEAN, 1, Role.MARK, -1, 0, false));
        columns.add(new Column("n", "N", Unit.COUNT, 0, Role.DATA, -1, 0, false));
        var rows = new ArrayList<Header>();
        var cells = new ArrayList<List<Cell>>();
        for (int row = 0; row < STATEMENTS.length; row++) {
            rows.add(new Header("r" + row, STATEMENTS[row], STATEMENTS[row].substring(0, 22)));
            var line = new ArrayList<Cell>();
            for (double value : SHARES[row]) {
                line.add(cell(value));
            }
            line.add(cell(68.0 - row % 4));
            cells.add(line);
        }
        cells.getFirst().set(5, new Cell(72.06, 68, 72.0, "72 %", Verdict.MATCH, "share"));
        cells.getFirst().set(7, new Cell(5.44, 68, 5.4, "5,4", Verdict.MATCH, "mean"));
        cells.get(4).set(7, new Cell(3.67, 67, 3.8, "3,8", Verdict.DIFFERS, "mean"));
        cells.get(5).set(1, new Cell(26.5, 66, 28.0, "28 %", Verdict.ERRATUM, "share"));
        return new FigureTable(
                "figur-57",
                "Figur 57. Behov og betydning av samarbeid",
                "I hvilken grad er du enig eller uenig i påstandene? Prosent og gjennomsnitt.",
                "Påstand",
                rows,
                columns,
                cells,
                ChartStyle.of(Kind.STACKED_BAR),
                "N = 68. «Vet ikke» er holdt utenfor gjennomsnittet. Konstruerte svar.");
    }

    /** A figure of a kind with series named A, B ...; NaN stands for undefined. */
    public static FigureTable of(Kind kind, Unit unit, String[] rows, double[]... series) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < series.length; i++) {
            Role role = kind != Kind.SCATTER ? Role.SERIES : i == 0 ? Role.X : Role.Y;
            int decimals = unit == Unit.MEAN ? 1 : 0;
            columns.add(
                    new Column(
                            "c" + i,
                            "Serie " + (char) ('A' + i),
                            unit,
                            decimals,
                            role,
                            -1,
                            0,
                            false));
        }
        var headers = new ArrayList<Header>();
        var cells = new ArrayList<List<Cell>>();
        for (int row = 0; row < rows.length; row++) {
            int at = row;
            headers.add(new Header("r" + row, rows[row], rows[row]));
            cells.add(Arrays.stream(series).map(s -> cell(s[at])).toList());
        }
        ChartStyle style = ChartStyle.of(kind);
        return new FigureTable(
                "figur-" + kind.ordinal(),
                "Figur " + kind.ordinal() + ". Eksempel av typen " + kind,
                "Hvor stor andel av kommunene? Prosent.",
                "Gruppe",
                headers,
                columns,
                cells,
                style,
                "N = 78. 3 vet ikke, 6 ikke besvart.");
    }

    /** The columns of one figure with those of another, which has the same rows. */
    public static FigureTable beside(FigureTable t, FigureTable other) {
        var columns = new ArrayList<>(t.columns());
        columns.addAll(other.columns());
        List<List<Cell>> cells =
                IntStream.range(0, t.rows().size())
                        .mapToObj(
                                row -> {
                                    var line = new ArrayList<>(t.cells().get(row));
                                    line.addAll(other.cells().get(row));
                                    return List.copyOf(line);
                                })
                        .toList();
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                columns,
                cells,
                t.chart(),
                t.note());
    }

    /** The same figure drawn otherwise. */
    public static FigureTable styled(FigureTable t, ChartStyle style) {
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                t.cells(),
                style,
                t.note());
    }

    /** The same as small multiples. */
    public static FigureTable panels(FigureTable t, ChartStyle.Panels panels) {
        ChartStyle usual = ChartStyle.of(Kind.SMALL_MULTIPLES);
        return styled(
                t,
                new ChartStyle(
                        usual.kind(),
                        true,
                        usual.labelsFrom(),
                        "",
                        "",
                        usual.min(),
                        usual.max(),
                        List.of(),
                        List.of(),
                        false,
                        Optional.empty(),
                        panels));
    }

    /** The same with means in the table alone. */
    static FigureTable withoutMeans(FigureTable t) {
        return t.shown(
                t.columns().stream()
                        .map(
                                c ->
                                        new Column(
                                                c.key(),
                                                c.label(),
                                                c.unit(),
                                                c.decimals(),
                                                c.role() == Role.MARK ? Role.DATA : c.role(),
                                                c.scaleStep(),
                                                c.scaleLength(),
                                                c.dontKnow()))
                        .toList(),
                t.cells());
    }

    /** The same with the rows as the steps of a scale, the last of them don't know. */
    public static FigureTable rowsOnScale(FigureTable t) {
        int steps = t.rows().size() - 1;
        List<Header> rows =
                IntStream.rangeClosed(0, steps)
                        .mapToObj(
                                i ->
                                        new Header(
                                                "r" + i,
                                                i == steps ? "Vet ikke" : "Trinn " + (i + 1),
                                                "" + (i + 1),
                                                i == steps ? -1 : i,
                                                i == steps ? 0 : steps,
                                                i == steps))
                        .toList();
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                rows,
                t.columns(),
                t.cells(),
                t.chart(),
                t.note());
    }

    /** A scatter plot with the line through its points. */
    public static FigureTable fitted(FigureTable t) {
        return Fitting.line(t);
    }

    /** The same with a test below the level at every number of a row. */
    public static FigureTable significant(FigureTable t, int row) {
        var tested = new Tested("welch", "", null, List.of(), 0.01, null, true);
        List<List<Cell>> cells = new ArrayList<>(t.cells());
        cells.set(
                row,
                t.cells().get(row).stream()
                        .map(
                                c ->
                                        new Cell(
                                                c.value(),
                                                c.n(),
                                                c.published(),
                                                c.publishedText(),
                                                c.verdict(),
                                                c.measure(),
                                                c.shown(),
                                                c.interval(),
                                                tested,
                                                c.given()))
                        .toList());
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                cells,
                t.chart(),
                t.note());
    }

    private static FigureTable named(FigureTable t, String id) {
        return new FigureTable(
                id,
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                t.columns(),
                t.cells(),
                t.chart(),
                t.note());
    }

    /** A figure of each kind, with gaps, one row, many rows and none. */
    public static List<FigureTable> all() {
        var all = new ArrayList<FigureTable>();
        double gap = Double.NaN;
        String[] groups = {
            "Minst sentrale kommuner", "Nest minst sentrale", "Mellomsentrale kommuner", "Sentrale"
        };
        double[] a = {52.3, 41.2, gap, 12};
        double[] b = {32.9, 100, 22, 3.4};
        all.add(statements());
        all.add(styled(statements(), ChartStyle.of(Kind.STACKED_COLUMN)));
        for (Kind kind : Kind.values()) {
            all.add(of(kind, Unit.PERCENT, groups, a, b));
            all.add(of(kind, Unit.PERCENT, groups, a));
            all.add(
                    of(
                            kind,
                            Unit.MEAN,
                            new String[] {"Alle"},
                            new double[] {4.25},
                            new double[] {gap}));
            all.add(of(kind, Unit.COUNT, new String[0], new double[0], new double[0]));
            all.add(many(kind, 54));
        }
        all.add(styled(statements(), ChartStyle.of(Kind.DIVERGING_BAR)));
        all.add(styled(statements(), ChartStyle.of(Kind.HEAT)));
        all.add(
                of(
                        Kind.HEAT,
                        Unit.NUMBER,
                        groups,
                        new double[] {-30, 4, 50, -12},
                        new double[] {gap, 18, -44, 0},
                        new double[] {7, gap, 61, 33}));
        all.add(
                onScale(
                        of(
                                Kind.DIVERGING_BAR,
                                Unit.PERCENT,
                                groups,
                                new double[] {10, 30, 25, 60},
                                new double[] {40, 20, gap, 15},
                                new double[] {50, 50, 75, 25})));
        all.add(boxes());
        all.add(dots());
        all.add(about(Kind.HISTOGRAM, Unit.COUNT, 3, 9, 22, 31, 18, 7, 0, 1));
        all.add(lines());
        all.add(of(Kind.LINE, Unit.NUMBER, new String[] {"1986", "2000", "2018", "2040"}, a, b));
        all.add(of(Kind.COLUMN, Unit.PERCENT, groups, new double[] {-30, 4, 50, -12}));
        all.add(scatter());
        all.add(fitted(scatter()));
        all.add(
                panels(
                        of(Kind.BAR, Unit.PERCENT, groups, a, b, a, b, a),
                        ChartStyle.Panels.COLUMN));
        all.add(panels(lines(), ChartStyle.Panels.LINE));
        all.add(panels(dots(), ChartStyle.Panels.BAR));
        return IntStream.range(0, all.size())
                .mapToObj(i -> named(all.get(i), i == 0 ? "figur-57" : "figur-" + (100 + i)))
                .toList();
    }

    /**
     * A figure of a kind with what that kind needs about some values, one a row; NaN stands for
     * undefined.
     */
    public static FigureTable about(Kind kind, Unit unit, double... values) {
        String[] rows = new String[values.length];
        double[] places = new double[values.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "Rad " + (i + 1);
            places[i] = i;
        }
        return switch (kind) {
            case SCATTER -> of(kind, unit, rows, places, values);
            case BOX -> of(kind, unit, rows, five(values));
            case DIVERGING_BAR -> onScale(of(kind, unit, rows, rest(values), values));
            default -> of(kind, unit, rows, values);
        };
    }

    /** What is left of a hundred. */
    private static double[] rest(double[] values) {
        return Arrays.stream(values).map(v -> 100 - v).toArray();
    }

    /** The same with the columns as the steps of a scale, in order. */
    public static FigureTable onScale(FigureTable t) {
        int steps = t.columns().size();
        List<Column> columns =
                IntStream.range(0, steps)
                        .mapToObj(
                                i -> {
                                    Column c = t.columns().get(i);
                                    return new Column(
                                            c.key(),
                                            c.label(),
                                            c.unit(),
                                            c.decimals(),
                                            c.role(),
                                            i,
                                            steps,
                                            false);
                                })
                        .toList();
        return new FigureTable(
                t.id(),
                t.caption(),
                t.subtitle(),
                t.rowHeading(),
                t.rows(),
                columns,
                t.cells(),
                t.chart(),
                t.note());
    }

    /** Five numbers about each value, from the least to the greatest. */
    private static double[][] five(double[] values) {
        double[][] five = new double[5][values.length];
        for (int i = 0; i < 5; i++) {
            for (int row = 0; row < values.length; row++) {
                five[i][row] = values[row] + 4 * (i - 2);
            }
        }
        return five;
    }

    static FigureTable many(Kind kind, int count) {
        String[] rows = new String[count];
        double[] a = new double[count];
        double[] b = new double[count];
        for (int i = 0; i < count; i++) {
            rows[i] =
                    "Oppgaveområde nummer "
                            + (i + 1)
                            + (i % 5 == 0 ? " med et ganske langt navn i tillegg" : "");
            a[i] = 100 - i * 1.7;
            b[i] = 5 + (i * 37 % 90);
        }
        return kind == Kind.SCATTER
                ? of(kind, Unit.NUMBER, rows, a, b)
                : of(kind, Unit.PERCENT, rows, a);
    }

    static FigureTable lines() {
        String[] years = new String[28];
        double[][] series = new double[4][28];
        for (int i = 0; i < 28; i++) {
            years[i] = "" + (1990 + i);
            series[0][i] = 100 + i * 1.1;
            series[1][i] = 100 - i * 0.6 + Math.sin(i);
            series[2][i] = i > 10 && i < 15 ? Double.NaN : 100 - i * 0.7;
            series[3][i] = 100 - i * 0.65;
        }
        return of(Kind.LINE, Unit.NUMBER, years, series);
    }

    /** Shares with intervals, one without and one undefined. */
    public static FigureTable dots() {
        String[] names = {
            "Minst sentrale kommuner", "Mellomsentrale kommuner", "Sentrale", "Ingen"
        };
        Interval[] intervals = {
            new Interval(38, 55, 95), new Interval(-4, 17, 95), null, new Interval(1, 2, 95)
        };
        Double[] values = {46.2, 6.0, 71.0, null};
        var rows = new ArrayList<Header>();
        var cells = new ArrayList<List<Cell>>();
        for (int i = 0; i < names.length; i++) {
            rows.add(new Header("r" + i, names[i], names[i]));
            cells.add(
                    List.of(
                            new Cell(
                                    values[i],
                                    68,
                                    null,
                                    null,
                                    Verdict.NONE,
                                    "",
                                    null,
                                    intervals[i])));
        }
        return new FigureTable(
                "figur-90",
                "Figur 90. Andeler med intervaller",
                "Prosent",
                "Gruppe",
                rows,
                List.of(new Column("a", "Andel", Unit.PERCENT, 0, Role.SERIES, -1, 0, false)),
                cells,
                ChartStyle.of(Kind.DOTS),
                "N = 68.");
    }

    static FigureTable boxes() {
        String[] rows = {"Minst sentrale kommuner", "Mellomsentrale kommuner", "Sentrale", "Ingen"};
        double gap = Double.NaN;
        return of(
                Kind.BOX,
                Unit.NUMBER,
                rows,
                new double[] {-12, 4, -30, gap},
                new double[] {-4, 10, -22, gap},
                new double[] {3, 18, -9, gap},
                new double[] {11, 25, -4, gap},
                new double[] {20, 61, 6, gap});
    }

    static FigureTable scatter() {
        var style =
                new ChartStyle(
                        Kind.SCATTER,
                        true,
                        5,
                        "Folketall",
                        "Reisetid i minutter",
                        0,
                        Double.NaN,
                        List.of(45.0),
                        List.of(50.0),
                        true);
        return styled(many(Kind.SCATTER, 40), style);
    }

    private static Cell cell(@Nullable Double value) {
        Double defined = value == null || value.isNaN() ? null : value;
        return new Cell(defined, null, null, null, Verdict.NONE, "");
    }
}
