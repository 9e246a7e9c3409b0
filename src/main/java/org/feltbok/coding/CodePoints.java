package org.feltbok.coding;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Between places in a text as stored (Unicode code points) and as Java and its controls count them
 * (UTF-16 units). Places beyond the ends are taken as the ends.
 */
public final class CodePoints {
    private CodePoints() {}

    /** Length in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The UTF-16 index of a code point. */
    public static int toUtf16(String text, int codePoint) {
        if (codePoint <= 0) {
            return 0;
        }
        return codePoint >= length(text) ? text.length() : text.offsetByCodePoints(0, codePoint);
    }

    /** The code point at a UTF-16 index; between the two halves of one it is that one. */
    public static int fromUtf16(String text, int index) {
        int i = Math.clamp(index, 0, text.length());
        boolean between =
                i > 0
                        && i < text.length()
                        && Character.isLowSurrogate(text.charAt(i))
                        && Character.isHighSurrogate(text.charAt(i - 1));
        return text.codePointCount(0, between ? i - 1 : i);
    }

    /** The words of a span. */
    public static String cut(String text, Span span) {
        return text.substring(toUtf16(text, span.start()), toUtf16(text, span.end()));
    }

    /**
     * The span of a selection, widened so that no character as people see it (with its accents, an
     * emoji) is cut in two, and without spaces at its ends; empty if nothing but space is selected.
     *
     * @param from UTF-16 index
     * @param to UTF-16 index, not included
     */
    public static Optional<Span> selection(String text, int from, int to) {
        int start = Math.clamp(Math.min(from, to), 0, text.length());
        int end = Math.clamp(Math.max(from, to), 0, text.length());
        if (start == end) {
            return Optional.empty();
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        start = characters.isBoundary(start) ? start : characters.preceding(start);
        end = characters.isBoundary(end) ? end : characters.following(end);
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == end
                ? Optional.empty()
                : Optional.of(new Span(fromUtf16(text, start), fromUtf16(text, end)));
    }

    /** As {@link #selection}, between two places in code points. */
    public static Optional<Span> whole(String text, int start, int end) {
        return start < end
                ? selection(text, toUtf16(text, start), toUtf16(text, end))
                : Optional.empty();
    }

    /**
     * As {@link #selection}, but whole words and pictures: those that it touches, from the first to
     * the last. Only where it touches none of them it is what lies between them.
     *
     * @param from UTF-16 index
     * @param to UTF-16 index, not included; may lie before the other
     */
    public static Optional<Span> words(String text, int from, int to) {
        Optional<Span> drawn = selection(text, from, to);
        return drawn.flatMap(
                        d ->
                                pieces(text, CodePoints::isPicture).stream()
                                        .filter(d::overlaps)
                                        .reduce(Span::union))
                .or(() -> drawn);
    }

    private static boolean isPicture(int codePoint) {
        return Character.isExtendedPictographic(codePoint)
                || Character.isEmojiPresentation(codePoint);
    }

    /** The words of a text in order, without spaces and punctuation between them. */
    public static List<Span> words(String text) {
        return pieces(text, c -> false);
    }

    /** Words, and what else has a character that is asked for; whole characters as people see. */
    private static List<Span> pieces(String text, IntPredicate also) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        List<Span> words = new ArrayList<>();
        int counted = 0;
        int points = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            boolean word =
                    text.substring(from, to)
                            .codePoints()
                            .anyMatch(c -> Character.isLetterOrDigit(c) || also.test(c));
            if (word) {
                int start = characters.isBoundary(from) ? from : characters.preceding(from);
                int end = characters.isBoundary(to) ? to : characters.following(to);
                // counted on from the word before, so that a long text is gone through once
                points += text.codePointCount(counted, Math.max(counted, start));
                counted = Math.max(counted, start);
                words.add(new Span(points, points + text.codePointCount(start, end)));
            }
        }
        return words;
    }
}
