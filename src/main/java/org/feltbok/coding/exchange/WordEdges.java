package org.feltbok.coding.exchange;

import java.util.List;

/**
 * Which way of counting the places of a text are meant by, where its selections do not say their
 * words: hardly anybody selects from the middle of one word to the middle of another.
 */
final class WordEdges {
    /** So many edges fewer in words are no chance. */
    private static final int CLEAR = 4;

    private static final int TIMES = 4;

    private final List<Raw.Selection> selections;
    private final String asIs;
    private final int[] signs;

    WordEdges(List<Raw.Selection> selections, String asIs) {
        this.selections = selections;
        this.asIs = asIs;
        signs = QdpxTexts.plain(asIs).codePoints().toArray();
    }

    /** The way by which the fewest words are cut, where that is clear; else the usual. */
    QdpxTexts.Way better(QdpxTexts.Way usual) {
        if (selections.isEmpty() || asIs.length() == signs.length && isAscii()) {
            return usual;
        }
        QdpxTexts.Way best = usual;
        int by = cut(usual);
        int fewest = by;
        for (QdpxTexts.Way way : QdpxTexts.Way.values()) {
            int cut = fewest == 0 ? 0 : cut(way);
            if (cut < fewest) {
                best = way;
                fewest = cut;
            }
        }
        return by - fewest >= CLEAR && by >= TIMES * fewest ? best : usual;
    }

    private boolean isAscii() {
        return asIs.chars().allMatch(c -> c < 0x80);
    }

    /** How many ends of selections lie in a word, or beyond the text. */
    private int cut(QdpxTexts.Way way) {
        int[] places = QdpxTexts.places(asIs, way);
        return selections.stream()
                .mapToInt(
                        s ->
                                QdpxTexts.span(places, s)
                                        .map(at -> inWord(at.start()) + inWord(at.end()))
                                        .orElse(2))
                .sum();
    }

    private int inWord(int place) {
        return place > 0
                        && place < signs.length
                        && Character.isLetterOrDigit(signs[place - 1])
                        && Character.isLetterOrDigit(signs[place])
                ? 1
                : 0;
    }
}
