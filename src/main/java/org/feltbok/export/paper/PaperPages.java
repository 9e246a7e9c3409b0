package org.feltbok.export.paper;

import org.feltbok.base.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** What stands at the top and the foot of each page: form, study, what is not real, page n of m. */
final class PaperPages extends PdfPageEventHelper {
    private static final int MOST = 80;

    private final PaperForm form;
    private final Texts texts;
    private final PaperLetters letters;
    private final int all;
    private int pages;

    /**
     * @param all how many pages there are; 0 while that is not known
     */
    PaperPages(PaperForm form, Texts texts, PaperLetters letters, int all) {
        this.form = form;
        this.texts = texts;
        this.letters = letters;
        this.all = all;
    }

    int pages() {
        return pages;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        pages = writer.getPageNumber();
        float top = document.top() + 18;
        float foot = document.bottom() - 24;
        if (pages > 1) {
            line(writer, Element.ALIGN_LEFT, shortened(form.title()), document.left(), top);
        }
        line(writer, Element.ALIGN_RIGHT, shortened(form.study()), document.right(), top);
        line(
                writer,
                Element.ALIGN_LEFT,
                String.join(" · ", PaperPdf.stamp(form)),
                document.left(),
                foot);
        line(
                writer,
                Element.ALIGN_RIGHT,
                texts.get("paper.page", pages, all),
                document.right(),
                foot);
    }

    private static String shortened(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
    }

    private void line(PdfWriter writer, int align, String text, float x, float y) {
        ColumnText.showTextAligned(
                writer.getDirectContent(), align, new Phrase(text, letters.small()), x, y, 0);
    }
}
