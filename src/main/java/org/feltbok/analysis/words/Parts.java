package org.feltbok.analysis.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The parts of an answer: what stands between commas, semicolons, line ends, full stops, brackets
 * and the words that list things; or the sentences of what is told at length. A part begins and
 * ends with a letter or digit, and has a letter.
 */
public final class Parts {
    private static final Set<String> LISTING =
            Set.of("og", "samt", "eller", "and", "or", "m", "mm", "osv", "osb", "etc", "o", "m.m");

    /** After these a full stop ends no sentence. */
    private static final Set<String> SHORT =
            Set.of("inkl", "bl", "ca", "f", "dvs", "nr", "pr", "evt", "jf", "komm", "e", "g", "i");

    /** Where a text is cut. */
    public enum Cut {
        /** Where things are listed. */
        LISTS,
        /** Where a sentence or a line ends. */
        SENTENCES
    }

    private final int text;
    private final int[] signs;
    private final Cut cut;
    private final List<TextPart> found = new ArrayList<>();
    private int from;

    private Parts(int text, String words, Cut cut) {
        this.text = text;
        this.cut = cut;
        signs = words.codePoints().toArray();
    }

    /**
     * @param number of the text, for the pieces
     */
    public static List<TextPart> of(int number, String text) {
        return of(number, text, Cut.LISTS);
    }

    /**
     * @param number of the text, for the pieces
     */
    public static List<TextPart> of(int number, String text, Cut cut) {
        return new Parts(number, text, cut).all();
    }

    private List<TextPart> all() {
        int at = 0;
        while (at < signs.length) {
            if (isOfPart(signs[at])) {
                int end = wordEnd(at);
                // brann- og redningstjenester is one thing
                boolean listed = isListing(at, end) && !follows(at, '-');
                if (listed) {
                    close(at);
                    from = end;
                }
                at = end;
            } else {
                if (isBreak(at)) {
                    close(at);
                    from = at + 1;
                }
                at++;
            }
        }
        close(signs.length);
        return found;
    }

    private static boolean isOfPart(int sign) {
        return Character.isLetterOrDigit(sign) || isMark(sign);
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < signs.length && isOfPart(signs[end])) {
            end++;
        }
        return end;
    }

    private String word(int start, int end) {
        return new String(signs, start, end - start).toLowerCase(Locale.ROOT);
    }

    private boolean isListing(int start, int end) {
        return cut == Cut.LISTS && end - start <= 4 && LISTING.contains(word(start, end));
    }

    /** Whether the last sign before a place that is no space is this one. */
    private boolean follows(int at, int sign) {
        int before = at - 1;
        while (before >= 0 && Character.isSpaceChar(signs[before])) {
            before--;
        }
        return before >= 0 && signs[before] == sign;
    }

    private boolean isBreak(int at) {
        return switch (signs[at]) {
            case '\n', '\r', '!', '?' -> true;
            case ',', ';', '/', ':', '(', ')', '•', '*', '&', '+', '…', '|', '–', '—' ->
                    cut == Cut.LISTS && !isBetweenDigits(at);
            case '.' -> endsSentence(at);
            case '-' -> cut == Cut.LISTS && isSpace(at - 1) && isSpace(at + 1);
            default -> false;
        };
    }

    /** As in 0,5 or 10:30. */
    private boolean isBetweenDigits(int at) {
        return at > 0
                && at + 1 < signs.length
                && Character.isDigit(signs[at - 1])
                && Character.isDigit(signs[at + 1]);
    }

    private boolean isSpace(int at) {
        return at < 0 || at >= signs.length || Character.isWhitespace(signs[at]);
    }

    private boolean endsSentence(int at) {
        if (!isSpace(at + 1)) {
            return false;
        }
        int start = at;
        while (start > 0 && isOfPart(signs[start - 1])) {
            start--;
        }
        return !SHORT.contains(word(start, at));
    }

    /** What stands between two breaks, without what is neither letter nor digit at its ends. */
    private void close(int to) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(signs[start])) {
            start++;
        }
        while (end > start && !isOfPart(signs[end - 1])) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (Character.isLetter(signs[i])) {
                found.add(new TextPart(text, start, end));
                return;
            }
        }
    }
}
