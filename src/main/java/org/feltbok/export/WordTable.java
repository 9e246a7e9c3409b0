package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.HeatScale;
import org.feltbok.figures.render.Numbers;
import org.feltbok.figures.style.HouseStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

import java.awt.Color;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A figure's numbers as a set table, rounded as shown; a heat table in its colours. */
final class WordTable {
    private static final double NARROWEST = 1.35;
    private static final double WIDEST = 2.6;
    private static final double LABELS = 0.28;
    private static final double LETTER = 0.2;
    private static final double MARGINS = 0.6;

    /** Of the type that the style gives, in points. */
    private static final double SIZE = 9;

    /** Tables of more rows than this may break over pages; smaller ones stand on one. */
    private static final int ON_ONE_PAGE = 25;

    private final WordPaper paper;
    private final Numbers numbers;
    private final HouseStyle style;

    WordTable(WordPaper paper, Locale locale, HouseStyle style) {
        this.paper = paper;
        this.numbers = new Numbers(locale, style.numbers());
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
        var view = new FigureView(table);
        WordColumns laid = laid(table, view);
        widths(set, laid.widths());
        head(set.getRow(0), table, laid);
        Optional<HeatScale> heat = heat(table);
        for (int row = 0; row < table.rows().size(); row++) {
            XWPFTableRow line = set.getRow(row + 1);
            line.setCantSplitRow(true);
            put(line.getCell(0), table.rows().get(row).label(), ParagraphAlignment.LEFT);
            for (int c = 0; c < columns; c++) {
                XWPFTableCell cell = line.getCell(c + 1);
                put(cell, text(view, row, c), side(view, c));
                Double value = view.value(row, c);
                if (value != null && HeatScale.columns(view).contains(c)) {
                    heat.ifPresent(h -> shade(cell, h.at(value)));
                }
            }
        }
        if (laid.points() != SIZE) {
            set.getRows().stream()
                    .flatMap(row -> row.getTableCells().stream())
                    .flatMap(cell -> cell.getParagraphs().stream())
                    .forEach(paragraph -> sized(paragraph, laid.points()));
        }
        together(set);
    }

    private WordColumns laid(FigureTable table, FigureView view) {
        int columns = table.columns().size();
        double column = isText(table) ? words(table) : column(columns);
        List<WordColumns.Column> all = new ArrayList<>();
        all.add(
                new WordColumns.Column(
                        paper.width() - column * columns,
                        table.rowHeading(),
                        table.rows().stream().map(FigureTable.Header::label).toList()));
        for (int c = 0; c < columns; c++) {
            int at = c;
            all.add(
                    new WordColumns.Column(
                            column,
                            table.columns().get(c).label(),
                            IntStream.range(0, table.rows().size())
                                    .mapToObj(row -> text(view, row, at))
                                    .toList()));
        }
        return WordColumns.of(all, paper.width());
    }

    /** With its head and its note on the same page; of a long table the first rows and the last. */
    private static void together(XWPFTable set) {
        int rows = set.getNumberOfRows();
        for (int row = 0; row < rows; row++) {
            if (rows <= ON_ONE_PAGE || row < 2 || row >= rows - 2) {
                set.getRow(row)
                        .getTableCells()
                        .forEach(c -> c.getParagraphs().forEach(p -> p.setKeepNext(true)));
            }
        }
    }

    private Optional<HeatScale> heat(FigureTable table) {
        return table.chart().kind() == ChartStyle.Kind.HEAT && ChartForms.canDraw(table)
                ? Optional.of(HeatScale.of(table, Colours.of(style)))
                : Optional.empty();
    }

    /** Words stand at the left, numbers below each other at the right. */
    private static ParagraphAlignment side(FigureView view, int column) {
        return view.isText(column) ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT;
    }

    private String text(FigureView view, int row, int column) {
        Double value = view.value(row, column);
        FigureTable.Cell cell = view.cell(row, column);
        if (value == null && (view.isText(column) || cell.isTyped() || cell.isSuppressed())) {
            return view.cell(row, column).text();
        }
        return value == null
                ? "–"
                : numbers.full(value, view.column(row, column)) + view.sign(row, column);
    }

    private static boolean isText(FigureTable table) {
        var view = new FigureView(table);
        return IntStream.range(0, table.columns().size()).anyMatch(view::isText);
    }

    /** Words take what the labels leave. */
    private double words(FigureTable table) {
        int longest = table.rowHeading().length();
        for (FigureTable.Header row : table.rows()) {
            longest = Math.max(longest, row.label().length());
        }
        double labels = Math.min(paper.width() * LABELS, MARGINS + longest * LETTER);
        return (paper.width() - labels) / table.columns().size();
    }

    private double column(int columns) {
        double room = paper.width() * (1 - LABELS) / Math.max(1, columns);
        return Math.min(WIDEST, Math.max(Math.min(NARROWEST, room), room));
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

    private void head(XWPFTableRow row, FigureTable table, WordColumns laid) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        put(row.getCell(0), table.rowHeading(), ParagraphAlignment.LEFT);
        row.getCell(0).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        for (int c = 0; c < table.columns().size(); c++) {
            XWPFTableCell cell = row.getCell(c + 1);
            put(cell, table.columns().get(c).label(), side(new FigureView(table), c));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
            if (laid.upright()) {
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

    private void shade(XWPFTableCell cell, Color colour) {
        cell.setColor(hex(colour));
        String ink = hex(Colours.of(style).inkOn(colour));
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
