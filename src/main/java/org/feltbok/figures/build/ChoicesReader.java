package org.feltbok.figures.build;

import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.Statistics;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.Piece;
import org.feltbok.figures.Typed;
import org.feltbok.figures.build.Choices.Order;
import org.feltbok.figures.build.Choices.Period;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads choices from a figure that is there: those that it is made of again. A figure that no
 * choices make has its specification alone.
 */
public final class ChoicesReader {
    private final FigureBuilder builder;
    private final Countables all;

    public ChoicesReader(FigureBuilder builder, Countables all) {
        this.builder = builder;
        this.all = all;
    }

    /** What was chosen; empty if no choices make the same rows and columns. */
    public Optional<Choices> read(FigureSpec spec) {
        Optional<Choices> line = new PredictorReader(all).read(spec);
        if (line.isPresent()) {
            return line;
        }
        // what was typed into a figure no choice says
        if (axes(spec).anyMatch(a -> !a.typed().equals(Typed.NOTHING))) {
            return Optional.empty();
        }
        String wanted = cells(spec);
        for (String what : subjects(spec)) {
            for (Choices candidate : candidates(spec, what)) {
                if (cells(candidate).equals(Optional.of(wanted))) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> cells(Choices choices) {
        try {
            return Optional.of(cells(builder.build(choices, NOTHING)));
        } catch (FaultException gone) {
            return Optional.empty();
        }
    }

    private static final FigureBuilder.Dress NOTHING =
            new FigureBuilder.Dress("x", Optional.empty(), LocalText.of(""), LocalText.of(""), "");

    // ---- what may have been chosen

    private List<Choices> candidates(FigureSpec spec, String what) {
        List<Choices> found = new ArrayList<>();
        for (boolean turned : new boolean[] {false, true}) {
            for (NumberKind number : numbers(spec)) {
                Choices one =
                        new Choices(
                                what,
                                groups(spec),
                                number,
                                argument(spec, number),
                                "",
                                place(spec),
                                turned,
                                spec.base().given(),
                                spec.base().weight(),
                                order(spec),
                                spec.limit(),
                                spec.test(),
                                spec.chart().kind(),
                                Period.NONE,
                                spec.chart().fitLine(),
                                spec.chart().pointLabels()
                                        && spec.chart().kind().need() == ChartStyle.Kind.Need.PAIRS,
                                panels(spec),
                                Predictors.NONE);
                boolean series =
                        all.named(what).filter(c -> c.form() == Countable.Form.SERIES).isPresent();
                found.add(series ? one.period(period(spec)) : one.answers(spec.base().codes()));
            }
        }
        return found;
    }

    /** Empty where they are as they would be anyhow. */
    private static Optional<ChartStyle.Panels> panels(FigureSpec spec) {
        ChartStyle.Panels panels = spec.chart().panels();
        return spec.chart().kind().inPanels() && panels != FigureBuilder.usualPanels(spec.rows())
                ? Optional.of(panels)
                : Optional.empty();
    }

    /** What is counted: variables, items and answers that it names, if they can be counted. */
    private List<String> subjects(FigureSpec spec) {
        Set<String> names = new LinkedHashSet<>();
        names.add(spec.base().variable());
        axes(spec)
                .forEach(
                        a -> {
                            switch (a.source()) {
                                case Axis.Items s when s.names().size() == 1 ->
                                        names.add(s.names().getFirst());
                                case Axis.Answers s -> names.add(s.name());
                                case Axis.CodesOf s -> names.add(s.item());
                                default -> {}
                            }
                            if (a.role() == Role.Y || a.role() == Role.SERIES) {
                                names.add(a.piece().variable());
                            }
                        });
        names.remove("");
        List.copyOf(names).forEach(n -> names.add(Countable.series(n)));
        return names.stream().filter(n -> all.named(n).isPresent()).toList();
    }

    private static List<String> groups(FigureSpec spec) {
        Set<String> names = new LinkedHashSet<>();
        axes(spec)
                .forEach(
                        a -> {
                            if (a.source() instanceof Axis.Groups g) {
                                names.add(g.name());
                            } else if (a.source() instanceof Axis.Waves w) {
                                names.add(Countable.waves(w.questionnaire()));
                            } else if (a.role() == Role.X) {
                                names.add(a.piece().variable());
                            }
                        });
        return names.stream().limit(3).toList();
    }

    private static Set<NumberKind> numbers(FigureSpec spec) {
        Set<NumberKind> numbers = new LinkedHashSet<>();
        if (spec.chart().kind() == ChartStyle.Kind.BOX) {
            numbers.add(NumberKind.MEDIAN);
        }
        words(spec).flatMap(w -> NumberKind.of(w).stream()).forEach(numbers::add);
        return numbers;
    }

    private static String argument(FigureSpec spec, NumberKind number) {
        return words(spec)
                .filter(w -> NumberKind.of(w).filter(number::equals).isPresent())
                .flatMap(w -> Statistics.of(w).stream())
                .map(Statistic::argument)
                .filter(a -> !a.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> words(FigureSpec spec) {
        return Stream.concat(
                        Stream.of(spec.base().statistic()),
                        axes(spec)
                                .filter(a -> a.role() != Role.DATA && a.role() != Role.MARK)
                                .map(a -> a.piece().statistic()))
                .filter(w -> !w.isEmpty());
    }

    private static Axis.Place place(FigureSpec spec) {
        for (Axis axis : axes(spec).toList()) {
            if (axis.source() instanceof Axis.Groups g && g.all() != Axis.Place.NONE) {
                return g.all();
            }
        }
        for (List<Axis> axes : List.of(spec.rows(), spec.columns())) {
            boolean crossed = axes.stream().anyMatch(a -> a.source() instanceof Axis.Cross);
            if (crossed && axes.size() == 2) {
                return axes.getFirst().source() instanceof Axis.Cross
                        ? Axis.Place.LAST
                        : Axis.Place.FIRST;
            }
        }
        return Axis.Place.NONE;
    }

    private static Order order(FigureSpec spec) {
        return spec.sort()
                .map(s -> s.descending() ? Order.DESCENDING : Order.ASCENDING)
                .orElse(Order.AS_IT_COMES);
    }

    private static Period period(FigureSpec spec) {
        String part = spec.base().codes();
        for (Axis axis : spec.rows()) {
            if (axis.source() instanceof Axis.Years y && !y.years().isEmpty()) {
                return new Period(y.years().getFirst(), y.years().getLast(), part);
            }
        }
        String years = spec.base().years();
        if (years.isEmpty()) {
            return Period.NONE;
        }
        String[] two = years.split(",");
        return new Period(Integer.parseInt(two[0]), Integer.parseInt(two[two.length - 1]), part);
    }

    private static Stream<Axis> axes(FigureSpec spec) {
        return Stream.concat(spec.rows().stream(), spec.columns().stream())
                .flatMap(ChoicesReader::parts);
    }

    private static Stream<Axis> parts(Axis axis) {
        return axis.source() instanceof Axis.Cross cross
                ? Stream.concat(
                        Stream.of(axis), Stream.concat(parts(cross.outer()), parts(cross.inner())))
                : Stream.of(axis);
    }

    // ---- whether two figures have the same cells

    /**
     * What is drawn, written so that it is the same text wherever a piece stands. What only stands
     * in the table, and what lines are called, is left alone: it stays with the figure.
     */
    private static String cells(FigureSpec spec) {
        Piece base = spec.base();
        StringBuilder text = new StringBuilder();
        spec.rows().forEach(a -> text.append(line(a, Piece.EMPTY)).append('\n'));
        text.append("--\n");
        spec.columns().stream()
                .filter(a -> a.role() != Role.DATA && a.role() != Role.MARK)
                .forEach(a -> text.append(line(a, base)).append('\n'));
        return text
                + "--\n"
                + base.of()
                + '|'
                + base.given()
                + '|'
                + base.by()
                + '|'
                + base.weight()
                + '|'
                + spec.sort().map(FigureSpec.Sort::descending)
                + spec.limit()
                + spec.test()
                + spec.chart().kind();
    }

    private static String line(Axis axis, Piece base) {
        Piece piece = axis.piece();
        String source =
                axis.source() instanceof Axis.Cross cross
                        ? line(cross.outer(), Piece.EMPTY)
                                + " x "
                                + line(cross.inner(), Piece.EMPTY)
                        : axis.source().toString();
        return String.join(
                "|",
                source,
                axis.role().name(),
                own(piece.variable(), base.variable()),
                own(piece.years(), base.years()),
                own(piece.codes(), base.codes()),
                own(piece.statistic(), base.statistic()),
                piece.of(),
                piece.given(),
                piece.by(),
                piece.weight());
    }

    private static String own(String said, String otherwise) {
        return said.isEmpty() ? otherwise : said;
    }
}
