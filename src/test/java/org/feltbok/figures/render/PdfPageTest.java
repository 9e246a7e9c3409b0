package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.FigureTable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;

/** Figures as PDF, as another program reads them. */
final class PdfPageTest {
    private static final Instant DATE = Instant.parse("2026-01-31T10:00:00Z");

    private static byte[] written(FigureTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        FigureChart chart = FigureChart.of(table, Colours.LIGHT, Locale.ENGLISH).titled(true);
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
}
