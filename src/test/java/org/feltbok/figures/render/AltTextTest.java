package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** A figure says to those who cannot see it what its numbers say, or what its author wrote. */
class AltTextTest {
    private static final FigureTable LINES =
            Examples.of(
                    Kind.LINE,
                    Unit.COUNT,
                    new String[] {"2003", "2004", "2005"},
                    new double[] {12, 19, 14},
                    new double[] {30, 20, 10});

    private static String told(FigureTable figure, Language language) {
        return AltText.of(figure, new Numbers(language.locale()));
    }

    @Test
    void inTimeItSaysHowASeriesChanged() {
        assertThat(told(LINES, Language.EN))
                .contains("Lines over time.")
                .contains("It rises from 2003 12 to 2005 14.")
                .contains("It falls from 2003 30 to 2005 10.");
        assertThat(told(LINES, Language.NB))
                .contains("Linjer over tid.")
                .contains("Det stiger fra 2003 12 til 2005 14.");
    }

    @Test
    void itSaysTheLargestAndTheSmallestAndHowManyThereAre() {
        FigureTable statements = Examples.statements();
        assertThat(told(statements, Language.NB)).containsPattern("n (=|fra) \\d+");
        double[] values = {5, 9, 3, 7, 1, 8, 2, 6, 4};
        String[] rows = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};
        assertThat(told(Examples.of(Kind.BAR, Unit.COUNT, rows, values), Language.NB))
                .contains("høyest b 9, lavest e 1.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheAuthorWroteGoesFirst(Language language) throws IOException {
        FigureTable own = LINES.saying("Small towns shrink & age.");
        assertThat(told(own, language)).isEqualTo("Small towns shrink & age.");
        assertThat(AltText.proposed(own, new Numbers(language.locale())))
                .isEqualTo(told(LINES, language));
        FigureChart chart = FigureChart.of(own, Colours.LIGHT, language.locale());
        var svg = new StringWriter();
        SvgWriter.write(chart, 600, svg);
        assertThat(svg.toString()).contains("Small towns shrink &amp; age.</desc");
    }

    @Test
    void aPdfIsOneFigureWithItsWords() throws IOException {
        FigureTable own = LINES.saying("Shrinking");
        FigureChart chart = FigureChart.of(own, Colours.LIGHT, Locale.of("nb", "NO"));
        var out = new ByteArrayOutputStream();
        PdfPage.write(chart, 600, Instant.EPOCH, "nb-NO", out);
        String pdf = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(pdf).contains("/StructTreeRoot").contains("/Figure").contains("/Alt");
        var again = new ByteArrayOutputStream();
        PdfPage.write(chart, 600, Instant.EPOCH, "nb-NO", again);
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    }

    @Test
    void ofATableNoFormIsTold() {
        FigureTable table =
                Examples.of(Kind.TABLE, Unit.COUNT, new String[] {"a"}, new double[] {1});
        assertThat(told(table, Language.EN)).doesNotContain("bars").contains("a 1");
    }
}
