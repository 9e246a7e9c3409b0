package org.feltbok.figures.build;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.Piece;
import org.feltbok.figures.Typed;
import org.feltbok.figures.build.Countable.Form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which rows and columns a figure of some choices has. */
final class Layout {
    /** What a box shows, from the least to the greatest. */
    static final List<String> FIVE =
            List.of("min", "quantile(0.25)", "median", "quantile(0.75)", "max");

    private final Choices choices;
    private final Countable what;
    private final List<Countable> by;
    private final StudyData study;

    Layout(Choices choices, Countable what, List<Countable> by, StudyData study) {
        this.choices = choices;
        this.what = what;
        this.by = by.stream().sorted(Comparator.comparing((Countable c) -> !c.isWaves())).toList();
        this.study = study;
    }

    /**
     * What makes the cells.
     *
     * @param first key of the column that rows are sorted by; empty = the first
     */
    record Made(Piece base, List<Axis> rows, List<Axis> columns, String first) {}

    Made make() {
        if (choices.number() == NumberKind.REGRESSION) {
            return PredictorLayout.of(choices, what);
        }
        return switch (what.form()) {
            case CASES, RESPONSES -> counted();
            case SERIES -> series();
            default -> {
                if (choices.chart() == ChartStyle.Kind.SCATTER) {
                    yield scatter();
                }
                if (choices.chart() == ChartStyle.Kind.BOX) {
                    yield box();
                }
                if (isHistogramOfNumbers()) {
                    yield histogram();
                }
                yield inParts(choices, what) ? parts() : values();
            }
        };
    }

    /** Whether each answer has a number of its own, and not all of them one together. */
    static boolean inParts(Choices choices, Countable what) {
        if (!what.form().hasParts() || !choices.answers().isEmpty()) {
            return false;
        }
        return switch (choices.number()) {
            case COUNT, SHARE, MENTIONS -> true;
            default -> false;
        };
    }

    /** Whether its number stands on an interval. */
    static boolean isOnInterval(Choices choices, Countable what) {
        return choices.chart() == ChartStyle.Kind.DOTS
                && choices.number().hasInterval()
                && (choices.number() == NumberKind.MEAN || what.form() != Form.SERIES);
    }

    private String statistic() {
        return isOnInterval(choices, what)
                ? choices.number().interval(choices.argument())
                : choices.number().word(choices.argument());
    }

    // ---- pieces and axes

    private static Piece variable(String name, String statistic) {
        return new Piece(name, "", "", statistic, "", "", "", "");
    }

    private static Piece statistic(String word) {
        return variable("", word);
    }

    private static Axis axis(Axis.Source source, Piece piece, Role role) {
        return new Axis(source, piece, LocalText.of(""), "", role, Optional.empty(), Typed.NOTHING);
    }

    private static Axis series(Axis.Source source, String statistic) {
        return axis(source, statistic(statistic), Role.SERIES);
    }

    private Axis data(String statistic) {
        return axis(new Axis.Single(), statistic(statistic), Role.DATA);
    }

    /** The waves where it is these, else its classes. */
    private static Axis groups(Countable by, Axis.Place all) {
        return Axis.of(
                by.isWaves() ? new Axis.Waves(by.home()) : new Axis.Groups(by.condition(), all));
    }

    private boolean isLineOverWaves() {
        return choices.chart() == ChartStyle.Kind.LINE && by.stream().anyMatch(Countable::isWaves);
    }

    /** The groups compared, those of two crossed; one for all where that is chosen. */
    private List<Axis> groups() {
        List<Axis> axes = new ArrayList<>();
        if (by.size() == 1) {
            axes.add(groups(by.getFirst(), choices.all()));
            return axes;
        }
        Axis outer = groups(by.get(0), Axis.Place.NONE);
        Axis inner = groups(by.get(1), Axis.Place.NONE);
        axes.add(Axis.of(new Axis.Cross(outer, inner)));
        Axis all = Axis.of(new Axis.Single());
        switch (choices.all()) {
            case FIRST -> axes.addFirst(all);
            case LAST -> axes.addLast(all);
            case NONE -> {}
        }
        return axes;
    }

