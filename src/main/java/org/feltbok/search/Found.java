package org.feltbok.search;

import org.feltbok.analysis.words.Stems;
import org.feltbok.search.SearchText.Kind;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that was found.
 *
 * @param texts those of each kind together, in the order of the kinds
 * @param typed what was looked for
 * @param language of the study's texts
 */
public record Found(List<SearchText> texts, String typed, String language) {
    /** Nothing was looked for. */
    public static final Found NOTHING = new Found(List.of(), "", "");

    public Found {
        texts = List.copyOf(texts);
    }

    /** Those of a kind. */
    public List<SearchText> of(Kind kind) {
        return texts.stream().filter(t -> t.kind() == kind).toList();
    }

    /** How many of each kind there are; a kind of which there is none is left out. */
    public Map<Kind, Long> counts() {
        return texts.stream()
                .collect(Collectors.groupingBy(SearchText::kind, Collectors.counting()));
    }

    /** Marks the words in texts; for one thread. */
    public Marker marker() {
        return new Marker(Query.of(typed), new Stems(language));
    }

    /** Finds the words in texts again. */
    public static final class Marker {
        private final Query query;
        private final Stems stems;

        private Marker(Query query, Stems stems) {
            this.query = query;
            this.stems = stems;
        }

        /** A text with its words marked, and what stands around the first of them. */
        public Hit hit(SearchText text) {
            return Contexts.of(text, query, stems);
        }

        List<WordMark> in(String told) {
            return WordMark.in(told, query, stems);
        }
    }
}
