package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands written in a picture: numbers, names of rows and series, how to read it. */
class WrittenInPicturesTest {
    private static final String[] ROWS = {"Nord", "Sør"};

    /** All texts of a picture, one for each line that is written. */
    private static List<String> texts(FigureTable table) throws IOException {
        var out = new StringWriter();
        SvgWriter.write(FigureChart.of(table, Colours.LIGHT, Locale.UK), 720, out);
        var found = new ArrayList<String>();
        var text = Pattern.compile("<text[^>]*>([^<]*)</text").matcher(out.toString());
        while (text.find()) {
            found.add(text.group(1));
        }
        return found;
    }

    @Test
    void aTableWritesEveryNumberAndADashForWhatIsUndefined() throws IOException {
        assertThat(
                        texts(
                                Examples.of(
                                        Kind.TABLE,
                                        Unit.PERCENT,
                                        ROWS,
                                        new double[] {41, Double.NaN},
                                        new double[] {7, 93})))
                .contains("Nord", "Sør", "41%", "7%", "93%", "–", "Serie A", "Serie B");
    }

    @ParameterizedTest
    @EnumSource(names = {"BAR", "STACKED_BAR", "DIVERGING_BAR", "TABLE"})
    void aLongStatementBesideARowIsWrittenToItsEnd(Kind kind) throws IOException {
        String statement =
                "Kommunen har mye å gå på før ulempene blir for store ".repeat(6) + "Slutt";
        List<String> written =
                texts(
                        Examples.of(
                                kind,
                                Unit.PERCENT,
                                new String[] {statement, "Sør"},
                                new double[] {41, 30},
                                new double[] {59, 70}));
        assertThat(written).noneMatch(t -> t.contains("…")).anyMatch(t -> t.endsWith("Slutt"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BAR", "COLUMN", "STACKED_BAR", "STACKED_COLUMN"})
    void severalSeriesAreNamedAndASingleOneIsNot(Kind kind) throws IOException {
        double[] a = {41, 30};
        double[] b = {59, 70};
        assertThat(texts(Examples.of(kind, Unit.PERCENT, ROWS, a, b)))
                .contains("Serie A", "Serie B", "Nord", "Sør");
        assertThat(texts(Examples.of(kind, Unit.PERCENT, ROWS, a)))
                .doesNotContain("Serie A")
                .contains("Nord");
    }

    @Test
    void aLineIsNamedWhereItEndsWithItsLastNumber() throws IOException {
        assertThat(
                        texts(
                                Examples.of(
                                        Kind.LINE,
                                        Unit.NUMBER,
                                        new String[] {"2000", "2010", "2020"},
                                        new double[] {1, 2, 8},
                                        new double[] {5, 6, Double.NaN})))
                .anyMatch(t -> t.startsWith("Serie A") && t.endsWith("8"))
                .anyMatch(t -> t.startsWith("Serie B") && t.endsWith("6"));
    }

    @Test
    void aBoxHasItsMedianWrittenAndTheNoteSaysHowItIsRead() throws IOException {
        FigureTable boxes = Examples.boxes();
        assertThat(texts(boxes)).contains("3", "18", "−9");
        assertThat(AxisStart.note(boxes, new Numbers(Locale.UK)))
                .startsWith(boxes.note())
                .endsWith(
                        "The box goes from Serie B to Serie D with Serie C as the line in it; its arms"
                                + " reach from Serie A to Serie E.");
        assertThat(AxisStart.note(boxes, new Numbers(Locale.of("nb", "NO"))))
                .contains("Boksen går fra Serie B");
    }

    @ParameterizedTest
    @EnumSource(names = {"BAR", "COLUMN", "BOX", "DOTS", "HISTOGRAM"})
    void withoutLabelsNoNumberOfTheTableIsWritten(Kind kind) throws IOException {
        FigureTable table = Examples.about(kind, Unit.NUMBER, 43, 87);
        var quiet =
                new ChartStyle(
                        kind,
                        false,
                        5,
                        "Antall",
                        "",
                        Double.NaN,
                        Double.NaN,
                        List.of(),
                        List.of(),
                        false);
        assertThat(texts(table)).contains("43", "87");
        assertThat(texts(Examples.styled(table, quiet)))
                .doesNotContain("43", "87")
                .contains("Antall");
    }

    @Test
    void undefinedDotsAndBoxesAreNamedButEmpty() throws IOException {
        assertThat(texts(Examples.dots())).contains("Ingen", "46%");
        assertThat(texts(Examples.boxes())).contains("Ingen");
    }

    /** The last row: a line writes its last number alone, points the names of their rows. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aNumberThatIsSignificantBearsItsSignInEveryKind(Kind kind) throws IOException {
        FigureTable table = named(Examples.about(kind, Unit.PERCENT, 40, 25, 35));
        assertThat(texts(table)).noneMatch(t -> t.endsWith("*"));
        assertThat(texts(Examples.significant(table, 2)))
                .as("the sign")
                .anyMatch(t -> t.endsWith("*"))
                .as("of others")
                .noneMatch(t -> t.startsWith("40") && t.endsWith("*"));
    }

    private static FigureTable named(FigureTable t) {
        ChartStyle c = t.chart();
        return Examples.styled(
                t,
                new ChartStyle(
                        c.kind(),
                        true,
                        0,
                        "",
                        "",
                        Double.NaN,
                        Double.NaN,
                        List.of(),
                        List.of(),
                        true));
    }
}
