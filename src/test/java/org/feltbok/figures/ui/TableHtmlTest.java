package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Tested;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.render.Examples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

/** What documents and spreadsheets find on the clipboard. */
class TableHtmlTest {
    private static final Locale NB = Locale.of("nb", "NO");

    private static final FigureTable TABLE =
            new FigureTable(
                    "f",
                    "Figur 1. <b>Små & store</b>",
                    "Spurt: \"hvor?\"",
                    "Størrelse",
                    List.of(header("=1+1"), header("Store\tbyer"), header("Ingen")),
                    List.of(
                            new Column("m", "Snitt", Unit.MEAN, 1, Role.SERIES, -1, 0, false),
                            new Column("n", "n", Unit.COUNT, 0, Role.DATA, -1, 0, false)),
                    List.of(
                            List.of(cell(4.05, 19, true), cell(12345.0, 12345, false)),
                            List.of(cell(-0.04, 7, false), cell(7.0, 7, false)),
                            List.of(cell(null, 0, false), cell(0.0, 0, false))),
                    ChartStyle.of(ChartStyle.Kind.TABLE),
                    "n = 0–12345. Kilde: <SSB>.");

    private static Header header(String label) {
        return new Header(label, label, label);
    }

    private static Cell cell(@Nullable Double value, int n, boolean significant) {
        return new Cell(
                value,
                n,
                null,
                null,
                Verdict.NONE,
                "",
                null,
                null,
                new Tested("welch", "", null, List.of(), null, null, significant),
                new CellSource(CellSource.Kind.COMPUTED, "", "", "", "", ""));
    }

    private static Document read(FigureTable table) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(
                        new InputSource(
                                new StringReader(TableHtml.of(table, new Texts(Language.NB)))));
    }

    private static List<List<String>> rows(Document document) {
        NodeList rows = document.getElementsByTagName("tr");
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < rows.getLength(); i++) {
            List<String> cells = new ArrayList<>();
            NodeList children = rows.item(i).getChildNodes();
            for (int c = 0; c < children.getLength(); c++) {
                cells.add(children.item(c).getTextContent());
            }
            all.add(cells);
        }
        return all;
    }

    @Test
    void theTableIsPastedAsShownWithItsSigns() throws Exception {
        assertThat(rows(read(TABLE)))
                .containsExactly(
                        List.of("Størrelse", "Snitt", "n"),
                        List.of("'=1+1", "4,1*", "12345"),
                        List.of("Store byer", "0,0", "7"),
                        List.of("Ingen", "", "0"));
    }

    /** As Excel (x:num) and LibreOffice (sdval, read as American English) take it. */
    @Test
    void everyNumberIsANumberToSpreadsheetsOfAnyLanguageWhateverSignItBears() throws Exception {
        NodeList cells = read(TABLE).getElementsByTagName("td");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            assertThat(cell.getAttribute("sdval")).isEqualTo(cell.getAttribute("x:num"));
            assertThat(cell.getAttribute("sdnum"))
                    .startsWith(cell.hasAttribute("x:num") ? "1033;" : "");
            numbers.add(cell.getAttribute("x:num"));
        }
        assertThat(numbers).containsExactly("4.1", "12345", "0.0", "7", "", "0");
        assertThat(((Element) cells.item(0)).getAttribute("style"))
                .as("Excel keeps the sign")
                .contains("mso-number-format:'0\\.0\\0022*\\0022'");
    }

    @Test
    void whichNumbersBearASignIsSaidBelow() throws Exception {
        NodeList paragraphs = read(TABLE).getElementsByTagName("p");
        assertThat(paragraphs.item(paragraphs.getLength() - 1).getTextContent())
                .isEqualTo("Med tegn: =1+1, Snitt: 4,1*.");
    }

    @Test
    void aNumberOnFewAnswersIsNamedBelowTheText() {
        Cell few =
                new Cell(
                        4.05,
                        3,
                        null,
                        null,
                        Verdict.NONE,
                        "",
                        null,
                        null,
                        null,
                        new CellSource(
                                CellSource.Kind.COMPUTED, "", "", "", CellSource.SMALL_SIGN, ""));
        FigureTable table =
                TABLE.shown(
                        TABLE.columns(),
                        List.of(List.of(few, few), List.of(few, few), List.of(few, few)));
        assertThat(TableText.whole(table, new Texts(Language.NB)))
                .contains("Med tegn: =1+1, Snitt: 4,1§; ");
    }

    @Test
    void titleStandsAboveAndBaseBelow() throws Exception {
        NodeList paragraphs = read(TABLE).getElementsByTagName("p");
        assertThat(paragraphs.item(0).getTextContent()).isEqualTo(TABLE.caption());
        assertThat(paragraphs.item(1).getTextContent()).isEqualTo(TABLE.subtitle());
        assertThat(paragraphs.item(2).getTextContent()).isEqualTo(TABLE.note());
    }

    @Test
    void everyExampleIsWellFormedAndHasTheNumbersOfTheText() throws Exception {
        for (FigureTable table : Examples.all()) {
            List<List<String>> rows = rows(read(table));
            List<String> text = TableText.tsv(table, NB).lines().toList();
            assertThat(rows).hasSameSizeAs(text);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(String.join("\t", rows.get(i)).replaceAll("[*†‡]", ""))
                        .isEqualTo(text.get(i).replaceAll("[*†‡]", ""));
            }
        }
    }

    @Test
    void theTextHasTitleAndBaseOnLinesOfTheirOwn() {
        assertThat(TableText.whole(TABLE, new Texts(Language.NB)))
                .isEqualTo(
                        "Figur 1. <b>Små & store</b>\nSpurt: \"hvor?\"\n"
                                + TableText.tsv(TABLE, NB)
                                + "n = 0–12345. Kilde: <SSB>.\n"
                                // the cells themselves are bare numbers
                                + "Med tegn: =1+1, Snitt: 4,1*.\n");
    }
}
