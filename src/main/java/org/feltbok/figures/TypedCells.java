package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource.Kind;

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

    /**
     * What is typed into a cell, or the nothing that is left between what is; empty if the cell is
     * computed, as the gaps of an entry are that says itself what of.
     */
    Optional<Measure> at(int row, int column) {
        Axis across = columns.get(column);
        Axis down = rows.get(row);
        return down.typed()
                .at(column)
                .or(() -> across.typed().at(row))
                .or(() -> isLeft(down) || isLeft(across) ? gap(row, column) : Optional.empty())
                .map(Measure::stated);
    }

    private static boolean isLeft(Axis axis) {
        return !axis.typed().isNothing() && axis.piece().equals(Piece.EMPTY);
    }

    private Optional<Measure.Stated> gap(int row, int column) {
        return typed(row, column).map(Typed::nothing);
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

    static CellSource given(Measure.Stated stated, Texts texts) {
        Kind kind = stated.number().isPresent() ? Kind.QUOTED : Kind.TEXT;
        LocalText words = stated.words();
        return new CellSource(
                kind, words.in(texts.language()), stated.origin(), stated.place(), "", "");
    }
}
