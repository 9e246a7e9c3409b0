package org.feltbok.figures;

import org.feltbok.figures.CellSource.Kind;
import org.feltbok.figures.FigureTable.Cell;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many cells of figures hold what; those that hold neither number nor words are not counted.
 */
public record CellKinds(int computed, int constructed, int quoted, int words) {
    public static CellKinds of(Collection<FigureTable> figures) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        figures.stream()
                .flatMap(f -> f.cells().stream())
                .flatMap(row -> row.stream())
                .filter(CellKinds::isFilled)
                .forEach(c -> counts.merge(c.kind(), 1, Integer::sum));
        return new CellKinds(
                counts.getOrDefault(Kind.COMPUTED, 0),
                counts.getOrDefault(Kind.CONSTRUCTED, 0),
                counts.getOrDefault(Kind.QUOTED, 0),
                counts.getOrDefault(Kind.TEXT, 0));
    }

    private static boolean isFilled(Cell cell) {
        return cell.kind() == Kind.TEXT ? !cell.text().isEmpty() : cell.value() != null;
    }

    /** Whether all numbers are computed from answers, rows or registers. */
    public boolean isAllComputed() {
        return constructed + quoted + words == 0;
    }
}
