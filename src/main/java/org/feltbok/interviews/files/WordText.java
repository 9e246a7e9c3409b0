package org.feltbok.interviews.files;

import org.feltbok.tabular.WordParagraphs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A document of Word; a row of a table is a paragraph, whose first cells may say who and when. */
final class WordText {
    private WordText() {}

    static List<Para> read(Path file) {
        List<Para> found = new ArrayList<>();
        for (List<String> cells : WordParagraphs.read(file)) {
            String said = TableRow.said(cells);
            if (!said.isBlank()) {
                found.add(new Para(said, found.size() + 1));
            }
        }
        return found;
    }
}
