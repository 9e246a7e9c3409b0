package org.feltbok.figures.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.Paper;
import org.feltbok.figures.ReportSection;
import org.feltbok.figures.render.page.PageLayout.Content;
import org.feltbok.figures.render.page.PageLayout.Item;
import org.feltbok.figures.style.HouseStyle;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The report stands on pages as a document has it. */
class PageLayoutTest {
    private static final HouseStyle STYLE = HouseStyle.USUAL;
    private final PageLayout layout = new PageLayout(new Texts(Language.NB));

    private static FigureSpec spec(String key, String kind, int number, String section) {
        return FigureSpec.parse(
                ("{'key':'%s','kind':'%s','number':%d,'title':'Svar','section':'%s',"
                                + "'variable':'q1','rows':{'answers':'q1'},"
                                + "'columns':{'statistic':'share'}}")
                        .formatted(key, kind, number, section)
                        .replace('\'', '"'),
                "test");
    }

    private static FigureTable table(String key, ChartStyle.Kind kind, int rows) {
        List<Header> headers = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            headers.add(new Header("r" + r, "Rad " + r, "Rad " + r));
            cells.add(
                    List.of(
                            new Cell(
                                    100.0 / rows,
                                    40,
                                    null,
                                    null,
                                    FigureTable.Verdict.NONE,
                                    "share")));
        }
        return new FigureTable(
                key,
                key,
                "",
                "Svar",
                headers,
                List.of(new Column("c", "Alle", Unit.PERCENT, 0, Role.SERIES, -1, 0, false)),
                cells,
                ChartStyle.of(kind),
                "N = 40.");
    }

    private static Item figure(int number, String section, int rows) {
        String key = "figur-" + number;
        return new Item(
                spec(key, "figure", number, section),
                Optional.of(table(key, ChartStyle.Kind.BAR, rows)),
                List.of());
    }

    private static Item set(int number, String section, int rows) {
        String key = "tabell-" + number;
        return new Item(
                spec(key, "table", number, section),
                Optional.of(table(key, ChartStyle.Kind.TABLE, rows)),
                List.of());
    }

    private Pages lay(Item... items) {
        return lay(STYLE, items);
    }

    private Pages lay(HouseStyle style, Item... items) {
        return layout.lay(
                new Content(
                        "Studien",
                        List.of(
                                new ReportSection("1", LocalText.of("1 Innledning"), 1),
                                new ReportSection("2", LocalText.of("2 Funn"), 1),
                                new ReportSection("2.1", LocalText.of("2.1 Svar"), 2)),
                        List.of(items),
                        style,
                        Paper.A4));
    }

    private static List<String> told(Page page) {
        return page.placed().stream().map(p -> told(p.piece())).toList();
    }

    private static String told(PagePiece piece) {
        return switch (piece) {
            case PagePiece.Paragraph p -> p.whole();
            case PagePiece.Caption c -> c.parts().whole();
            case PagePiece.Drawing d -> "drawing " + d.chart().table().id();
            case PagePiece.Rows r -> "rows " + r.from() + "-" + r.to();
            case PagePiece.Missing m -> String.join(" ", m.lines());
            case PagePiece.Listed l -> String.join(" ", l.lines()) + " … " + l.page();
        };
    }

    @Test
    void listsComeFirstThenHeadingsCaptionsBelowFiguresAndAboveTables() {
        Pages pages = lay(figure(1, "2.1", 3), set(1, "2.1", 3));
        assertThat(told(pages.pages().getFirst()))
                .containsExactly(
                        "Studien",
                        "Figurer",
                        "Figur 1. Svar … 2",
                        "Tabeller",
                        "Tabell 1. Svar … 2");
        assertThat(told(pages.pages().get(1)))
                .containsExactly(
                        "2 Funn",
                        "2.1 Svar",
                        "drawing figur-1",
                        "Figur 1. Svar",
                        "N = 40.",
                        "Tabell 1. Svar",
                        "rows 0-3",
                        "N = 40.");
        assertThat(pages.of("tabell-1")).isEqualTo(2);
    }

    @Test
    void aDrawingIsNeverCutNorPartedFromItsHeadingCaptionAndNote() {
        Item[] items =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(n -> figure(n, n < 5 ? "1" : "2", 4 + n))
                        .toArray(Item[]::new);
        Pages pages = lay(items);
        assertThat(pages.pages().size()).isGreaterThan(3);
        for (Page page : pages.pages()) {
            assertThat(page.placed().getLast().bottom())
                    .isLessThanOrEqualTo(Paper.A4.room() * Paper.PIXELS);
        }
        for (Item item : items) {
            Page page = pages.pages().get(pages.of(item.spec().key()) - 1);
            List<PagePiece> its =
                    page.placed().stream()
                            .filter(p -> p.figure().equals(item.spec().key()))
                            .map(Page.Placed::piece)
                            .toList();
            assertThat(its.stream().filter(PagePiece.Drawing.class::isInstance)).hasSize(1);
            assertThat(its.stream().filter(PagePiece.Caption.class::isInstance)).hasSize(1);
            assertThat(told(its.getLast())).isEqualTo("N = 40.");
        }
    }

    private static PagePiece.Drawing drawing(Pages pages) {
        return (PagePiece.Drawing)
                pages.pages().get(1).placed().stream()
                        .map(Page.Placed::piece)
                        .filter(PagePiece.Drawing.class::isInstance)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aDrawingIsAsWideAsTheStyleHasItInADocument() {
        HouseStyle narrow = HouseStyle.parse("{\"width_cm\": {\"word\": 9}}", "style.json");
        assertThat(drawing(lay(narrow, figure(1, "1", 3))).width()).isEqualTo(9 * Paper.PIXELS);
        assertThat(drawing(lay(figure(1, "1", 3))).width())
                .isEqualTo(Paper.A4.column() * Paper.PIXELS);
    }

    @Test
    void aNoteStandsBelowADrawingAndNotInIt() {
        Item one = figure(1, "1", 3);
        FigureTable noted =
                new FigureTable(
                        "figur-1",
                        "figur-1",
                        "",
                        "Svar",
                        one.table().orElseThrow().rows(),
                        one.table().orElseThrow().columns(),
                        one.table().orElseThrow().cells(),
                        one.table().orElseThrow().chart(),
                        "N = 40. " + "Mye er verdt å vite om dette. ".repeat(20));
        Item other = new Item(one.spec(), Optional.of(noted), List.of());
        assertThat(drawing(lay(other)).high()).isEqualTo(drawing(lay(one)).high());
    }

    @Test
    void aDrawingHigherThanWordHasThemIsMadeSmallerAsAWhole() {
        Pages pages = lay(figure(1, "1", 60));
        PagePiece.Drawing drawing = drawing(pages);
        assertThat(drawing.share()).isLessThan(1);
        assertThat(drawing.high() * drawing.share()).isEqualTo(Paper.HIGHEST_CHART * Paper.PIXELS);
    }

    @Test
    void aHighDrawingLeavesRoomForItsHeadingsCaptionAndNote() {
        Item tall = figure(1, "2.1", 60);
        FigureTable table = tall.table().orElseThrow();
        String note = "Mye er verdt å vite om dette. ".repeat(40);
        var noted =
                new FigureTable(
                        "figur-1",
                        "figur-1",
                        "Hva mener du?",
                        "Svar",
                        table.rows(),
                        table.columns(),
                        table.cells(),
                        table.chart(),
                        note);
        Pages pages = lay(new Item(tall.spec(), Optional.of(noted), List.of()));
        assertThat(pages.pages()).hasSize(2);
        assertThat(told(pages.pages().getLast()))
                .startsWith("2 Funn", "2.1 Svar", "Hva mener du?", "drawing figur-1")
                .endsWith(note.strip());
    }

    @Test
    void aLongTableBreaksBetweenRowsAndItsNoteHasRowsAboveIt() {
        for (int rows = 26; rows < 140; rows++) {
            Pages pages = lay(set(1, "1", rows));
            int next = 0;
            for (Page page : pages.pages()) {
                for (Page.Placed placed : page.placed()) {
                    if (placed.piece() instanceof PagePiece.Rows part) {
                        assertThat(part.from()).isEqualTo(next);
                        assertThat(part.to() - part.from()).isGreaterThan(1);
                        next = part.to();
                    }
                }
                assertThat(page.placed().getLast().bottom())
                        .isLessThanOrEqualTo(Paper.A4.room() * Paper.PIXELS);
                assertThat(told(page).getFirst()).as("alone").isNotEqualTo("N = 40.");
            }
            assertThat(next).as("all rows of " + rows).isEqualTo(rows);
        }
    }

    @Test
    void aShortTableStandsOnOnePage() {
        Pages pages = lay(figure(1, "1", 6), figure(2, "1", 6), set(1, "1", 22), set(2, "1", 22));
        for (String key : List.of("tabell-1", "tabell-2")) {
            assertThat(pages.pages().stream().filter(p -> p.figures().contains(key))).hasSize(1);
        }
    }

    @Test
    void whatCannotBeComputedHasItsFaultInItsPlace() {
        var broken = new Item(spec("figur-2", "figure", 2, "1"), Optional.empty(), List.of("q9?"));
        var waits = new Item(spec("figur-3", "figure", 3, "1"), Optional.empty(), List.of());
        Pages pages = lay(figure(1, "1", 3), broken, waits);
        assertThat(told(pages.pages().get(1)))
                .containsSubsequence(
                        "drawing figur-1", "q9?", "Figur 2. Svar", "Beregnes", "Figur 3. Svar");
    }

    @Test
    void aFigureThatCanNoLongerBeComputedTellsItsFaultInsteadOfItsNumbers() {
        Item sound = figure(1, "1", 3);
        assertThat(told(lay(sound).pages().get(1))).contains("drawing figur-1");
        Item broken = new Item(sound.spec(), sound.table(), List.of("q9?"));
        assertThat(told(lay(broken).pages().get(1)))
                .contains("q9?")
                .doesNotContain("drawing figur-1");
    }

    @Test
    void whatStaysTheSameIsNotLaidAgain() {
        Item one = figure(1, "1", 3);
        Item other = figure(2, "1", 3);
        Page before = lay(one, other).pages().get(1);
        Page after = lay(one, figure(2, "1", 3)).pages().get(1);
        assertThat(pieces(after, "figur-1")).isEqualTo(pieces(before, "figur-1"));
        assertThat(pieces(after, "figur-2")).isNotEqualTo(pieces(before, "figur-2"));
    }

    private static List<Integer> pieces(Page page, String key) {
        return page.placed().stream()
                .filter(p -> p.figure().equals(key))
                .map(p -> System.identityHashCode(p.piece()))
                .toList();
    }

    @Test
    void anEmptyReportHasNoPages() {
        assertThat(lay().pages()).isEmpty();
    }
}
