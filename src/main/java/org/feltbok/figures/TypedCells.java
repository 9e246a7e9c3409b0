package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Given;
import org.feltbok.figures.FigureTable.Kind;

import java.util.List;
import java.util.Optional;

/**
 * The cells of a figure into which something is typed; what its row says goes before its column.
 */
final class TypedCells {
    private final List<Axis> rows;
    private final List<Axis> columns;

    /**
     * @param rows the entry of each row
     * @param columns the entry of each column
     * @throws FaultException if an entry types more or fewer cells than there are lines across
     */
    TypedCells(List<Axis> rows, List<Axis> columns) {
        this.rows = rows;
        this.columns = columns;
        rows.forEach(a -> check(a, columns.size()));
        columns.forEach(a -> check(a, rows.size()));
    }

    private static void check(Axis axis, int across) {
        if (!axis.typed().isNothing() && axis.typed().size() != across) {
            String name = axis.key().isEmpty() ? axis.label().text() : axis.key();
            throw new FaultException("figures.typed.count", name, axis.typed().size(), across);
        }
    }

    /** What is typed into a cell; empty if nothing is. */
    Optional<Measure> at(int row, int column) {
        return rows.get(row)
                .typed()
                .at(column)
                .or(() -> columns.get(column).typed().at(row))
                .map(Measure::stated);
    }

    /** What an empty cell of a line with typed ones holds; empty if none of them is typed. */
    Optional<Measure> nothing(int row, int column) {
        return typed(row, column).map(t -> Measure.stated(t.nothing()));
    }

    /** The entry that types into a cell. */
    private Optional<Typed> typed(int row, int column) {
        Typed ofRow = rows.get(row).typed();
        Typed ofColumn = columns.get(column).typed();
        boolean own = !ofRow.isNothing() && (ofRow.at(column).isPresent() || ofColumn.isNothing());
        return own || !ofColumn.isNothing()
                ? Optional.of(own ? ofRow : ofColumn)
                : Optional.empty();
    }

    /** How a typed number is shown where neither row, column nor figure say. */
    FigureTable.Shown shown(int row, int column) {
        Typed typed = typed(row, column).orElse(Typed.NOTHING);
        return new FigureTable.Shown(typed.unit(), typed.decimals());
    }

    static Given given(Measure.Stated stated, Texts texts) {
        Kind kind = stated.number().isPresent() ? Kind.QUOTED : Kind.TEXT;
        LocalText words = stated.words();
        return new Given(kind, words.in(texts.language()), stated.origin(), stated.place(), "");
    }
}
