package org.feltbok.figures.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text broken into lines that fit a width.
 *
 * @param width of the widest line, in pixels
 */
record TextLines(List<String> lines, Font font, double width) {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** Between a name and its number, which stand on two lines where they find no room on one. */
    static final char EN_SPACE = '\u2002';

    /** Where a line may break: at spaces, but not between thousands, as in 50 000. */
    private static final Pattern BREAK =
            Pattern.compile("[ \\t]+(?!(?<=(?<!\\d)\\d{1,3} )\\d{3}(?!\\d))");

    /** After the dash of a range of such numbers. */
    private static final Pattern DASH = Pattern.compile("(?<=\\d [\\d ]{1,20}[–-])(?=\\d)");

    /** What would be another number if it were broken. */
    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*");

    /** After the dash of a range. */
    private static final Pattern RANGE = Pattern.compile("(?<=\\d[–-])(?=\\d)");

    /** Where a word of several is joined, as in non-central and and/or. */
    private static final Pattern JOINT = Pattern.compile("(?<=\\p{L}[-/])(?=\\p{L})");

    /**
     * What is not broken.
     *
     * @param begins whether a space is before it, where it does not begin a line
     * @param wide in pixels
     */
    private record Word(String text, boolean begins, double wide) {
        static Word of(String text, boolean begins, Font font) {
            return new Word(text, begins, TextLines.width(text, font));
        }
    }

    /** Where a line stands against its x position. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * Breaks at spaces; a word wider than the width is cut, a number never; a text longer than the
     * lines ends with an ellipsis.
     */
    static TextLines wrap(String text, Font font, double maxWidth, int maxLines) {
        return wrap(paragraphs(text, font), font, maxWidth, maxLines);
    }

    private static TextLines wrap(
            List<List<Word>> paragraphs, Font font, double maxWidth, int maxLines) {
        var lines = new ArrayList<String>();
        double space = width(" ", font);
        for (List<Word> paragraph : paragraphs) {
            fill(cut(paragraph, font, maxWidth, maxLines), space, maxWidth, lines);
        }
        List<String> kept = lines;
        if (lines.size() > maxLines) {
            kept = new ArrayList<>(lines.subList(0, maxLines));
            kept.set(maxLines - 1, shorten(kept.getLast(), font, maxWidth));
        }
        double width = kept.stream().mapToDouble(l -> width(l, font)).max().orElse(0);
        return new TextLines(List.copyOf(kept), font, width);
    }

    /** The words of each, measured. */
    private static List<List<Word>> paragraphs(String text, Font font) {
        var paragraphs = new ArrayList<List<Word>>();
        for (String paragraph : text.strip().split("\n", -1)) {
            paragraphs.add(words(paragraph, font));
        }
        return paragraphs;
    }

    /**
     * As {@link #wrap}, with lines of about the same length instead of a short last one; no word is
     * cut for that.
     */
    static TextLines balanced(String text, Font font, double maxWidth, int maxLines) {
        List<List<Word>> paragraphs = paragraphs(text, font);
        TextLines best = wrap(paragraphs, font, maxWidth, maxLines);
        if (best.lines().size() <= 1) {
            return best;
        }
        double low = Math.max(maxWidth / 2, Math.min(maxWidth, longestWord(text, font)));
        double high = maxWidth;
        while (best.lines().size() > 1 && high - low > 4) {
            double middle = (low + high) / 2;
            TextLines narrower = wrap(paragraphs, font, middle, 99);
            if (narrower.lines().size() > best.lines().size() || narrower.width() > middle) {
                low = middle;
            } else {
                best = narrower;
                high = middle;
            }
        }
        return best;
    }

    static double width(String text, Font font) {
        Glyphs.Drawn drawn = Glyphs.of(text, font);
        return drawn.font().getStringBounds(drawn.text(), MEASURE).getWidth();
    }

    /** Of the longest word, which should not be cut. */
    static double longestWord(String text, Font font) {
        double longest = 0;
        for (String paragraph : text.split("[\n\u2002]")) {
            for (Word word : words(paragraph, font)) {
                longest = Math.max(longest, word.wide());
            }
        }
        return longest;
    }

    double lineHeight() {
        return lineHeight(font);
    }

    static double lineHeight(Font font) {
        return Math.round(font.getSize2D() * 1.22);
    }

    double height() {
        return lines.size() * lineHeight();
    }

    /** Draws with the top of the first line at y. */
    void draw(Graphics2D g, double x, double y, Align align, Color colour) {
        double baseline = y + lineHeight() / 2 + font.getSize2D() * 0.36;
        for (String line : lines) {
            text(g, line, font, x, baseline, align, colour);
            baseline += lineHeight();
        }
    }

    /** Draws with the middle of the text at y. */
    void drawMiddle(Graphics2D g, double x, double y, Align align, Color colour) {
        draw(g, x, y - height() / 2, align, colour);
    }

