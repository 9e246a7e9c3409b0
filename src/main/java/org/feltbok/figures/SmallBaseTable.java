package org.feltbok.figures;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Figures as they leave the program where numbers that rest on few answers are not just shown. */
final class SmallBaseTable {
    private final Measures measures;
    private final SmallBases bases;
    private final Texts texts;

    SmallBaseTable(StudyData study, SmallBases bases, Texts texts) {
        measures = new Measures(study);
        this.bases = bases;
        this.texts = texts;
    }

    /**
     * The figures of a delivery as they leave the program.
     *
     * @param figures the same where nothing in them rests on few answers, or tells what does
     * @param withheld what is left out, and why
     */
    record Leaving(List<ComputedFigure> figures, List<Withheld> withheld) {}

    Leaving of(List<ComputedFigure> figures) {
        return switch (bases.choice()) {
            case SHOW -> new Leaving(figures, List.of());
            case MARK -> new Leaving(figures.stream().map(this::flagged).toList(), List.of());
            case HIDE -> suppressed(figures);
        };
    }

    private Leaving suppressed(List<ComputedFigure> figures) {
        List<FigureTable> tables = figures.stream().map(ComputedFigure::table).toList();
        Suppression suppression =
                Suppression.of(tables.stream().map(this::disclosed).toList(), bases);
        List<ComputedFigure> left = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            left.add(suppressed(figures.get(i), i, suppression));
        }
        List<Withheld> withheld =
                suppression.out().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> Withheld.of(e.getKey(), e.getValue(), tables))
                        .toList();
        return new Leaving(List.copyOf(left), withheld);
    }

    private List<List<Optional<Disclosed>>> disclosed(FigureTable table) {
        List<List<Optional<Disclosed>>> rows = new ArrayList<>();
        for (List<Cell> row : table.cells()) {
            rows.add(row.stream().map(c -> Disclosed.of(c, measures)).toList());
        }
        return rows;
    }

    /**
     * Counts say themselves how many there are, and each point of respondents is one of them, as
     * their figure says.
     */
    private ComputedFigure flagged(ComputedFigure figure) {
        FigureTable table = figure.table();
        List<List<Optional<Disclosed>>> disclosed = disclosed(table);
        boolean any = false;
        boolean tested = false;
        List<List<Cell>> cells = new ArrayList<>();
        for (int r = 0; r < table.cells().size(); r++) {
            List<Cell> row = new ArrayList<>();
            for (int c = 0; c < table.cells().get(r).size(); c++) {
                Cell cell = table.cells().get(r).get(c);
                boolean few =
                        disclosed
                                .get(r)
                                .get(c)
                                .filter(d -> !d.counts() && bases.isFew(d.n()))
                                .filter(d -> !isRespondent(cell))
                                .isPresent();
                any |= few;
                tested |= few && isOfGroup(cell);
                row.add(few ? cell.from(cell.given().small()) : cell);
            }
            cells.add(row);
        }
        if (!any) {
            return figure;
        }
        String note = also(table.note(), "figures.small.flagged", bases.least());
        return figure.with(
                table.with(cells, tested ? also(note, "figures.small.flagged.tests") : note));
    }

    private boolean isRespondent(Cell cell) {
        return FigureNote.isOneRespondent(measures.read(cell.measure()));
    }

    /** Whether its group is compared with others; where each row is a case no test is of one. */
    private boolean isOfGroup(Cell cell) {
        return cell.tested() != null && !FigureNote.isOneCase(measures.read(cell.measure()));
    }

    private ComputedFigure suppressed(ComputedFigure figure, int index, Suppression suppression) {
        FigureTable table = figure.table();
        List<List<Cell>> cells = new ArrayList<>();
        Set<String> out = new HashSet<>();
        for (int r = 0; r < table.cells().size(); r++) {
            List<Cell> row = new ArrayList<>();
            for (int c = 0; c < table.cells().get(r).size(); c++) {
                Cell cell = table.cells().get(r).get(c);
                boolean hidden = suppression.isOut(index, r, c);
                if (hidden) {
                    out.add(cell.measure());
                }
                row.add(hidden ? hidden(cell) : cell);
            }
            cells.add(row);
        }
        // printed numbers beside a figure are compared with today's, which nothing here looks at
        ComputedFigure alone = figure.withoutExtra();
        String note = table.note();
        for (RangedNote told : figure.ranged()) {
            note = told.hidden(note, out, bases, texts);
        }
        if (out.isEmpty()) {
            return note.equals(table.note()) ? alone : alone.with(table.with(cells, note));
        }
        note = also(note, "figures.small.suppressed", bases.least());
        if (!figure.tests().isEmpty()) {
            cells =
                    cells.stream()
                            .map(r -> r.stream().map(SmallBaseTable::untested).toList())
                            .toList();
            note =
                    note.replace(
                            String.join(" ", figure.tests()), texts.get("figures.small.untested"));
        }
        Optional<FitLine> line = table.chart().fit();
        Optional<FitLine.Tried> rest =
                line.isEmpty() ? Optional.empty() : FitLine.through(table.columns(), cells);
        if (rest.isPresent()) {
            note = note.replace(line.get().told(texts), rest.get().told(texts));
            table = table.drawn(table.chart().fitted(rest.get().line()));
        }
        // what an author says of the numbers may tell those that are left out
        return alone.with(table.with(cells, note).saying(""));
    }

    private String also(String note, String key, Object... args) {
        return (note + " " + texts.get(key, args)).strip();
    }

    private static Cell untested(Cell cell) {
        return new Cell(
                cell.value(),
                cell.n(),
                cell.published(),
                cell.publishedText(),
                cell.verdict(),
                cell.measure(),
                cell.shown(),
                cell.interval(),
                null,
                cell.given());
    }

    /** Neither what it is nor what the report printed in its place. */
    private static Cell hidden(Cell cell) {
        CellSource given = cell.given();
        return new Cell(
                null,
                null,
                null,
                null,
                Verdict.NONE,
                cell.measure(),
                cell.shown(),
                null,
                null,
                new CellSource(
                        given.kind(),
                        CellSource.SUPPRESSED_SIGN,
                        given.origin(),
                        given.place(),
                        "",
                        given.series()));
    }
}
