package org.feltbok.export.paper;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes a form on A4 pages; the same form and date give the same bytes. */
final class PaperPdf {
    static final float SIDE = 51;
    static final float ABOVE = 62;
    static final float BELOW = 56;
    private static final float WIDTH = PageSize.A4.getWidth() - 2 * SIDE;
    private static final float PAGE = PageSize.A4.getHeight() - ABOVE - BELOW;

    /** Above a heading and the question below it. */
    private static final float GAPS = 30;

    /** Six letters drawn by lot before the name of a font of which some letters are in the file. */
    private static final Pattern PART_OF_FONT = Pattern.compile("/[A-Z]{6}\\+Inter");

    private final PaperForm form;
    private final Instant date;
    private final PaperLetters letters = new PaperLetters();

    private PaperPdf(PaperForm form, Instant date) {
        this.form = form;
        this.date = date;
    }

    /**
     * @param date of creation
     * @throws FaultException if it has letters that the program's font does not
     */
    static byte[] of(PaperForm form, Texts texts, Instant date) throws IOException {
        var pdf = new PaperPdf(form, date);
        for (String text : form.texts()) {
            if (!pdf.letters.have(text)) {
                throw new FaultException("paper.fault.letters", text);
            }
        }
        try {
            // written twice, for the first time tells how many pages there are
            var first = new PaperPages(form, texts, pdf.letters, 0);
            pdf.write(first);
            return pdf.write(new PaperPages(form, texts, pdf.letters, first.pages()));
        } catch (DocumentException e) {
            throw new IOException(e);
        }
    }

    private byte[] write(PaperPages pages) throws DocumentException {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, SIDE, SIDE, ABOVE, BELOW);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(pages);
        about(document, writer);
        document.open();
        var tables = new PaperTables(letters, WIDTH);
        for (int i = 0; i < form.parts().size(); i++) {
            PaperPart part = form.parts().get(i);
            PdfPTable table = tables.of(part, form);
            if (part instanceof PaperPart.Sheet
                    || part instanceof PaperPart.Heading
                            && stands(table, form.parts().subList(i + 1, form.parts().size()))
                                    > writer.getVerticalPosition(false) - document.bottom()) {
                document.newPage();
            }
            document.add(table);
        }
        document.close();
        String text = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
        return PART_OF_FONT
                .matcher(text)
                .replaceAll("/FELTBK+Inter")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** How high a heading is with what it must not be parted from. */
    private float stands(PdfPTable heading, List<PaperPart> after) {
        var tables = new PaperTables(letters, WIDTH);
        float high = heading.getTotalHeight();
        if (!after.isEmpty() && !(after.getFirst() instanceof PaperPart.Sheet)) {
            high += tables.of(after.getFirst(), form).getTotalHeight();
        }
        return Math.min(high + GAPS, PAGE);
    }

    private void about(Document document, PdfWriter writer) {
        document.addTitle(form.title());
        document.addSubject(form.study());
        document.addCreator("Feltbok");
        document.addProducer("Feltbok");
        document.setDocumentLanguage(form.language());
        var when =
                new PdfDate(GregorianCalendar.from(ZonedDateTime.ofInstant(date, ZoneOffset.UTC)));
        writer.getInfo().put(PdfName.CREATIONDATE, when);
        writer.getInfo().put(PdfName.MODDATE, when);
        String key = form.title() + form.version() + date;
        UUID id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        writer.getInfo().put(PdfName.FILEID, new PdfString(id.toString()));
    }

    /** What is said on each page, by the way. */
    static List<String> stamp(PaperForm form) {
        return List.of(form.notice(), form.version()).stream().filter(s -> !s.isEmpty()).toList();
    }
}
