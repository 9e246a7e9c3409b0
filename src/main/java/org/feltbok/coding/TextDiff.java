package org.feltbok.coding;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an edit of a text changed, as stretches between words that stayed. Words are compared whole;
 * a changed stretch is then narrowed to the characters (as people see them) that differ.
 */
final class TextDiff {
    /** Words that differ times words in all: beyond this, comparing would take seconds. */
    private static final long TOO_LONG = 200_000_000;

    /**
     * A stretch that became another one, in code points; either may be empty.
     *
     * @param oldEnd not included
     * @param newEnd not included
     */
    record Hunk(int oldStart, int oldEnd, int newStart, int newEnd) {}

    private final String before;
    private final String after;
    private final int prefix;
    private final int suffix;
    private final List<Hunk> hunks = new ArrayList<>();

    TextDiff(String before, String after) {
        this.before = before;
        this.after = after;
        int[] old = before.codePoints().toArray();
        int[] now = after.codePoints().toArray();
        int shorter = Math.min(old.length, now.length);
        int differs = Arrays.mismatch(old, now);
        prefix = differs < 0 ? shorter : differs;
        int same = 0;
        // what is said once in the one text stands for one of two in the other, not for both
        while (same < shorter - prefix
                && old[old.length - 1 - same] == now[now.length - 1 - same]) {
            same++;
        }
        suffix = same;
        compare();
    }

    /** The changed stretches in order. */
    List<Hunk> hunks() {
        return hunks;
    }

    /** How many code points both begin with. */
    int prefix() {
        return prefix;
    }

    /** How many code points both end with, beside those that both begin with. */
    int suffix() {
        return suffix;
    }

    /** True if at least half of the text before is still there. */
    boolean isSameText() {
        int gone = hunks.stream().mapToInt(h -> h.oldEnd() - h.oldStart()).sum();
        return gone * 2 <= CodePoints.length(before);
    }

    private void compare() {
        List<Span> oldWords = CodePoints.words(before);
        List<Span> newWords = CodePoints.words(after);
        List<String> old = cut(before, oldWords);
        List<String> now = cut(after, newWords);
        int at = 0;
        int newAt = 0;
        int word = 0;
        int newWord = 0;
        int first = first(oldWords, newWords);
        int last = last(oldWords, newWords, first);
        for (AbstractDelta<String> delta :
                deltas(
                        old.subList(first, old.size() - last),
                        now.subList(first, now.size() - last))) {
            for (; word < first + delta.getSource().getPosition(); word++, newWord++) {
                gap(at, oldWords.get(word).start(), newAt, newWords.get(newWord).start());
                at = oldWords.get(word).end();
                newAt = newWords.get(newWord).end();
            }
            word += delta.getSource().size();
            newWord += delta.getTarget().size();
        }
        for (; word < oldWords.size(); word++, newWord++) {
            gap(at, oldWords.get(word).start(), newAt, newWords.get(newWord).start());
            at = oldWords.get(word).end();
            newAt = newWords.get(newWord).end();
        }
        gap(at, CodePoints.length(before), newAt, CodePoints.length(after));
    }

    /** Words in what both begin with. */
    private int first(List<Span> old, List<Span> now) {
        int words = 0;
        while (words < Math.min(old.size(), now.size())
                && old.get(words).end() <= prefix
                && old.get(words).equals(now.get(words))) {
            words++;
        }
        return words;
    }

    /** Words in what both end with. */
    private int last(List<Span> old, List<Span> now, int first) {
        int length = CodePoints.length(before);
        int grown = CodePoints.length(after) - length;
        int words = 0;
        while (words < Math.min(old.size(), now.size()) - first) {
            Span one = old.get(old.size() - 1 - words);
            Span other = now.get(now.size() - 1 - words);
            if (one.start() < length - suffix
                    || one.start() + grown != other.start()
                    || one.length() != other.length()) {
                break;
            }
            words++;
        }
        return words;
    }

    /** A long text that became quite another one is not compared word by word. */
    private static List<AbstractDelta<String>> deltas(List<String> old, List<String> now) {
        Map<String, Integer> times = new HashMap<>();
        old.forEach(w -> times.merge(w, 1, Integer::sum));
        now.forEach(w -> times.merge(w, -1, Integer::sum));
        long apart = times.values().stream().mapToLong(Math::abs).sum();
        if (apart * (old.size() + now.size()) > TOO_LONG) {
            return List.of(new ChangeDelta<>(new Chunk<>(0, old), new Chunk<>(0, now)));
        }
        return DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(), null).getDeltas();
    }

    private static List<String> cut(String text, List<Span> spans) {
        List<String> cut = new ArrayList<>(spans.size());
        for (Span span : spans) {
            cut.add(CodePoints.cut(text, span));
        }
        return cut;
    }

    /** Notes what differs between two words that stayed. */
    private void gap(int from, int to, int newFrom, int newTo) {
        List<String> old = characters(before, from, to);
        List<String> now = characters(after, newFrom, newTo);
        int shorter = Math.min(old.size(), now.size());
        int start = 0;
        int end = 0;
        while (start < shorter && old.get(start).equals(now.get(start))) {
            start++;
        }
        while (end < shorter - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        if (start + end < Math.max(old.size(), now.size())) {
            int skipped = length(old.subList(0, start));
            int left = length(old.subList(old.size() - end, old.size()));
            hunks.add(new Hunk(from + skipped, to - left, newFrom + skipped, newTo - left));
        }
    }

    private static int length(List<String> characters) {
        return characters.stream().mapToInt(CodePoints::length).sum();
    }

    private static List<String> characters(String text, int from, int to) {
        List<String> found = new ArrayList<>();
        if (from < to) {
            String part = CodePoints.cut(text, new Span(from, to));
            BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
            breaks.setText(part);
            int last = breaks.first();
            for (int i = breaks.next(); i != BreakIterator.DONE; last = i, i = breaks.next()) {
                found.add(part.substring(last, i));
            }
        }
        return found;
    }
}
