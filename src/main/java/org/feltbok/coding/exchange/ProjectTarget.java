package org.feltbok.coding.exchange;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a text of a project stands in a study: one answer, or the passages of an interview one
 * after the other.
 *
 * @param same whether the words are those of the project
 */
record ProjectTarget(String codebookId, List<Piece> pieces, boolean same) {
    /**
     * A text that can be coded.
     *
     * @param start where it begins in the text of the project
     * @param text as it stands in the study
     * @param length in words with LF
     */
    record Piece(TextRef ref, int start, String text, int length) {
        Piece(TextRef ref, int start, String text) {
            this(ref, start, text, CodePoints.length(QdpxTexts.plain(text)));
        }

        /** The same where its place is not known. */
        Piece unplaced() {
            return new Piece(ref, -1, text, length);
        }

        /** From a place in words with LF to that in the words as they stand. */
        private int stored(int place) {
            if (length == text.length()) {
                return place;
            }
            int[] places = QdpxTexts.places(text, QdpxTexts.Way.CODE_POINTS);
            int at = 0;
            while (at < places.length - 1 && places[at] < place) {
                at++;
            }
            return at;
        }
    }

    /**
     * @param span null = the whole text
     */
    record Place(TextRef ref, @Nullable Span span) {}

    static ProjectTarget of(String codebookId, List<Piece> pieces, String text) {
        StringBuilder all = new StringBuilder();
        for (Piece p : pieces) {
            all.append(all.isEmpty() ? "" : ProjectStore.BETWEEN).append(QdpxTexts.plain(p.text()));
        }
        return new ProjectTarget(codebookId, pieces, all.toString().equals(text));
    }

    /** A stretch of the project's text, one place for each piece that it lies on. */
    List<Place> on(Project.Selection s, String text) {
        Span span = new Span(s.start(), s.end());
        if (!same && pieces.stream().allMatch(p -> p.start() < 0)) {
            return elsewhere(CodePoints.cut(text, span)).stream().toList();
        }
        List<Place> found = new ArrayList<>();
        for (Piece p : pieces) {
            int start = Math.max(s.start(), p.start());
            int end = Math.min(s.end(), p.start() + p.length());
            if (start < end) {
                boolean whole =
                        s.guid()
                                .equals(
                                        org.feltbok.base.Ids.derived(
                                                "feltbok", "passage", p.ref().id()));
                int from = p.stored(start - p.start());
                int to = p.stored(end - p.start());
                found.add(new Place(p.ref(), whole ? null : new Span(from, to)));
            }
        }
        return found;
    }

    /** Where words stand in texts that were edited since; the first place of all. */
    private Optional<Place> elsewhere(String words) {
        for (Piece p : pieces) {
            int at = p.text().indexOf(words);
            if (at >= 0) {
                int start = CodePoints.fromUtf16(p.text(), at);
                return Optional.of(
                        new Place(p.ref(), new Span(start, start + CodePoints.length(words))));
            }
        }
        return Optional.empty();
    }

    List<Place> whole() {
        return pieces.stream().map(p -> new Place(p.ref(), null)).toList();
    }
}
