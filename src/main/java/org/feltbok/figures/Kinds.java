package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource.Kind;
import org.feltbok.figures.FigureTable.Cell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells quoted and constructed numbers from those that are computed: each by a sign where a figure
 * holds several kinds, and all in words above it.
 */
final class Kinds {
    private final Measures measures;
    private final Texts texts;

    Kinds(Measures measures, Texts texts) {
        this.measures = measures;
        this.texts = texts;
    }

    /** What the cell of a measure holds. */
    CellSource of(Measure measure) {
        if (measure.subject() instanceof Measure.Stated stated) {
            return TypedCells.given(stated, texts);
        }
        Kind kind = measures.isConstructed(measure) ? Kind.CONSTRUCTED : Kind.COMPUTED;
        String series =
                measures.supplier(measure).map(i -> i.label().in(texts.language())).orElse("");
        return new CellSource(kind, "", "", "", "", series);
    }

    /** The cells with the signs that they need to be told apart. */
    static List<List<Cell>> signed(List<List<Cell>> cells) {
        if (kinds(cells).size() < 2) {
            return cells;
        }
        List<List<Cell>> signed = new ArrayList<>();
        for (List<Cell> row : cells) {
            signed.add(
                    row.stream().map(c -> isNumber(c) ? c.from(c.given().signed()) : c).toList());
        }
        return signed;
    }

    private static boolean isNumber(Cell cell) {
        return cell.value() != null;
    }

    /** The kinds of its numbers; what holds none is of no kind. */
    private static Set<Kind> kinds(List<List<Cell>> cells) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (List<Cell> row : cells) {
            row.stream().filter(Kinds::isNumber).forEach(c -> kinds.add(c.kind()));
        }
        return kinds;
    }

    /** What stands above the figure after its subtitle; the subtitle alone if all is computed. */
    static String above(String subtitle, List<List<Cell>> cells, Texts texts) {
        Set<Kind> kinds = kinds(cells);
        List<String> sentences = new ArrayList<>();
        if (!subtitle.isEmpty()) {
            sentences.add(subtitle);
        }
        for (Kind kind : List.of(Kind.QUOTED, Kind.CONSTRUCTED)) {
            if (kinds.contains(kind)) {
                String sign = new CellSource(kind, "", "", "", "", "").signed().sign();
                String words = texts.get("figures.kind." + kind.name());
                sentences.add(kinds.size() > 1 ? sign + " " + words : words);
            }
        }
        return String.join(" ", sentences);
    }
}
