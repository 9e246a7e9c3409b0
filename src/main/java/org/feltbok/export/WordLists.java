package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.render.page.CaptionParts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The lists of figures and of tables: fields that are filled already, each line a link. Word adds
 * the page numbers, which nobody knows before the pages are laid out.
 */
final class WordLists {
    private final WordPaper paper;
    private final Texts texts;

    WordLists(WordPaper paper, Texts texts) {
        this.paper = paper;
        this.texts = texts;
    }

    /**
     * @param all of the document, in its order
     */
    void write(List<WordItem> all, FigureSpec.Kind kind) {
        List<Integer> places =
                IntStream.range(0, all.size())
                        .filter(i -> all.get(i).kind() == kind)
                        .boxed()
                        .toList();
        if (places.isEmpty()) {
            return;
        }
        paper.text(WordPaper.Style.LIST_HEADING, CaptionParts.list(texts, kind));
        String field = "TOC \\h \\z \\c \"" + CaptionParts.word(texts, kind) + "\"";
        for (int i = 0; i < places.size(); i++) {
            XWPFParagraph line = paper.paragraph(WordPaper.Style.LIST);
            CTP p = line.getCTP();
            if (i == 0) {
                WordFields.begin(p.addNewR(), p, field, true);
            }
            CTHyperlink link = p.addNewHyperlink();
            link.setAnchor(WordCaption.bookmark(places.get(i) + 1));
            link.setHistory(true);
            WordFields.text(link.addNewR(), all.get(places.get(i)).table().caption());
            if (i == places.size() - 1) {
                WordFields.end(p.addNewR());
            }
        }
    }
}
