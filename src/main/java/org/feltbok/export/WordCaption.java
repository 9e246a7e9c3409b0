package org.feltbok.export;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Captions with their numbers as fields: counted on where the report counts on, set where it begins
 * elsewhere, so that every number is the report's also after all fields are worked out anew. What
 * has no number counts for none, and stands in the list all the same.
 */
final class WordCaption {
    private static final String NUMBER = "\u0001";
    private static final String TITLE = "\u0002";

    private final Texts texts;
    private final WordFields fields;
    private final Map<FigureSpec.Kind, Integer> last = new EnumMap<>(FigureSpec.Kind.class);
    private int written;

    WordCaption(Texts texts, WordFields fields) {
        this.texts = texts;
        this.fields = fields;
    }

    /** The word that a kind's captions begin with, which also names its field. */
    static String word(Texts texts, FigureSpec.Kind kind) {
        String before = pattern(texts, kind);
        return before.substring(0, before.indexOf(NUMBER)).strip();
    }

    private static String pattern(Texts texts, FigureSpec.Kind kind) {
        String key =
                kind == FigureSpec.Kind.TABLE ? "figures.caption.table" : "figures.caption.figure";
        return texts.get(key, NUMBER, TITLE);
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
        String word = word(texts, item.kind());
        List<String> pieces = new ArrayList<>();
        if (item.number().isPresent()) {
            String pattern = pattern(texts, item.kind());
            int at = pattern.indexOf(NUMBER);
            var reference = fields.open(paragraph, reference(item.table().id()));
            text(paragraph, pattern.substring(0, at));
            number(paragraph, item.kind(), word, item.number().get());
            WordFields.close(paragraph, reference);
            pieces.add(pattern.substring(at + NUMBER.length()).replace(TITLE, item.title()));
        } else {
            WordFields.add(paragraph, "SEQ " + word + " \\c \\h", "");
            pieces.add(item.title());
        }
        pieces.forEach(p -> text(paragraph, p));
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
