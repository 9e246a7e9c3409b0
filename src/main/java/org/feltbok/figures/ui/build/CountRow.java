package org.feltbok.figures.ui.build;

import org.feltbok.base.text.Language;
import org.feltbok.figures.build.Countable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A line of the list of what can be counted.
 *
 * @param heading of a section; empty for something that can be counted
 */
record CountRow(String heading, Optional<Countable> countable) {
    /**
     * What fits some words, below its headings; rows of questions only where they are asked for.
     *
     * @param query words that must all be there, in the short name or the text; empty = all
     */
    static List<CountRow> of(List<Countable> all, String query, Language language) {
        List<String> words =
                Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(w -> !w.isEmpty())
                        .toList();
        List<CountRow> rows = new ArrayList<>();
        String heading = "";
        for (Countable countable : all) {
            boolean fits =
                    words.isEmpty()
                            ? countable.within().isEmpty()
                            : words.stream().allMatch(w -> text(countable, language).contains(w));
            if (fits) {
                String own = countable.heading().in(language);
                if (!own.equals(heading)) {
                    rows.add(new CountRow(own, Optional.empty()));
                    heading = own;
                }
                rows.add(new CountRow("", Optional.of(countable)));
            }
        }
        return rows;
    }

    private static String text(Countable countable, Language language) {
        return (countable.tag()
                        + " "
                        + countable.label().in(language)
                        + " "
                        + countable.shortLabel().in(language))
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The line that somebody means who types some words: what has just this short name, then what
     * can be taken, the short name before the text.
     *
     * @param fits whether it can be taken as things stand
     */
    static int best(List<CountRow> rows, String query, Predicate<Countable> fits) {
        String wanted = query.toLowerCase(Locale.ROOT).strip();
        int found = -1;
        int rank = Integer.MAX_VALUE;
        for (int i = 0; i < rows.size(); i++) {
            Optional<Countable> countable = rows.get(i).countable();
            if (countable.isPresent()) {
                String tag = countable.get().tag().toLowerCase(Locale.ROOT);
                boolean fitting = fits.test(countable.get());
                int own = tag.startsWith(wanted) ? 2 : 3;
                if (tag.equals(wanted)) {
                    own = fitting ? 0 : 1;
                } else if (!fitting) {
                    own += 2;
                }
                if (own < rank) {
                    rank = own;
                    found = i;
                }
            }
        }
        return found;
    }
}
