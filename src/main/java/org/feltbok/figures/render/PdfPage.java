package org.feltbok.figures.render;

import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfGraphics2D;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

import java.awt.Font;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes charts as PDF: one page of the picture's size, drawn with lines and letters, the letters
 * those of the program's own font, which stands in the file. The same chart and date give the same
 * bytes.
 */
public final class PdfPage {
    private static final float POINTS_PER_PIXEL = 72f / 96;

    /** Six letters before the name of a font of which only some letters stand in the file. */
    private static final Pattern PART_OF_FONT = Pattern.compile("/[A-Z]{6}");

    private static final String PART = "/FELTBK";
    private static final String FONT = "+Inter";

    private PdfPage() {}

    /**
     * @param width in pixels at 96 dpi
     * @param date of creation
     */
    public static void write(
            FigureChart chart, double width, Instant date, String language, OutputStream out)
            throws IOException {
        float height = (float) chart.preferredHeight(width);
        var bytes = new ByteArrayOutputStream();
        try {
            var page = new Rectangle((float) width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL);
            var document = new Document(page, 0, 0, 0, 0);
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            about(document, writer, chart, date, language);
            writer.setTagged();
            document.open();
            var content = writer.getDirectContent();
            content.beginMarkedContentSequence(told(writer, chart));
            content.saveState();
            content.concatCTM(POINTS_PER_PIXEL, 0, 0, POINTS_PER_PIXEL, 0, 0);
            Graphics2D g = new Pen(content, (float) width, height);
            chart.draw(g, width, height);
            g.dispose();
            content.restoreState();
            content.endMarkedContentSequence();
            document.close();
        } catch (DocumentException e) {
            throw new IOException(e);
        }
        out.write(steady(bytes.toByteArray()));
    }

    /** The page is one figure, with words for those who cannot see it. */
    private static PdfStructureElement told(PdfWriter writer, FigureChart chart) {
        var figure = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Figure"));
        figure.put(
                PdfName.ALT,
                new PdfString(AltText.of(chart.table(), chart.numbers()), PdfString.TEXT_UNICODE));
        return figure;
    }

    private static void about(
            Document document, PdfWriter writer, FigureChart chart, Instant date, String language) {
        var calendar = GregorianCalendar.from(ZonedDateTime.ofInstant(date, ZoneOffset.UTC));
        document.addTitle(chart.table().caption());
        document.addSubject(chart.table().subtitle());
        document.addCreator("Feltbok");
        document.addProducer("Feltbok");
        document.setDocumentLanguage(language);
        var when = new PdfDate(calendar);
        writer.getInfo().put(PdfName.CREATIONDATE, when);
        writer.getInfo().put(PdfName.MODDATE, when);
        String key = chart.table().id() + date;
        writer.getInfo()
                .put(
                        PdfName.FILEID,
                        new PdfString(
                                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                                        .toString()));
    }

    /**
     * The library draws those six letters by lot. Most of a file is no text: only where the font is
     * named is looked for them.
     */
    private static byte[] steady(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] prefix = PART.getBytes(StandardCharsets.ISO_8859_1);
        int at = text.indexOf(FONT);
        while (at >= 0) {
            int from = at - prefix.length;
            if (from >= 0 && PART_OF_FONT.matcher(text).region(from, at).matches()) {
                System.arraycopy(prefix, 0, pdf, from, prefix.length);
            }
            at = text.indexOf(FONT, at + 1);
        }
        return pdf;
    }

    /**
     * Draws on the page. A copy of the library's own forgets how much the colours cover, and what
     * is drawn with it (letters that are turned, marks at points) is there and not seen.
     */
    private static final class Pen extends PdfGraphics2D {
        Pen(PdfContentByte content, float width, float height) {
            super(content, width, height, new Fonts(), false, false, 0);
        }

        private Pen(Pen of) {
            super(of);
        }

        @Override
        protected PdfGraphics2D createChild() {
            var copy = new Pen(this);
            if (getComposite() != null) {
                copy.setComposite(getComposite());
            }
            return copy;
        }
    }

    /** The faces of Inter as the file takes them. */
    private static final class Fonts implements FontMapper {
        @Override
        public Font pdfToAwt(BaseFont font, int size) {
            return InterFonts.regular(size);
        }

        @Override
        public BaseFont awtToPdf(Font font) {
            return font.getFontName().contains("Semi") ? PdfFonts.semiBold() : PdfFonts.regular();
        }
    }
}