    private List<Axis> crossed(Axis outer) {
        return groups().stream().map(g -> Axis.of(new Axis.Cross(outer, g))).toList();
    }

    private Axis items() {
        return Axis.of(new Axis.Items(List.of(what.name())));
    }

    private Axis answers() {
        return what.form() == Form.CODES
                ? Axis.of(new Axis.CodesOf(what.name()))
                : Axis.of(new Axis.Answers(what.name(), true));
    }

    private Axis answers(String statistic) {
        return axis(answers().source(), statistic(statistic), Role.SERIES);
    }

    /** How many a number rests on, beside it. */
    private String n() {
        return switch (choices.number()) {
            case MEAN, MEDIAN, QUANTILE, DEVIATION, SUM, LEAST, GREATEST ->
                    what.form() == Form.DAY ? "n" : "numbers";
            default -> isCounted() || what.form() == Form.SERIES ? "n" : "base";
        };
    }

    /** Whether cases or responses themselves are counted. */
    private boolean isCounted() {
        return what.form() == Form.CASES || what.form() == Form.RESPONSES;
    }

    private boolean isCount() {
        return choices.number() == NumberKind.COUNT;
    }

    // ---- answers, each for itself

    private Made parts() {
        boolean across = choices.chart().stacked() || choices.turned() || isLineOverWaves();
        if (what.isTable()) {
            List<Axis> rows = by.isEmpty() ? List.of(items()) : crossed(items());
            return new Made(Piece.EMPTY, rows, across(), key());
        }
        Piece base = what.form() == Form.CODES ? Piece.EMPTY : variable(what.name(), "");
        if (!by.isEmpty() && across) {
            return new Made(base, groups(), across(), key());
        }
        if (!by.isEmpty() && choices.chart() != ChartStyle.Kind.DOTS) {
            return new Made(with(base, statistic()), List.of(answers()), groups(), sortedByAll());
        }
        if (across) {
            Piece said = what.isOfCases() ? base : Piece.EMPTY;
            return new Made(said, List.of(whole()), across(), "");
        }
        List<Axis> columns = new ArrayList<>(List.of(series(new Axis.Single(), statistic())));
        if (!isCount()) {
            columns.add(data("n"));
        }
        List<Axis> rows = by.isEmpty() ? List.of(answers()) : crossed(answers());
        return new Made(base, rows, columns, "");
    }

    private static Piece with(Piece piece, String statistic) {
        return variable(piece.variable(), statistic);
    }

    /** Answers side by side, with what is told beside them. */
    private List<Axis> across() {
        List<Axis> columns = new ArrayList<>(List.of(answers(statistic())));
        boolean means =
                what.form() == Form.SCALE
                        && choices.number() == NumberKind.SHARE
                        && choices.chart() == ChartStyle.Kind.STACKED_BAR;
        if (means) {
            columns.add(axis(new Axis.Single(), statistic("mean"), Role.MARK));
        }
        if (what.form() != Form.CODES && !isCount()) {
            columns.add(data("base"));
        }
        return columns;
    }

    /** A stack is sorted by the mean where it shows one. */
    private String key() {
        return across().stream().anyMatch(a -> a.role() == Role.MARK) ? "mean" : "";
    }

    private String sortedByAll() {
        return choices.all() == Axis.Place.NONE ? "" : "all";
    }

    // ---- one number of each

    private Made values() {
        Piece base =
                new Piece(
                        what.isTable() ? "" : what.name(),
                        "",
                        choices.answers(),
                        "",
                        "",
                        "",
                        "",
                        "");
        boolean dots = choices.chart() == ChartStyle.Kind.DOTS;
        if (what.isTable()) {
            if (by.isEmpty()) {
                return new Made(base, List.of(items()), single(), "");
            }
            if (dots) {
                return new Made(base, crossed(items()), single(), "");
            }
            return choices.turned() || isLineOverWaves()
                    ? new Made(stated(base), groups(), List.of(items()), "")
                    : new Made(stated(base), List.of(items()), groups(), sortedByAll());
        }
        return grouped(base, by, dots);
    }

