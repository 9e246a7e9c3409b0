package org.feltbok.search;

import org.feltbok.analysis.words.Stems;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for: words in any of their forms, all of which must stand there; words in
 * quotation marks just as they are and next to each other; the beginning of a word with a star.
 * What has a minus before it must not stand there. The last word typed may be half-written.
 *
 * @param parts in the order typed
 * @param without none of which may stand there
 */
record Query(List<Part> parts, List<Part> without) {
    private static final Pattern PART =
            Pattern.compile("((?<!\\S)-)?(?:[\"“”«»]([^\"“”«»]*)[\"“”«»]?|([^\\s\"“”«»]+))");

    Query {
        parts = List.copyOf(parts);
        without = List.copyOf(without);
    }

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
    record Part(How how, List<String> words) {
        /** Whether it stands in a text from one of its folded words on. */
        boolean isAt(List<String> text, int at, Stems stems) {
            String word = text.get(at);
            String first = words.getFirst();
            return switch (how) {
                case EXACT ->
                        at + words.size() <= text.size()
                                && text.subList(at, at + words.size()).equals(words);
                case BEGINNING -> word.startsWith(first);
                case STEM -> stems.of(word).equals(stems.of(first));
                case HALF_WRITTEN ->
                        word.startsWith(first) || stems.of(word).equals(stems.of(first));
            };
        }
    }

    static Query of(String typed) {
        List<Part> parts = new ArrayList<>();
        List<Part> without = new ArrayList<>();
        Matcher matcher = PART.matcher(Stems.folded(typed));
        boolean open =
                !typed.isEmpty() && !Character.isWhitespace(typed.charAt(typed.length() - 1));
        while (matcher.find()) {
            boolean phrase = matcher.group(2) != null;
            boolean out = matcher.group(1) != null;
            String text = phrase ? matcher.group(2) : matcher.group(3);
            List<String> words = words(text);
            if (words.isEmpty()) {
                continue;
            }
            boolean halfWritten = open && !out && matcher.end() == typed.length();
            How one =
                    text.endsWith("*") ? How.BEGINNING : halfWritten ? How.HALF_WRITTEN : How.STEM;
            // e-post is one word of two for the index
            Part part = new Part(phrase || words.size() > 1 ? How.EXACT : one, words);
            (out ? without : parts).add(part);
        }
        return new Query(parts, without);
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

    /** What must not stand there is not enough to look for. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** As FTS5 asks it; words hold letters and digits only. */
    String match(Stems stems) {
        String with = match(parts, stems, " AND ");
        return without.isEmpty()
                ? with
                : "(" + with + ") NOT (" + match(without, stems, " OR ") + ")";
    }

    private static String match(List<Part> some, Stems stems, String between) {
        return some.stream().map(p -> match(p, stems)).collect(Collectors.joining(between));
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
}