    /** Draws one line with its middle at y. */
    static void middle(
            Graphics2D g, String text, Font font, double x, double y, Align align, Color colour) {
        text(g, text, font, x, y + font.getSize2D() * 0.36, align, colour);
    }

    private static void text(
            Graphics2D g, String text, Font font, double x, double y, Align align, Color colour) {
        double left =
                switch (align) {
                    case LEFT -> x;
                    case CENTRE -> x - width(text, font) / 2;
                    case RIGHT -> x - width(text, font);
                };
        if (Strokes.wanted(g)) {
            Strokes.draw(g, left, y - font.getSize2D() * 0.5, width(text, font), colour);
            return;
        }
        Glyphs.Drawn drawn = Glyphs.of(text, font);
        g.setFont(drawn.font());
        g.setColor(colour);
        g.drawString(drawn.text(), (float) left, (float) y);
    }

    private static void fill(List<Word> words, double space, double maxWidth, List<String> lines) {
        var line = new StringBuilder();
        double used = 0;
        for (Word word : words) {
            double before = word.begins() && !line.isEmpty() ? space : 0;
            if (!line.isEmpty() && used + before + word.wide() > maxWidth) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                before = 0;
            }
            if (before > 0) {
                line.append(' ');
            }
            line.append(word.text());
            used += before + word.wide();
        }
        lines.add(line.toString());
    }

    private static List<Word> words(String paragraph, Font font) {
        var words = new ArrayList<Word>();
        for (String word : BREAK.split(paragraph.strip())) {
            boolean begins = true;
            for (String part : DASH.split(word)) {
                words.add(Word.of(part, begins, font));
                begins = false;
            }
        }
        return words;
    }

    /**
     * The same, those that are wider than a line in parts; in no more than fill the lines, which
     * are two each where a word of several breaks.
     */
    private static List<Word> cut(List<Word> words, Font font, double maxWidth, int maxLines) {
        if (words.stream().allMatch(w -> w.wide() <= maxWidth)) {
            return words;
        }
        var parts = new ArrayList<Word>();
        for (Word word : words) {
            String rest = word.text();
            boolean begins = word.begins();
            int space = rest.indexOf(EN_SPACE);
            while (space > 0 && fitting(rest, "", font, maxWidth) < rest.length()) {
                parts.add(Word.of(rest.substring(0, space), begins, font));
                begins = true;
                rest = rest.substring(space + 1);
                space = rest.indexOf(EN_SPACE);
            }
            if (NUMBER.matcher(rest).matches()) {
                for (String part :
                        width(rest, font) > maxWidth ? RANGE.split(rest) : new String[] {rest}) {
                    parts.add(Word.of(part, begins, font));
                    begins = false;
                }
                continue;
            }
            int room = fitting(rest, "", font, maxWidth);
            for (long left = 2L * maxLines;
                    left > 0 && rest.length() > 3 && room < rest.length();
                    left--) {
                int joined = joined(rest, room);
                int fit =
                        joined > 0
                                ? joined
                                : whole(
                                        rest,
                                        Math.min(
                                                fitting(rest, "-", font, maxWidth),
                                                rest.length() - 1));
                parts.add(Word.of(rest.substring(0, fit) + (joined > 0 ? "" : "-"), begins, font));
                begins = joined == 0;
                rest = rest.substring(fit);
                room = fitting(rest, "", font, maxWidth);
            }
            parts.add(Word.of(rest, begins, font));
        }
        return parts;
    }

    /** Never between the two halves of a character. */
    private static int whole(String word, int at) {
        return Character.isLowSurrogate(word.charAt(at)) ? at + 1 : at;
    }

    /** After the last hyphen or slash of its own that fits on the line; 0 = there is none. */
    private static int joined(String word, int room) {
        return JOINT.matcher(word)
                .region(0, Math.min(word.length(), room + 1))
                .results()
                .mapToInt(MatchResult::start)
                .max()
                .orElse(0);
    }

    /**
     * How many letters of a text find room, with what ends them; two at least. Looked for in halves
     * near its beginning, since a text may have any length.
     */
    private static int fitting(String text, String end, Font font, double maxWidth) {
        int low = Math.min(2, text.length());
        int high = 16;
        while (high < text.length() && width(text.substring(0, high) + end, font) <= maxWidth) {
            low = high;
            high *= 2;
        }
        high = Math.min(high, text.length());
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle) + end, font) <= maxWidth) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The text with an ellipsis, less of it where that finds no room. */
    private static String shorten(String text, Font font, double maxWidth) {
        int fit = fitting(text, "…", font, maxWidth);
        if (fit > 0 && fit < text.length() && Character.isHighSurrogate(text.charAt(fit - 1))) {
            fit--;
        }
        return text.substring(0, fit).stripTrailing() + "…";
    }
}
