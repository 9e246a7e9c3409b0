package org.feltbok.shell.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether a title fits what was typed, how well, and where. Every typed word must stand in the
 * title; upper and lower case are the same.
 */
public final class Words {
    private final List<String> words;

    public Words(String query) {
        words =
                Arrays.stream(query.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(w -> !w.isEmpty())
                        .toList();
    }

    /** A part of the title, marked where it was typed. */
    public record Part(String text, boolean found) {}

    /**
     * Higher is better; 0 = does not fit. The start of the title counts most, then the start of a
     * word.
     */
    public int score(String title) {
        String text = title.toLowerCase(Locale.ROOT);
        int sum = words.isEmpty() ? 1 : 0;
        for (String word : words) {
            int at = text.indexOf(word);
            if (at < 0) {
                return 0;
            }
            boolean startsWord = at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1));
            sum += at == 0 ? 3 : startsWord ? 2 : 1;
        }
        return sum;
    }

    /** The title cut where typed words begin and end. */
    public List<Part> parts(String title) {
        boolean[] marked = new boolean[title.length()];
        String text = title.toLowerCase(Locale.ROOT);
        if (text.length() != title.length()) {
            return List.of(new Part(title, false));
        }
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                Arrays.fill(marked, at, at + word.length(), true);
            }
        }
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int i = 1; i <= marked.length; i++) {
            if (i == marked.length || marked[i] != marked[from]) {
                parts.add(new Part(title.substring(from, i), marked[from]));
                from = i;
            }
        }
        return parts;
    }
}
