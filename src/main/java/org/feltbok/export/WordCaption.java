package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.render.page.CaptionParts;

import java.util.EnumMap;
import java.util.Map;

/**
 * Captions with their numbers as fields: counted on where the report counts on, set where it begins
 * elsewhere, so that every number is the report's also after all fields are worked out anew. What
 * has no number counts for none, and stands in the list all the same.
 */
final class WordCaption {
    private final Texts texts;
    private final WordFields fields;
    private final Map<FigureSpec.Kind, Integer> last = new EnumMap<>(FigureSpec.Kind.class);
    private int written;

    WordCaption(Texts texts, WordFields fields) {
        this.texts = texts;
        this.fields = fields;
    }

    /** The bookmark of the n-th caption of a document, from 1. */
    static String bookmark(int place) {
        return "_Toc" + (900_000_000 + place);
    }

    /** The bookmark around kind and number, for cross-references: letters, digits, underscores. */
    static String reference(String key) {
        String name = "ref_" + key.replaceAll("[^\\p{L}\\p{N}]", "_");
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    void write(XWPFParagraph paragraph, WordItem item) {
        var whole = fields.open(paragraph, bookmark(++written));
        String word = CaptionParts.word(texts, item.kind());
        var parts = CaptionParts.of(texts, item.kind(), item.number(), item.title());
        if (item.number().isPresent()) {
            var reference = fields.open(paragraph, reference(item.table().id()));
            text(paragraph, parts.before());
            number(paragraph, item.kind(), word, item.number().get());
            WordFields.close(paragraph, reference);
        } else {
            WordFields.add(paragraph, "SEQ " + word + " \\c \\h", "");
        }
        text(paragraph, parts.after());
        WordFields.close(paragraph, whole);
    }

    private void number(XWPFParagraph paragraph, FigureSpec.Kind kind, String word, int number) {
        boolean follows = number == last.getOrDefault(kind, 0) + 1;
        last.put(kind, number);
        WordFields.add(
                paragraph,
                "SEQ " + word + " \\* ARABIC" + (follows ? "" : " \\r " + number),
                String.valueOf(number));
    }

    private static void text(XWPFParagraph paragraph, String text) {
        WordFields.text(paragraph.getCTP().addNewR(), text);
    }
}
