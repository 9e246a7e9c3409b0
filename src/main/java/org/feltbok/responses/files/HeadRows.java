package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.Faults;
import org.feltbok.tabular.Grid;
import org.feltbok.tabular.RecordTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Which rows of a file are its heads. Most have one; SurveyMonkey writes the question above and the
 * answer below, LimeSurvey's VV file the text above and the code below.
 */
final class HeadRows {
    private static final Set<String> SAYS_NOTHING =
            Set.of("response", "open-ended response", "svar", "respons", "åpent svar");
    private static final Pattern VV_ESCAPE = Pattern.compile("\\{(lbrace|newline|cr|tab)\\}");
    private static final String NOT_SHOWN = "{question_not_shown}";

    private HeadRows() {}

    /** The table below the heads; empty and told where there is none. */
    static Optional<RecordTable> table(Grid grid, Consumer<Fault> faults) {
        if (grid.lines().isEmpty()) {
            return Optional.empty();
        }
        Grid.Line first = grid.lines().getFirst();
        int width = first.last() + 1;
        List<RecordTable.Column> columns = new ArrayList<>();
        List<Grid.Line> below = grid.lines().subList(1, grid.lines().size());
        boolean isVv = isVv(grid);
        if (isVv) {
            Grid.Line codes = below.getFirst();
            for (int i = 0; i <= Math.max(width - 1, codes.last()); i++) {
                columns.add(new RecordTable.Column(codes.cell(i), first.cell(i)));
            }
            below = below.subList(1, below.size()).stream().map(HeadRows::unescaped).toList();
        } else if (isMonkey(grid)) {
            columns.addAll(ofTwo(first, below.getFirst()));
            below = below.subList(1, below.size());
        } else {
            for (int i = 0; i < width; i++) {
                columns.add(new RecordTable.Column(first.cell(i), ""));
            }
        }
        Faults ragged = new Faults();
        int size = columns.size();
        List<Grid.Line> whole = below.stream().filter(l -> isWhole(grid, l, size, ragged)).toList();
        ragged.list().forEach(faults);
        return Optional.of(new RecordTable(grid.file(), grid.sheet(), columns, whole));
    }

    /** A row of a text file that is cut short, or that goes on beyond the heads, is told. */
    private static boolean isWhole(Grid grid, Grid.Line line, int size, Faults ragged) {
        boolean isShort = grid.sheet() == null && line.cells().size() < size;
        if (isShort || line.last() >= size && grid.sheet() == null) {
            ragged.accept(
                    Fault.at(
                            new Place(grid.file(), grid.sheet(), line.number(), null),
                            "tabular.ragged",
                            line.cells().size(),
                            size));
            return false;
        }
        return true;
    }

    /** Two rows of heads, the second with LimeSurvey's own columns. */
    private static boolean isVv(Grid grid) {
        if (grid.lines().size() < 2) {
            return false;
        }
        List<String> second =
                grid.lines().get(1).cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        List<String> first = grid.lines().getFirst().cells();
        return second.contains("id")
                && second.contains("submitdate")
                && first.stream().noneMatch(c -> c.equalsIgnoreCase("submitdate"));
    }

    private static boolean isMonkey(Grid grid) {
        if (grid.lines().size() < 2) {
            return false;
        }
        Grid.Line first = grid.lines().getFirst();
        Grid.Line second = grid.lines().get(1);
        String head = first.cell(0).toLowerCase(Locale.ROOT).replace(" ", "");
        return (head.equals("respondentid") || head.equals("respondent_id"))
                && second.cell(0).isEmpty()
                && second.last() > 0;
    }

    /** A question stands above the first of its columns alone. */
    private static List<RecordTable.Column> ofTwo(Grid.Line above, Grid.Line below) {
        List<RecordTable.Column> columns = new ArrayList<>();
        String question = "";
        for (int i = 0; i <= Math.max(above.last(), below.last()); i++) {
            String part = below.cell(i);
            question = above.cell(i).isEmpty() ? question : above.cell(i);
            boolean isAlone =
                    part.isEmpty() || SAYS_NOTHING.contains(part.toLowerCase(Locale.ROOT));
            columns.add(
                    new RecordTable.Column(isAlone ? question : question + " [" + part + "]", ""));
        }
        return columns;
    }

    private static Grid.Line unescaped(Grid.Line line) {
        return new Grid.Line(
                line.number(),
                line.cells().stream().map(HeadRows::unescaped).toList(),
                line.numbers());
    }

    private static String unescaped(String cell) {
        if (cell.indexOf('{') < 0) {
            return cell;
        }
        if (cell.equals(NOT_SHOWN)) {
            return "";
        }
        return VV_ESCAPE
                .matcher(cell)
                .replaceAll(
                        m ->
                                switch (m.group(1)) {
                                    case "lbrace" -> "{";
                                    case "tab" -> "\t";
                                    case "cr" -> "\r";
                                    default -> "\n";
                                });
    }
}
