package org.feltbok.search;

import java.util.List;

/**
 * A text that was found, and the words in it.
 *
 * @param context what stands around the first of the words, cut with an ellipsis
 * @param marks the words in the context
 * @param all the words in the whole text
 */
public record Hit(SearchText text, String context, List<WordMark> marks, List<WordMark> all) {
    public Hit {
        marks = List.copyOf(marks);
        all = List.copyOf(all);
    }

    /** What stands before the first of the words. */
    public String before() {
        return marks.isEmpty() ? "" : context.substring(0, marks.getFirst().start());
    }

    /** The first of the words as it stands in the text. */
    public String found() {
        return marks.isEmpty()
                ? ""
                : context.substring(marks.getFirst().start(), marks.getFirst().end());
    }

    /** What stands after it. */
    public String after() {
        return marks.isEmpty() ? context : context.substring(marks.getFirst().end());
    }
}
