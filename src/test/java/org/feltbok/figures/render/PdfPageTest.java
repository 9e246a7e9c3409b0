package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.style.HouseStyle;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Figures as PDF, as another program reads them. */
final class PdfPageTest {
    private static final Instant DATE = Instant.parse("2026-01-31T10:00:00Z");

    private static byte[] written(FigureTable table) throws IOException {
        return written(table, Colours.LIGHT);
    }

    private static byte[] written(FigureTable table, Colours colours) throws IOException {
        var out = new ByteArrayOutputStream();
        FigureChart chart = FigureChart.of(table, colours, Locale.ENGLISH).titled(true);
        PdfPage.write(chart, 600, DATE, "en", out);
        return out.toByteArray();
    }

    @Test
    void onePageIsAsLargeAsThePicture() throws IOException {
        try (var reader = new PdfReader(written(Examples.statements()))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            assertThat(reader.getPageSize(1).getWidth()).isEqualTo(450);
        }
    }

    @Test
    void lettersAreLettersThatCanBeSearchedAndTheirFontStandsInTheFile() throws IOException {
        FigureTable table = Examples.statements();
        try (var reader = new PdfReader(written(table))) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text).contains(table.caption().substring(0, 9));
            int fonts = 0;
            int pictures = 0;
            for (int i = 0; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary d) {
                    if (PdfName.FONTDESCRIPTOR.equals(d.get(PdfName.TYPE))) {
                        assertThat(d.get(PdfName.FONTFILE3)).isNotNull();
                        fonts++;
                    }
                    pictures += PdfName.IMAGE.equals(d.get(PdfName.SUBTYPE)) ? 1 : 0;
                }
            }
            assertThat(fonts).isPositive();
            assertThat(pictures).isZero();
        }
    }

    @Test
    void everyKindIsDrawnAndTheSameChartGivesTheSameBytes() throws IOException {
        for (FigureTable table : Examples.all()) {
            assertThat(written(table)).as(table.id()).isEqualTo(written(table));
        }
    }

    /** All use the same faces of the font; each file has only the letters of its own figure. */
    @Test
    void pagesMadeSideBySideAreThoseMadeOneByOne() throws IOException {
        List<FigureTable> tables = Examples.all();
        List<byte[]> together =
                tables.parallelStream()
                        .map(
                                t -> {
                                    try {
                                        return written(t);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                })
                        .toList();
        for (int i = 0; i < tables.size(); i++) {
            assertThat(together.get(i)).as(tables.get(i).id()).isEqualTo(written(tables.get(i)));
        }
    }

    /** Six series of four groups: their numbers stand upright above narrow columns. */
    private static FigureTable crowded() {
        double[] values = {42_150, -5_700, 8_000, 16_400};
        String[] groups = {"A", "B", "C", "D"};
        return Examples.of(
                Kind.COLUMN, Unit.NUMBER, groups, values, values, values, values, values, values);
    }

    @Test
    void numbersThatAreTurnedAndMarksAtPointsAreSeen() throws IOException {
        Colours grey = Colours.of(HouseStyle.of(HouseStyle.Theme.GREY_PRINT));
        for (byte[] pdf : List.of(written(crowded()), written(Examples.lines(), grey))) {
            try (var reader = new PdfReader(pdf)) {
                for (int i = 0; i < reader.getXrefSize(); i++) {
                    if (reader.getPdfObject(i) instanceof PdfDictionary d
                            && d.getAsNumber(PdfName.ca) != null) {
                        assertThat(d.getAsNumber(PdfName.ca).floatValue()).isEqualTo(1);
                    }
                }
            }
        }
    }
}
