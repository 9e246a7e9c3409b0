package org.feltbok.figures.build;

import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.Regressed.Term;
import org.feltbok.base.FaultException;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.Piece;
import org.feltbok.figures.build.Choices.Period;

import java.util.List;
import java.util.Optional;

/**
 * Reads the choices of a line by least squares from its table, whichever of its columns it has and
 * whatever its rows are called.
 */
final class PredictorReader {
    private final Countables all;

    PredictorReader(Countables all) {
        this.all = all;
    }

    /** Empty if it is no such table. */
    Optional<Choices> read(FigureSpec spec) {
        String first = spec.rows().isEmpty() ? "" : spec.rows().getFirst().piece().variable();
        if (!first.startsWith(Regressed.BEGINS)) {
            return Optional.empty();
        }
        try {
            Regressed one = Regressed.parse(first);
            var line = new Regressed(one.outcome(), one.terms(), "");
            return isTable(spec, line) ? choices(spec, line) : Optional.empty();
        } catch (FaultException unread) {
            return Optional.empty();
        }
    }

    private static boolean isTable(FigureSpec spec, Regressed line) {
        Piece base = spec.base();
        boolean plain =
                (base.variable() + base.years() + base.codes() + base.by()).isEmpty()
                        && spec.sort().isEmpty()
                        && spec.limit() == 0
                        && spec.test().isEmpty()
                        && spec.chart().kind() == ChartStyle.Kind.TABLE;
        return plain
                && pieces(spec.rows(), base).equals(pieces(PredictorLayout.rows(line), base))
                && spec.columns().stream().allMatch(PredictorReader::isColumn);
    }

    /** What each row is of; the statistic of a column where it says none. */
    private static List<Piece> pieces(List<Axis> rows, Piece base) {
        return rows.stream()
                .map(
                        a ->
                                a.source() instanceof Axis.Single && a.typed().isNothing()
                                        ? a.piece()
                                        : base)
                .toList();
    }

    /** One number of each term; nothing is typed but what is left empty of the whole line. */
    private static boolean isColumn(Axis axis) {
        Piece piece = axis.piece();
        boolean blank =
                axis.typed().numbers().isEmpty()
                        && axis.typed().words().stream()
                                .flatMap(Optional::stream)
                                .allMatch(w -> w.isEmpty());
        return axis.source() instanceof Axis.Single
                && blank
                && PredictorLayout.isColumn(piece.statistic())
                && piece.equals(PredictorLayout.piece("", piece.statistic()));
    }

    private Optional<Choices> choices(FigureSpec spec, Regressed line) {
        Optional<Countable> what = all.of(line.outcome());
        boolean known = line.terms().stream().allMatch(t -> all.of(t).isPresent());
        return what.filter(w -> known)
                .map(
                        w ->
                                Choices.NONE
                                        .of(w.name())
                                        .number(NumberKind.REGRESSION, "")
                                        .chart(ChartStyle.Kind.TABLE)
                                        .period(period(line.outcome()))
                                        .only(spec.base().given())
                                        .weight(spec.base().weight())
                                        .predictors(
                                                new Predictors(
                                                        line.outcome().isLog(),
                                                        line.terms(),
                                                        spec.base().of())));
    }

    private static Period period(Term outcome) {
        List<Integer> years = outcome.years();
        return years.isEmpty() ? Period.NONE : new Period(years.getFirst(), years.getLast(), "");
    }
}
