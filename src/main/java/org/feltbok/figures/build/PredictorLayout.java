package org.feltbok.figures.build;

import org.feltbok.analysis.Regressed;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.Axis;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.Piece;
import org.feltbok.figures.Typed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The table of a line fitted by least squares: the constant and what explains one below the other,
 * each with its coefficient, standard error, t and p; then how many there are and R².
 */
final class PredictorLayout {
    static final String COEFFICIENT = "coefficient";
    private static final List<String> TESTS = List.of("standard_error", "t_value", "p_value");
    private static final List<String> OF_ALL = List.of("n", "r_squared");

    private PredictorLayout() {}

    /** Whether a column of the table says this. */
    static boolean isColumn(String statistic) {
        return statistic.equals(COEFFICIENT) || TESTS.contains(statistic);
    }

    /**
     * @throws FaultException if nothing explains yet
     */
    static Layout.Made of(Choices choices, Countable what) {
        if (choices.predictors().terms().isEmpty()) {
            throw new FaultException("figures.build.why.no_predictors");
        }
        List<Axis> rows = rows(Predictors.line(choices, what));
        List<Axis> columns = new ArrayList<>(List.of(column(COEFFICIENT, Typed.NOTHING)));
        Typed blank = blank(rows.size());
        TESTS.forEach(t -> columns.add(column(t, blank)));
        Piece base = new Piece("", "", "", COEFFICIENT, choices.predictors().of(), "", "", "");
        return new Layout.Made(base, rows, columns, "");
    }

    static List<Axis> rows(Regressed line) {
        List<Axis> rows = new ArrayList<>();
        rows.add(row(line, Regressed.CONSTANT));
        line.terms().forEach(t -> rows.add(row(line, t.toString())));
        rows.add(whole(line, "n", "N"));
        rows.add(whole(line, "r_squared", ""));
        return rows;
    }

    private static Axis row(Regressed line, String term) {
        Regressed one = new Regressed(line.outcome(), line.terms(), term);
        return axis(piece(one.toString(), ""), "", term, Typed.NOTHING);
    }

    private static Axis whole(Regressed line, String statistic, String label) {
        return axis(piece(line.toString(), statistic), label, statistic, Typed.NOTHING);
    }

    private static Axis column(String statistic, Typed typed) {
        return axis(piece("", statistic), "", "", typed);
    }

    /** What is of the whole line has no test of its own. */
    private static Typed blank(int rows) {
        List<Optional<LocalText>> words =
                new ArrayList<>(Collections.nCopies(rows - OF_ALL.size(), Optional.empty()));
        OF_ALL.forEach(w -> words.add(Optional.of(LocalText.of(""))));
        return new Typed(List.of(), words, FigureTable.Unit.NUMBER, "", "");
    }

    static Piece piece(String variable, String statistic) {
        return new Piece(variable, "", "", statistic, "", "", "", "");
    }

    private static Axis axis(Piece piece, String label, String key, Typed typed) {
        return new Axis(
                new Axis.Single(),
                piece,
                LocalText.of(label),
                key,
                FigureTable.Role.SERIES,
                Optional.empty(),
                typed);
    }
}
