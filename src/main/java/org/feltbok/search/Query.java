package org.feltbok.search;

import org.feltbok.analysis.words.Stems;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for: words in any of their forms, all of which must stand there; words in
 * quotation marks just as they are and next to each other; the beginning of a word with a star. The
 * last word typed may be half-written.
 *
 * @param parts in the order typed
 */
record Query(List<Part> parts) {
    private static final Pattern PART =
            Pattern.compile("[\"“”«»]([^\"“”«»]*)[\"“”«»]?|([^\\s\"“”«»]+)");

    /** How a part must stand in a text. */
    enum How {
        STEM,
        EXACT,
        BEGINNING,
        /** in any form, or so beginning */
        HALF_WRITTEN
    }

    /**
     * @param words folded, one or, of a phrase, several
     */
    record Part(How how, List<String> words) {}

    static Query of(String typed) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(Stems.folded(typed));
        boolean open =
                !typed.isEmpty() && !Character.isWhitespace(typed.charAt(typed.length() - 1));
        while (matcher.find()) {
            boolean phrase = matcher.group(1) != null;
            String text = phrase ? matcher.group(1) : matcher.group(2);
            List<String> words = words(text);
            if (words.isEmpty()) {
                continue;
            }
            How one =
                    text.endsWith("*")
                            ? How.BEGINNING
                            : open && matcher.end() == typed.length() ? How.HALF_WRITTEN : How.STEM;
            // e-post is one word of two for the index
            parts.add(new Part(phrase || words.size() > 1 ? How.EXACT : one, words));
        }
        return new Query(List.copyOf(parts));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            if (Stems.isOfWord(c)) {
                                word.appendCodePoint(c);
                            } else if (!word.isEmpty()) {
                                words.add(word.toString());
                                word.setLength(0);
                            }
                        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** As FTS5 asks it; words hold letters and digits only. */
    String match(Stems stems) {
        return parts.stream().map(p -> match(p, stems)).collect(Collectors.joining(" AND "));
    }

    private static String match(Part part, Stems stems) {
        String first = part.words().getFirst();
        return switch (part.how()) {
            case STEM -> "stems:\"" + stems.of(first) + '"';
            case EXACT -> "words:\"" + String.join(" ", part.words()) + '"';
            case BEGINNING -> "words:\"" + first + "\"*";
            case HALF_WRITTEN -> "(stems:\"" + stems.of(first) + "\" OR words:\"" + first + "\"*)";
        };
    }

    /** Whether a part begins with a word as it stands in a text. */
    boolean begins(String word, Stems stems) {
        return parts.stream()
                .anyMatch(
                        p -> {
                            String first = p.words().getFirst();
                            return switch (p.how()) {
                                case EXACT -> word.equals(first);
                                case BEGINNING -> word.startsWith(first);
                                case STEM -> stems.of(word).equals(stems.of(first));
                                case HALF_WRITTEN ->
                                        word.startsWith(first)
                                                || stems.of(word).equals(stems.of(first));
                            };
                        });
    }
}
