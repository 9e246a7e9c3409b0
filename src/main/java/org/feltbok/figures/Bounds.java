package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Statistic;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns beside a column of numbers with intervals: the ends of each, so that every renderer
 * shows them as the numbers they are. Only where each number of the column has one.
 */
final class Bounds {
    private final Lines lines;
    private final List<List<Measure>> rows;

    /**
     * @param rows the measures of a table without bounds, a list a row
     */
    Bounds(Lines lines, List<List<Measure>> rows) {
        this.lines = lines;
        this.rows = rows;
    }

    private boolean has(int column) {
        List<Measure> there =
                rows.stream().map(r -> r.get(column)).filter(m -> !OverWaves.isGap(m)).toList();
        return !there.isEmpty() && there.stream().noneMatch(m -> m.statistic().bounds().isEmpty());
    }

    /**
     * The lines after a column.
     *
     * @param named whether they must say of which column they are
     */
    List<Line> of(int column, Line whole, boolean named) {
        if (!has(column)) {
            return List.of();
        }
        List<Line> ends = new ArrayList<>();
        for (Statistic end : OverWaves.like(rows, 0, column).statistic().bounds()) {
            Line line = lines.statistic(end.word());
            LocalText label = named ? Lines.joined(whole.label(), line.label()) : line.label();
            ends.add(Line.of(whole.key() + "." + end.name(), label, label, line.piece()));
        }
        return ends;
    }

    /** The measures of all columns, those of the ends among them. */
    List<List<Measure>> measures() {
        List<List<Measure>> all = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<Measure> row = rows.get(r);
            List<Measure> cells = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                Measure measure = row.get(c);
                cells.add(measure);
                if (has(c)) {
                    boolean gap = OverWaves.isGap(measure);
                    OverWaves.like(rows, r, c)
                            .statistic()
                            .bounds()
                            .forEach(end -> cells.add(gap ? measure : measure.with(end)));
                }
            }
            all.add(cells);
        }
        return all;
    }
}
