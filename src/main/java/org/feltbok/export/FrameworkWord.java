package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.framework.CellQuote;
import org.feltbok.coding.framework.Matrix;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/** The matrix as a document: summaries in tables of a few columns, and the quotes behind them. */
final class FrameworkWord {
    /** More would be too narrow to read. */
    private static final int ACROSS = 4;

    private static final int WIDTH = 14_000;
    private static final int FIRST = 2_200;

    private final FrameworkCells cells;
    private final WordPaper paper;

    private FrameworkWord(FrameworkCells cells, WordPaper paper) {
        this.cells = cells;
        this.paper = paper;
    }

    static byte[] of(FrameworkCells cells, FrameworkFile.Head head, Texts texts, Instant date)
            throws IOException {
        WordPaper paper = WordPaper.own(texts.language(), "");
        try (XWPFDocument document = paper.document()) {
            BookProperties.set(
                    document.getProperties(), ReportOptions.of(head.title(), "framework", date));
            landscape(document);
            new FrameworkWord(cells, paper).write(head);
            return SteadyZip.of(document, date);
        }
    }

    private static void landscape(XWPFDocument document) {
        var size = document.getDocument().getBody().getSectPr().getPgSz();
        size.setW(BigInteger.valueOf(16_838));
        size.setH(BigInteger.valueOf(11_906));
        size.setOrient(STPageOrientation.LANDSCAPE);
    }

    private void write(FrameworkFile.Head head) {
        paper.text(WordPaper.Style.TITLE, head.title());
        if (!head.notice().isEmpty()) {
            paper.text(WordPaper.Style.NOTE, head.notice());
        }
        List<Matrix.Column> columns = cells.matrix().columns();
        for (int from = 0; from < columns.size(); from += ACROSS) {
            table(columns.subList(from, Math.min(columns.size(), from + ACROSS)));
            paper.paragraph(WordPaper.Style.TEXT);
        }
        quotes();
    }

    private void table(List<Matrix.Column> columns) {
        List<Matrix.Row> rows = cells.matrix().rows();
        XWPFTable table = paper.document().createTable(rows.size() + 1, columns.size() + 1);
        table.setStyleID(paper.tableStyle());
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(String.valueOf(WIDTH));
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int c = 0; c < columns.size(); c++) {
            put(head.getCell(c + 1), cells.plain(columns.get(c).label()), true);
        }
        for (int r = 0; r < rows.size(); r++) {
            Matrix.Row row = rows.get(r);
            XWPFTableRow line = table.getRow(r + 1);
            line.setCantSplitRow(true);
            put(line.getCell(0), cells.head(row), true);
            if (!row.group().isEmpty()) {
                add(line.getCell(0), cells.plain(row.group()), false);
            }
            for (int c = 0; c < columns.size(); c++) {
                Matrix.Cell cell = cells.matrix().at(row, columns.get(c));
                put(line.getCell(c + 1), cells.cell(cell), false);
                if (cell.quotes() > 0) {
                    add(line.getCell(c + 1), cells.count(cell), false);
                }
            }
        }
        widths(table, columns.size());
    }

    private static void widths(XWPFTable table, int columns) {
        int each = (WIDTH - FIRST) / columns;
        var grid =
                table.getCTTbl().getTblGrid() == null
                        ? table.getCTTbl().addNewTblGrid()
                        : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int c = 0; c <= columns; c++) {
            int width = c == 0 ? FIRST : each;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(c).setWidth(String.valueOf(width));
            }
        }
    }

    private void put(XWPFTableCell cell, String text, boolean bold) {
        run(cell.getParagraphs().getFirst(), text, bold);
    }

    private void add(XWPFTableCell cell, String text, boolean bold) {
        run(cell.addParagraph(), text, bold);
    }

    private void run(XWPFParagraph paragraph, String text, boolean bold) {
        paper.style(paragraph, WordPaper.Style.CELL);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFRun run = paragraph.createRun();
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
            run.setBold(bold);
        }
    }

    /** Those that a summary rests on; all of a cell where nobody has written one. */
    private void quotes() {
        paper.text(WordPaper.Style.HEADING_1, cells.text("framework.sheet.quotes"))
                .setPageBreak(true);
        for (Matrix.Row row : cells.matrix().rows()) {
            boolean named = false;
            for (Matrix.Column column : cells.matrix().columns()) {
                Matrix.Cell cell = cells.matrix().at(row, column);
                List<CellQuote> shown =
                        cell.behind().stream()
                                .filter(b -> cell.summary().isEmpty() || b.isLinked())
                                .toList();
                if (shown.isEmpty()) {
                    continue;
                }
                if (!named) {
                    paper.text(WordPaper.Style.HEADING_2, cells.head(row));
                    named = true;
                }
                paper.text(WordPaper.Style.HEADING_3, cells.plain(column.label()));
                shown.forEach(b -> quote(cells.quote(row, column, b), b));
            }
        }
    }

    private void quote(FrameworkCells.Quote quote, CellQuote behind) {
        XWPFParagraph paragraph = paper.paragraph(WordPaper.Style.TEXT);
        XWPFRun words = paragraph.createRun();
        words.setText(quote.words().replaceAll("\\s+", " "));
        String from =
                java.util.stream.Stream.of(
                                quote.role(),
                                quote.codes(),
                                behind.state() == CellQuote.State.LINKED
                                                || behind.state() == CellQuote.State.FREE
                                        ? ""
                                        : quote.state())
                        .filter(s -> !s.isEmpty())
                        .collect(java.util.stream.Collectors.joining(" · "));
        if (!from.isEmpty()) {
            XWPFRun run = paragraph.createRun();
            run.setText(" (" + from + ")");
            run.setColor("57606A");
        }
    }
}