    private Made grouped(Piece base, List<Countable> groups, boolean oneColumn) {
        if (groups.size() == 2 && !oneColumn) {
            Axis down = groups(groups.get(0), choices.all());
            Axis across = groups(groups.get(1), choices.all());
            return new Made(stated(base), List.of(down), List.of(across), sortedByAll());
        }
        List<Axis> rows = groups.isEmpty() ? List.of(whole()) : groups();
        return new Made(base, rows, single(), "");
    }

    /** A single row for all. */
    private Axis whole() {
        return what.isOfCases() || isCounted() || what.form() == Form.CODES
                ? axis(new Axis.Single(), Piece.EMPTY, Role.SERIES)
                : items();
    }

    private Piece stated(Piece base) {
        return new Piece(base.variable(), base.years(), base.codes(), statistic(), "", "", "", "");
    }

    private List<Axis> single() {
        List<Axis> columns = new ArrayList<>(List.of(series(new Axis.Single(), statistic())));
        boolean known = choices.answers().isEmpty() && what.form() != Form.CODES;
        if (!isCount() && known && choices.number() != NumberKind.RATE) {
            columns.add(data(n()));
        }
        return columns;
    }

    // ---- cases and responses themselves

    private Made counted() {
        return grouped(variable(what.name(), ""), by, choices.chart() == ChartStyle.Kind.DOTS);
    }

    // ---- numbers in other forms

    private Made box() {
        Piece base = variable(what.isTable() ? "" : what.name(), "");
        Axis outer = what.isTable() ? items() : whole();
        List<Axis> rows =
                by.isEmpty() ? List.of(outer) : what.isTable() ? crossed(outer) : groups();
        return new Made(
                base, rows, List.of(Axis.of(new Axis.Statistics(FIVE)), data("numbers")), "median");
    }

    private Made scatter() {
        List<Axis> columns = new ArrayList<>();
        columns.add(axis(new Axis.Single(), variable(by.getFirst().name(), "mean"), Role.X));
        columns.add(axis(new Axis.Single(), variable(what.name(), "mean"), Role.Y));
        Axis.Source each =
                what.isOfCases() ? new Axis.Cases("frame=yes") : new Axis.Respondents(what.home());
        return new Made(Piece.EMPTY, List.of(Axis.of(each)), columns, "");
    }

    private boolean isHistogramOfNumbers() {
        return choices.chart() == ChartStyle.Kind.HISTOGRAM && what.form() == Form.NUMBER;
    }

    private Made histogram() {
        Bins bins = Bins.of(study, what);
        List<Axis> rows =
                IntStream.range(0, bins.count())
                        .mapToObj(
                                i ->
                                        new Axis(
                                                new Axis.Single(),
                                                given(bins.condition(i)),
                                                bins.label(i),
                                                bins.key(i),
                                                Role.SERIES,
                                                Optional.empty(),
                                                Typed.NOTHING))
                        .toList();
        return new Made(
                variable(what.name(), ""), rows, List.of(series(new Axis.Single(), "n")), "");
    }

    private static Piece given(String condition) {
        return new Piece("", "", "", "", "", condition, "", "");
    }

    // ---- time series

    private Made series() {
        Choices.Period period = choices.period();
        boolean oneChange =
                choices.number() == NumberKind.CHANGE && choices.chart() != ChartStyle.Kind.LINE;
        if (oneChange || period.from() == period.to()) {
            String years =
                    choices.number().isChange()
                            ? period.from() + "," + period.to()
                            : String.valueOf(period.to());
            Piece base = new Piece(what.indicator(), years, period.part(), "", "", "", "", "");
            return grouped(base, by, choices.chart() == ChartStyle.Kind.DOTS);
        }
        Piece base = new Piece(what.indicator(), "", period.part(), "", "", "", "", "");
        Optional<Integer> first =
                choices.number().isChange() ? Optional.of(period.from()) : Optional.empty();
        List<Integer> years =
                study.indicator(what.indicator()).years().stream()
                        .filter(y -> y >= period.from() && y <= period.to())
                        .toList();
        List<Axis> rows = List.of(Axis.of(new Axis.Years(years, first)));
        return by.isEmpty()
                ? new Made(base, rows, List.of(series(new Axis.Single(), statistic())), "")
                : new Made(stated(base), rows, groups(), "");
    }
}
