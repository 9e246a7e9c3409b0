package org.feltbok.tables;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.tables.TableBook.Block;
import org.feltbok.tables.TableBook.Cell;
import org.feltbok.tables.TableBook.Line;
import org.feltbok.tables.TableBook.Page;

import java.util.List;
import java.util.stream.IntStream;

/** Where the numbers of a book may lie: each as a figure has it of the same people. */
final class BookIntervals {
    private final Measures measures;
    private final CellMeasure cells;

    private BookIntervals(StudyData study, TableBook book) {
        measures = new Measures(study);
        cells = new CellMeasure(study.survey(book.spec().survey()), book);
    }

    /** A book with the intervals that it asks for. */
    static TableBook in(TableBook book, StudyData study) {
        if (!book.spec().hasIntervals()) {
            return book;
        }
        BookIntervals intervals = new BookIntervals(study, book);
        return book.with(book.pages().stream().map(intervals::of).toList());
    }

    private Page of(Page page) {
        return new Page(
                page.name(),
                page.number(),
                page.label(),
                page.blocks().stream().map(this::of).toList());
    }

    private Block of(Block block) {
        List<Line> lines = block.lines().stream().map(line -> of(block, line)).toList();
        return new Block(block.item(), block.label(), block.bases(), lines);
    }

    private Line of(Block block, Line line) {
        List<Cell> own =
                IntStream.range(0, line.cells().size())
                        .mapToObj(column -> of(block, line, column))
                        .toList();
        return new Line(line.kind(), line.code(), line.label(), line.decimals(), own);
    }

    private Cell of(Block block, Line line, int column) {
        Cell cell = line.cells().get(column);
        return Double.isNaN(cell.value())
                ? cell
                : cell.within(
                        cells.interval(block, line, column)
                                .flatMap(m -> measures.evaluate(m).interval()));
    }
}
