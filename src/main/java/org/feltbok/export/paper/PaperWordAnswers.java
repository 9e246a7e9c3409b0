package org.feltbok.export.paper;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.feltbok.base.text.PlainText;
import org.feltbok.export.WordPaper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Boxes, matrices and lines of a form in a Word document. */
final class PaperWordAnswers {
    /** Of a font that Word has everywhere. */
    static final String BOX = "\u2610";

    private static final String BOX_FONT = "Segoe UI Symbol";

    /** Points that a small letter is wide, in whatever font the machine has, and what is beside. */
    private static final float SMALL_SIGN = 5.4f;

    private static final float HEAD_ROOM = 7;

    /** As large as the boxes of digits: a number is written in it. */
    private static final int NUMBERED = 15;

    private static final String SMALL_COLOUR = "57606A";

    private final WordPaper paper;
    private final int indent;
    private final int width;

    /**
     * @param indent of answers, in twentieths of a point
     * @param width of the text
     */
    PaperWordAnswers(WordPaper paper, int indent, int width) {
        this.paper = paper;
        this.indent = indent;
        this.width = width;
    }

    XWPFParagraph paragraph(int left, int before) {
        XWPFParagraph paragraph = paper.paragraph(WordPaper.Style.TEXT);
        paragraph.setIndentationLeft(left);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    void run(XWPFParagraph paragraph, String text, boolean bold, boolean small) {
        String[] lines = PlainText.of(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFRun run = paragraph.createRun();
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
            run.setBold(bold);
            run.setFontSize(small ? 8.5 : 10);
            if (small) {
                run.setColor(SMALL_COLOUR);
            }
        }
    }

    /** All that stands in it, fields too. */
    void small(XWPFParagraph paragraph) {
        for (var run : paragraph.getCTP().getRArray()) {
            var look = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
            if (look.sizeOfSzArray() == 0) {
                look.addNewSz().setVal(BigInteger.valueOf(17));
            }
            if (look.sizeOfColorArray() == 0) {
                look.addNewColor().setVal(SMALL_COLOUR);
            }
        }
    }

    void write(PaperAnswer answer) {
        switch (answer) {
            case PaperAnswer.Boxes boxes -> boxes(boxes.options());
            case PaperAnswer.Matrix matrix -> matrix(matrix);
            case PaperAnswer.Lines lines -> lines(lines.lines());
            case PaperAnswer.Signs signs -> signs(signs);
            case PaperAnswer.None none -> {}
        }
    }

    private void lines(int lines) {
        XWPFTable table = table(lines, new int[] {indent, width - indent});
        for (int i = 0; i < lines; i++) {
            cell(table.getRow(i), 0, i < lines - 1, 240);
            cell(table.getRow(i), 1, i < lines - 1, 240);
            below(table.getRow(i).getCell(1));
        }
    }

    private void signs(PaperAnswer.Signs signs) {
        XWPFParagraph line = paragraph(indent, 100);
        for (int g = 0; g < signs.groups().size(); g++) {
            int group = signs.groups().get(g);
            if (group == 0) {
                run(line, "_".repeat(22), false, false);
            } else {
                box(line, BOX.repeat(group), 15);
            }
            if (g < signs.groups().size() - 1) {
                run(line, " " + signs.between() + " ", false, false);
            }
        }
        run(line, "   " + signs.told(), false, true);
    }

    private void box(XWPFParagraph line, String text, int size) {
        XWPFRun run = line.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontFamily(BOX_FONT);
    }

    private void boxes(List<PaperOption> options) {
        int across = PaperColumns.across(options);
        List<List<PaperOption>> rows = new ArrayList<>(PaperColumns.rows(options, across));
        List<PaperOption> apart = PaperColumns.apart(options);
        apart.forEach(o -> rows.add(List.of(o)));
        int[] widths = new int[1 + 2 * across];
        widths[0] = indent;
        int codes =
                Math.clamp(
                        options.stream().mapToInt(o -> o.code().length()).max().orElse(1) * 110L
                                + 260,
                        380,
                        2400);
        for (int i = 0; i < across; i++) {
            widths[1 + 2 * i] = codes;
            widths[2 + 2 * i] = (width - indent) / across - codes;
        }
        XWPFTable table = table(rows.size(), widths);
        for (int r = 0; r < rows.size(); r++) {
            XWPFTableRow row = table.getRow(r);
            row.setCantSplitRow(true);
            boolean first = !apart.isEmpty() && rows.get(r).getFirst() == apart.getFirst();
            boolean more = r < rows.size() - 1;
            cell(row, 0, more, 0);
            for (int c = 0; c < across; c++) {
                XWPFParagraph code = cell(row, 1 + 2 * c, more, first ? 160 : 20);
                XWPFParagraph words = cell(row, 2 + 2 * c, more, first ? 160 : 20);
                if (c < rows.get(r).size()) {
                    option(rows.get(r).get(c), code, words);
                }
            }
        }
    }

    private void option(PaperOption option, XWPFParagraph code, XWPFParagraph words) {
        code.setAlignment(ParagraphAlignment.RIGHT);
        run(code, option.before(), false, true);
        box(words, BOX, option.numbered() ? NUMBERED : 11);
        run(words, " " + option.label(), false, false);
        if (!option.then().isEmpty()) {
            run(words, "   " + option.then(), false, true);
        }
    }

    private void matrix(PaperAnswer.Matrix matrix) {
        List<PaperOption> columns = PaperColumns.inOrder(matrix.columns());
        float[] heads =
                PaperColumns.widths(
                        columns, width / 20f, word -> word.length() * SMALL_SIGN, HEAD_ROOM);
        int used = 0;
        int[] widths = new int[2 + columns.size()];
        widths[0] = indent;
        for (int i = 0; i < columns.size(); i++) {
            widths[2 + i] = Math.round(heads[i] * 20);
            used += widths[2 + i];
        }
        widths[1] = width - indent - used;
        XWPFTable table = table(matrix.rows().size() + 1, widths);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        cell(head, 0, true, 0);
        cell(head, 1, true, 0);
        for (int i = 0; i < columns.size(); i++) {
            XWPFParagraph label = cell(head, 2 + i, true, 20);
            label.setAlignment(ParagraphAlignment.CENTER);
            run(label, columns.get(i).label(), false, true);
            head.getCell(2 + i).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        }
        for (int r = 0; r < matrix.rows().size(); r++) {
            row(table.getRow(r + 1), matrix.rows().get(r), columns, r < matrix.rows().size() - 1);
        }
    }

    private void row(
            XWPFTableRow row, PaperAnswer.Row said, List<PaperOption> columns, boolean more) {
        row.setCantSplitRow(true);
        run(cell(row, 0, more, 40), said.number(), false, true);
        XWPFParagraph text = cell(row, 1, more, 40);
        run(text, said.text(), false, false);
        if (!said.condition().isEmpty()) {
            run(text, "\n" + said.condition(), false, true);
        }
        for (int i = 0; i < columns.size(); i++) {
            XWPFParagraph place = cell(row, 2 + i, more, 40);
            place.setAlignment(ParagraphAlignment.CENTER);
            run(place, columns.get(i).code() + "\u00a0", false, true);
            box(place, BOX, 11);
        }
        for (int i = 0; i < row.getTableCells().size(); i++) {
            boolean apart =
                    i >= 2 && columns.get(i - 2).apart() && (i == 2 || !columns.get(i - 3).apart());
            border(row.getCell(i), apart && i > 2);
        }
    }

    /** A line above, and one before what counts as missing. */
    private static void border(XWPFTableCell cell, boolean left) {
        var properties =
                cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        var borders =
                properties.isSetTcBorders()
                        ? properties.getTcBorders()
                        : properties.addNewTcBorders();
        line(borders.addNewTop(), "D0D7DE");
        if (left) {
            line(borders.addNewLeft(), "8C959F");
        }
    }

    /** A line to write on, with what it is for. */
    void blanks(List<String> blanks) {
        int[] widths = new int[blanks.size()];
        java.util.Arrays.fill(widths, width / Math.max(1, blanks.size()));
        XWPFTable table = table(1, widths);
        for (int i = 0; i < blanks.size(); i++) {
            XWPFTableCell cell = table.getRow(0).getCell(i);
            run(cell(table.getRow(0), i, false, 240), blanks.get(i), false, true);
            below(cell);
        }
    }

    private static void below(XWPFTableCell cell) {
        line(cell.getCTTc().getTcPr().addNewTcBorders().addNewBottom(), "8C959F");
    }

    private static void line(
            org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder border, String colour) {
        border.setVal(
                org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder.Enum.forString(
                        "single"));
        border.setSz(BigInteger.valueOf(4));
        border.setColor(colour);
    }

    /** Without borders, as wide as the text. */
    private XWPFTable table(int rows, int[] widths) {
        XWPFTable table = paper.document().createTable(rows, widths.length);
        table.removeBorders();
        table.setWidth(width);
        table.setCellMargins(0, 50, 0, 50);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid();
        while (grid != null && grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        var columns = grid == null ? table.getCTTbl().addNewTblGrid() : grid;
        for (int each : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(each));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(String.valueOf(widths[i]));
            }
        }
        return table;
    }

    private XWPFParagraph cell(XWPFTableRow row, int at, boolean keepNext, int before) {
        XWPFParagraph paragraph = row.getCell(at).getParagraphs().getFirst();
        paper.style(paragraph, WordPaper.Style.CELL);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(0);
        paragraph.setKeepNext(keepNext);
        return paragraph;
    }
}
