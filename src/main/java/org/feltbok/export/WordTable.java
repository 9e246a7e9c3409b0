package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.page.ColumnWidths;
import org.feltbok.figures.render.page.SetTable;
import org.feltbok.figures.style.HouseStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

import java.awt.Color;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** A figure's numbers as a set table, rounded as shown; a heat table in its colours. */
final class WordTable {
    private final WordPaper paper;
    private final Locale locale;
    private final HouseStyle style;

    WordTable(WordPaper paper, Locale locale, HouseStyle style) {
        this.paper = paper;
        this.locale = locale;
        this.style = style;
    }

    void write(FigureTable table, String alternative) {
        int columns = table.columns().size();
        XWPFTable set = paper.document().createTable(table.rows().size() + 1, columns + 1);
        set.setStyleID(paper.tableStyle());
        var properties = set.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = properties.addNewTblLook();
        look.setFirstRow(true);
        look.setVal(new byte[] {0x00, 0x20});
        properties.addNewTblCaption().setVal(table.caption());
        properties.addNewTblDescription().setVal(alternative);
        set.setWidthType(TableWidthType.DXA);
        set.setWidth(WordPaper.twips(paper.width()).toString());
        var cells = new SetTable(table, paper.width(), locale, style);
        ColumnWidths laid = cells.laid();
        widths(set, laid.widths());
        head(set.getRow(0), cells);
        for (int row = 0; row < table.rows().size(); row++) {
            XWPFTableRow line = set.getRow(row + 1);
            line.setCantSplitRow(true);
            for (int c = 0; c <= columns; c++) {
                XWPFTableCell cell = line.getCell(c);
                put(cell, cells.text(row, c), side(cells, c));
                cells.shade(row, c).ifPresent(colour -> shade(cell, colour, cells.ink(colour)));
            }
        }
        if (laid.points() != SetTable.SIZE) {
            set.getRows().stream()
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream())
                    .forEach(paragraph -> sized(paragraph, laid.points()));
        }
        together(set);
    }

    /** With its head and its note on the same page; of a long table the first rows and the last. */
    private static void together(XWPFTable set) {
        int rows = set.getNumberOfRows();
        for (int row = 0; row < rows; row++) {
            if (rows <= SetTable.ON_ONE_PAGE || row < 2 || row >= rows - 2) {
                set.getRow(row)
                        .getTableCells()
                        .forEach(c -> c.getParagraphs().forEach(p -> p.setKeepNext(true)));
            }
        }
    }

    private static ParagraphAlignment side(SetTable cells, int column) {
        return cells.isWords(column) ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT;
    }

    private static void widths(XWPFTable set, List<Double> widths) {
        var grid =
                set.getCTTbl().getTblGrid() == null
                        ? set.getCTTbl().addNewTblGrid()
                        : set.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int c = 0; c < widths.size(); c++) {
            BigInteger width = WordPaper.twips(widths.get(c));
            grid.addNewGridCol().setW(width);
            for (XWPFTableRow row : set.getRows()) {
                row.getCell(c).setWidth(width.toString());
            }
        }
    }

    private void head(XWPFTableRow row, SetTable cells) {
        ColumnWidths laid = cells.laid();
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int c = 0; c < laid.widths().size(); c++) {
            XWPFTableCell cell = row.getCell(c);
            put(cell, cells.head(c), side(cells, c));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
            if (laid.upright() && c > 0) {
                upright(cell);
            }
        }
        if (laid.upright()) {
            row.setHeight(WordPaper.twips(laid.head()).intValue());
        }
    }

    /** From the bottom upwards, beginning above the numbers. */
    private static void upright(XWPFTableCell cell) {
        cell.getCTTc().getTcPr().addNewTextDirection().setVal(STTextDirection.BT_LR);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        cell.getParagraphs().getFirst().setAlignment(ParagraphAlignment.LEFT);
    }

    private void put(XWPFTableCell cell, String text, ParagraphAlignment where) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paper.style(paragraph, WordPaper.Style.CELL);
        paragraph.setAlignment(where);
        WordFields.text(paragraph.getCTP().addNewR(), text);
    }

    private static void sized(XWPFParagraph paragraph, double points) {
        BigInteger halves = BigInteger.valueOf(Math.round(points * 2));
        for (CTR run : paragraph.getCTP().getRList()) {
            look(run).addNewSz().setVal(halves);
            look(run).addNewSzCs().setVal(halves);
        }
    }

    private static CTRPr look(CTR run) {
        return run.isSetRPr() ? run.getRPr() : run.addNewRPr();
    }

    private static void shade(XWPFTableCell cell, Color colour, Color letters) {
        cell.setColor(hex(colour));
        String ink = hex(letters);
        cell.getParagraphs()
                .getFirst()
                .getCTP()
                .getRList()
                .forEach(r -> look(r).addNewColor().setVal(ink));
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "%06X", colour.getRGB() & 0xffffff);
    }
}
