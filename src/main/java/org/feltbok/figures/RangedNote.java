package org.feltbok.figures;

import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a note that end in how many there are, from the fewest to the most.
 *
 * @param key of the text
 * @param before what the text names before the numbers
 * @param numbers each with the cell that it is of; at least one
 */
record RangedNote(String key, List<Object> before, List<Of> numbers) {
    /**
     * How many there are for one cell.
     *
     * @param measure of the cell
     */
    record Of(String measure, int n) {
        static Of of(FigureComputer.Computed cell, int n) {
            return new Of(cell.measure().toString(), n);
        }
    }

    RangedNote {
        before = List.copyOf(before);
        numbers = List.copyOf(numbers);
    }

    /**
     * Those of which it is worth telling how many they rest on: one alone is the number itself,
     * unless all others rest on nobody.
     */
    static <T> List<T> told(List<T> all, ToIntFunction<T> n) {
        List<T> others = all.stream().filter(t -> n.applyAsInt(t) != 1).toList();
        boolean isNobody = others.stream().allMatch(t -> n.applyAsInt(t) == 0);
        return isNobody && !others.isEmpty() ? all : others;
    }

    String told(Texts texts) {
        IntSummaryStatistics all = range(numbers);
        return said(texts, texts.count(all.getMin()), texts.count(all.getMax()));
    }

    /**
     * The note with these words as they are where small bases are not told.
     *
     * @param out measures of the cells that are left out: how many there are for them is not told
     *     either, few or not
     */
    String hidden(String note, Set<String> out, SmallBases bases, Texts texts) {
        String few = texts.get("figures.small.fewer", bases.least());
        List<Of> shown = numbers.stream().filter(n -> !out.contains(n.measure())).toList();
        String said;
        if (shown.isEmpty()) {
            boolean allFew = numbers.stream().allMatch(n -> bases.isFew(n.n()));
            String none = allFew ? few : CellSource.SUPPRESSED_SIGN;
            said = said(texts, none, none);
        } else {
            IntSummaryStatistics left = range(shown);
            said =
                    said(
                            texts,
                            number(left.getMin(), few, bases, texts),
                            number(left.getMax(), few, bases, texts));
        }
        return Pattern.compile(
                        "(?<![<\\d–]|\\d[,\u00a0])"
                                + Pattern.quote(told(texts))
                                + "(?![,\u00a0]?\\d)")
                .matcher(note)
                .replaceFirst(Matcher.quoteReplacement(said));
    }

    private static IntSummaryStatistics range(List<Of> numbers) {
        return numbers.stream().mapToInt(Of::n).summaryStatistics();
    }

    private static String number(int n, String few, SmallBases bases, Texts texts) {
        return bases.isFew(n) ? few : texts.count(n);
    }

    private String said(Texts texts, String from, String to) {
        List<Object> all = new ArrayList<>(before);
        all.add(from.equals(to) ? from : from + "–" + to);
        return texts.get(key, all.toArray());
    }
}
