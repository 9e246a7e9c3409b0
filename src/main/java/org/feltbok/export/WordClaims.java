package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

import java.math.BigInteger;
import java.util.List;

/**
 * What the report says of differences, behind its figures: each claim with its test, in a table.
 */
final class WordClaims {
    /** Parts of the width: where, of what, what is said, how it comes out, by which test. */
    private static final double[] PARTS = {0.14, 0.23, 0.14, 0.14, 0.35};

    private final WordPaper paper;
    private final Texts texts;

    WordClaims(WordPaper paper, Texts texts) {
        this.paper = paper;
        this.texts = texts;
    }

    void write(List<CheckedClaim> claims) {
        String title = texts.get("export.claims.title");
        paper.text(WordPaper.Style.HEADING_1, title).setPageBreak(true);
        paper.text(WordPaper.Style.TEXT, Claims.told(claims, texts)).setKeepNext(true);
        XWPFTable set = paper.document().createTable(claims.size() + 1, PARTS.length);
        set.setStyleID(paper.tableStyle());
        var properties = set.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = properties.addNewTblLook();
        look.setFirstRow(true);
        look.setVal(new byte[] {0x00, 0x20});
        properties.addNewTblCaption().setVal(title);
        set.setWidthType(TableWidthType.DXA);
        set.setWidth(WordPaper.twips(paper.width()).toString());
        row(set.getRow(0), columns(Claims.headings(texts)));
        set.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < claims.size(); i++) {
            row(set.getRow(i + 1), columns(Claims.row(claims.get(i), texts)));
        }
        widths(set);
    }

    /** The same as in the workbook, in fewer columns. */
    private static List<String> columns(List<String> cells) {
        return List.of(
                both(cells.get(0), cells.get(6)),
                both(cells.get(1), cells.get(3)),
                cells.get(2),
                cells.get(4),
                cells.get(5));
    }

    private static String both(String one, String other) {
        return one.isBlank() || other.isBlank() ? one + other : one + ", " + other;
    }

    private void row(XWPFTableRow row, List<String> cells) {
        row.setCantSplitRow(true);
        for (int c = 0; c < cells.size(); c++) {
            XWPFParagraph paragraph = row.getCell(c).getParagraphs().getFirst();
            paper.style(paragraph, WordPaper.Style.CELL);
            WordFields.text(paragraph.getCTP().addNewR(), cells.get(c));
        }
    }

    private void widths(XWPFTable set) {
        var grid =
                set.getCTTbl().getTblGrid() == null
                        ? set.getCTTbl().addNewTblGrid()
                        : set.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int c = 0; c < PARTS.length; c++) {
            BigInteger width = WordPaper.twips(paper.width() * PARTS[c]);
            grid.addNewGridCol().setW(width);
            for (XWPFTableRow row : set.getRows()) {
                row.getCell(c).setWidth(width.toString());
            }
        }
    }
}
