package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.feltbok.base.text.Language;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.page.ColumnWidths;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** In Word no word of a head is cut, however many columns there are and however long it is. */
class WordColumnsTest {
    private static final double PAGE = 16;
    private static final List<String> HEADS =
            List.of(
                    "Stor høyinntektskommune",
                    "Liten høyinntektskommune",
                    "Kraftkommune utenfor tettbygde strøk",
                    "Mellomstor lavinntektskommune",
                    "Interkommunalt samarbeid",
                    "Sammenslåingskandidat",
                    "Småkommunetilskuddsmottaker",
                    "Alle");

    /** What a word needs at the least, in centimetres: half the size of the type a letter. */
    private static double least(String text, double size) {
        double longest = 0;
        for (String word : text.split("[ -]")) {
            longest = Math.max(longest, word.length() * 0.5 * size * 2.54 / 72);
        }
        return longest;
    }

    private static FigureTable table(List<String> heads) {
        List<FigureTable.Column> columns = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < heads.size(); c++) {
            columns.add(
                    new FigureTable.Column(
                            "c" + c, heads.get(c), Unit.PERCENT, 0, Role.SERIES, -1, 0, false));
            cells.add(new Cell(12.5 * c, 40, null, null, FigureTable.Verdict.NONE, "share"));
        }
        return new FigureTable(
                "tabell-9",
                "Tabell 9. Etter kommunetype",
                "",
                "Tjenesteområde",
                List.of(new Header("a", "Barnevernstjeneste", "Barnevernstjeneste")),
                columns,
                List.of(cells),
                ChartStyle.of(ChartStyle.Kind.TABLE),
                "");
    }

    private static XWPFTable written(XWPFDocument document) {
        return document.getTables().getFirst();
    }

    private static XWPFDocument document(List<String> heads) throws IOException {
        return WordWriterTest.read(
                WordWriterTest.written(
                        Language.NB,
                        List.of(
                                new WordItem(
                                        table(heads),
                                        FigureSpec.Kind.TABLE,
                                        Optional.of(9),
                                        "Etter kommunetype",
                                        ""))));
    }

    private static double width(XWPFTableCell cell) {
        return cell.getWidth() * 2.54 / 1440;
    }

    private static double size(XWPFTableCell cell) {
        Double size = cell.getParagraphs().getFirst().getRuns().getFirst().getFontSizeAsDouble();
        return size == null ? 9 : size;
    }

    private static boolean isUpright(XWPFTableCell cell) {
        return cell.getCTTc().getTcPr().getTextDirection() != null
                && cell.getCTTc().getTcPr().getTextDirection().getVal() == STTextDirection.BT_LR;
    }

    @Test
    void noWordOfAHeadIsCutHoweverManyColumnsThereAre() throws IOException {
        for (int n = 1; n <= HEADS.size(); n++) {
            try (XWPFDocument document = document(HEADS.subList(0, n))) {
                var head = written(document).getRow(0);
                double all = 0;
                for (XWPFTableCell cell : head.getTableCells()) {
                    double room = isUpright(cell) ? head.getHeight() * 2.54 / 1440 : width(cell);
                    assertThat(room)
                            .as("%s of %s columns", cell.getText(), n)
                            .isGreaterThan(least(cell.getText(), size(cell)) + 0.2);
                    all += width(cell);
                }
                assertThat(all).isCloseTo(PAGE, within(0.05));
            }
        }
    }

    @Test
    void aLongWordTakesItsRoomFromTheLabelsBeforeTheTypeGrowsSmaller() throws IOException {
        try (XWPFDocument document = document(HEADS.subList(0, 2))) {
            assertThat(size(written(document).getRow(0).getCell(1))).isEqualTo(9);
            assertThat(isUpright(written(document).getRow(0).getCell(1))).isFalse();
        }
    }

    @Test
    void whereThatIsNotEnoughTheTypeOfTheWholeTableIsSmaller() throws IOException {
        try (XWPFDocument document = document(List.of(HEADS.get(0), HEADS.get(1), HEADS.get(3)))) {
            double size = size(written(document).getRow(0).getCell(1));
            assertThat(size).isLessThan(9).isGreaterThanOrEqualTo(7);
            assertThat(size(written(document).getRow(1).getCell(1))).isEqualTo(size);
            assertThat(isUpright(written(document).getRow(0).getCell(1))).isFalse();
        }
    }

    @Test
    void headsThatFitInNoTypeStandUprightAndTheNumbersAcross() throws IOException {
        try (XWPFDocument document = document(HEADS)) {
            XWPFTable set = written(document);
            assertThat(isUpright(set.getRow(0).getCell(1))).isTrue();
            assertThat(isUpright(set.getRow(0).getCell(0))).isFalse();
            assertThat(isUpright(set.getRow(1).getCell(1))).isFalse();
            assertThat(set.getRow(1).getCell(1).getText()).isEqualTo("0\u00a0%");
        }
    }

    @Test
    void shortHeadsKeepTheColumnsThatTheyHad() {
        ColumnWidths.Column labels = new ColumnWidths.Column(4.5, "Kommune", List.of("Lierne"));
        ColumnWidths.Column column = new ColumnWidths.Column(2.5, "Andel", List.of("100\u00a0%"));
        ColumnWidths laid = ColumnWidths.of(List.of(labels, column, column), 9.5);
        assertThat(laid.widths()).containsExactly(4.5, 2.5, 2.5);
        assertThat(laid.points()).isEqualTo(9);
    }

    /** Columns that are as narrow as their numbers under upright heads leave the labels a line. */
    @Test
    void labelsBesideUprightHeadsStandInALine() {
        List<ColumnWidths.Column> columns = new ArrayList<>();
        columns.add(new ColumnWidths.Column(2, "Alder", List.of("0–5 år", "90 år og over")));
        for (int c = 0; c < 8; c++) {
            columns.add(
                    new ColumnWidths.Column(
                            1.8, "Sentral høyinntektskommune 2040", List.of("72,3\u00a0%‡")));
        }
        ColumnWidths laid = ColumnWidths.of(columns, PAGE);
        assertThat(laid.upright()).isTrue();
        assertThat(laid.widths().getFirst())
                .isGreaterThanOrEqualTo(
                        ColumnWidths.word("90\u00a0år\u00a0og\u00a0over", laid.points()));
        assertThat(laid.widths().get(1))
                .isGreaterThanOrEqualTo(ColumnWidths.word("72,3\u00a0%‡", laid.points()));
    }

    /** Where no head stands upright a slightly smaller type spares labels a word a line. */
    @Test
    void labelsBesideManyLyingHeadsStandInTwoLines() {
        List<ColumnWidths.Column> columns = new ArrayList<>();
        columns.add(new ColumnWidths.Column(2, "Age", List.of("Aged 0–5", "Aged 90 and over")));
        for (int c = 0; c < 8; c++) {
            columns.add(
                    new ColumnWidths.Column(
                            1.8, "Central, high income, 2040", List.of("72.3%\u2021")));
        }
        ColumnWidths laid = ColumnWidths.of(columns, PAGE);
        assertThat(laid.upright()).isFalse();
        assertThat(laid.points()).isGreaterThanOrEqualTo(8);
        assertThat(laid.widths().getFirst())
                .isGreaterThanOrEqualTo(ColumnWidths.word("Aged\u00a090", laid.points()));
        assertThat(laid.widths().get(1))
                .isGreaterThanOrEqualTo(ColumnWidths.word("72.3%\u2021", laid.points()));
    }

    @Test
    void aHyphenAndASpaceBreakALineAndAKeptSpaceDoesNot() {
        assertThat(ColumnWidths.word("øst- og vestlandet", 9))
                .isEqualTo(ColumnWidths.word("vestlandet", 9));
        assertThat(ColumnWidths.word("nord-norge", 9)).isEqualTo(ColumnWidths.word("norge", 9));
        assertThat(ColumnWidths.word("100\u00a0%", 9)).isGreaterThan(ColumnWidths.word("100 %", 9));
    }

    /** Whatever the heads: the widths fill the page and each holds its longest word. */
    @Test
    void columnsOfAnyWordsFillThePageAndHoldTheirWords() {
        Random random = new Random(9);
        for (int round = 0; round < 300; round++) {
            List<ColumnWidths.Column> columns = new ArrayList<>();
            int n = 2 + random.nextInt(12);
            for (int c = 0; c < n; c++) {
                String head =
                        "n".repeat(1 + random.nextInt(24)) + " " + "o".repeat(random.nextInt(9));
                columns.add(new ColumnWidths.Column(PAGE / n, head, List.of("12,5")));
            }
            ColumnWidths laid = ColumnWidths.of(columns, PAGE);
            assertThat(laid.widths().stream().mapToDouble(w -> w).sum())
                    .isCloseTo(PAGE, within(1e-9));
            for (int c = 0; c < n; c++) {
                double needed = ColumnWidths.word(columns.get(c).head(), laid.points());
                if (laid.upright() && c > 0) {
                    assertThat(laid.head()).isGreaterThanOrEqualTo(needed - 1e-9);
                } else {
                    assertThat(laid.widths().get(c)).isGreaterThanOrEqualTo(needed - 1e-9);
                }
            }
        }
    }
}
