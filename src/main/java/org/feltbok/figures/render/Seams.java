package org.feltbok.figures.render;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource.Kind;
import org.feltbok.figures.FigureTable.Cell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where numbers over time change what they are: from those of a register to projected ones, from
 * real to constructed. A line goes on over a seam as if nothing had happened, so it must be drawn.
 */
public final class Seams {
    private Seams() {}

    /**
     * What begins after which row, in words; nothing where all numbers are alike.
     *
     * @return by the row before the seam
     */
    public static Map<Integer, String> of(FigureView view, Texts texts) {
        Map<Integer, Set<String>> found = new TreeMap<>();
        for (int column : view.series()) {
            int before = -1;
            for (int row = 0; row < view.rows(); row++) {
                if (view.value(row, column) == null) {
                    continue;
                }
                if (before >= 0) {
                    String begins =
                            begins(view.cell(before, column), view.cell(row, column), texts);
                    if (!begins.isEmpty()) {
                        found.computeIfAbsent(before, k -> new LinkedHashSet<>()).add(begins);
                    }
                }
                before = row;
            }
        }
        Map<Integer, String> words = new TreeMap<>();
        found.forEach((row, said) -> words.put(row, String.join(", ", said)));
        return words;
    }

    /** The rows before the seams. */
    public static List<Integer> rows(FigureView view) {
        return List.copyOf(of(view, new Texts(Language.EN)).keySet());
    }

    private static String begins(Cell before, Cell now, Texts texts) {
        if (before.kind() != now.kind()) {
            return texts.get("figures.seam." + now.kind().name());
        }
        return before.given().series().equals(now.given().series()) ? "" : now.given().series();
    }

    /**
     * Whether a line is dashed up to a row: where it holds a constructed number beside others that
     * are not.
     */
    public static boolean isDashed(FigureView view, int row, int column) {
        return isApart(view.cell(row, column))
                || row > 0
                        && view.value(row - 1, column) != null
                        && isApart(view.cell(row - 1, column));
    }

    private static boolean isApart(Cell cell) {
        return cell.kind() == Kind.CONSTRUCTED && !cell.given().sign().isEmpty();
    }

    /** Whether any line is. */
    static boolean isAnyDashed(FigureView view) {
        return view.series().stream()
                .anyMatch(
                        c ->
                                java.util.stream.IntStream.range(0, view.rows())
                                        .anyMatch(r -> isDashed(view, r, c)));
    }
}
