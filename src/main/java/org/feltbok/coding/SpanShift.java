package org.feltbok.coding;

import java.util.Optional;

/**
 * Where spans lie after a text was edited. The edit is taken as one changed stretch between what
 * begins and what ends alike; spans outside it move along, spans around it grow or shrink with it,
 * spans cut by it keep what is left, and spans within it are found again by their words or are
 * lost.
 */
public final class SpanShift {
    private final int[] before;
    private final int[] after;
    private final int prefix;
    private final int oldEnd;
    private final int newEnd;

    public SpanShift(String before, String after) {
        this.before = before.codePoints().toArray();
        this.after = after.codePoints().toArray();
        int shorter = Math.min(this.before.length, this.after.length);
        int p = 0;
        while (p < shorter && this.before[p] == this.after[p]) {
            p++;
        }
        int s = 0;
        while (s < shorter - p
                && this.before[this.before.length - 1 - s]
                        == this.after[this.after.length - 1 - s]) {
            s++;
        }
        prefix = p;
        oldEnd = this.before.length - s;
        newEnd = this.after.length - s;
    }

    /** The place of a span of the text before in the text after; empty = its words are gone. */
    public Optional<Span> move(Span span) {
        int grown = newEnd - oldEnd;
        if (span.end() <= prefix) {
            return Optional.of(span);
        }
        if (span.start() >= oldEnd) {
            return Optional.of(new Span(span.start() + grown, span.end() + grown));
        }
        boolean wider = span.start() < prefix || span.end() > oldEnd;
        boolean around = span.start() <= prefix && span.end() >= oldEnd;
        if (around && (wider || replaced(span))) {
            return span(span.start(), span.end() + grown);
        }
        Optional<Span> found = nearest(span);
        if (found.isPresent()) {
            return found;
        }
        if (span.start() < prefix) {
            return span(span.start(), prefix);
        }
        return span.end() > oldEnd ? span(newEnd, span.end() + grown) : Optional.empty();
    }

    private static Optional<Span> span(int start, int end) {
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** Replaced exactly: the same place keeps the code unless the whole text became another one. */
    private boolean replaced(Span span) {
        return newEnd > prefix && span.length() < before.length;
    }

    private Optional<Span> nearest(Span span) {
        Span best = null;
        for (int at = 0; at + span.length() <= after.length; at++) {
            boolean closer =
                    best == null
                            || Math.abs(at - span.start()) < Math.abs(best.start() - span.start());
            if (closer && wordsAt(span, at)) {
                best = new Span(at, at + span.length());
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean wordsAt(Span span, int at) {
        for (int i = 0; i < span.length(); i++) {
            if (before[span.start() + i] != after[at + i]) {
                return false;
            }
        }
        return true;
    }
}
