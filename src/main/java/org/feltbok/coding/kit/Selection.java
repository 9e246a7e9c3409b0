package org.feltbok.coding.kit;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The words selected in one text, by keys or by the mouse; always whole words. It stays while codes
 * are given to it. After a code was given, the keys that select go on with the next word.
 */
public final class Selection {
    private final String text;
    private final List<Span> words;
    private int anchor = -1;
    private int head = -1;
    private int next;
    private boolean used;
    private Optional<Span> span = Optional.empty();

    public Selection(String text) {
        this.text = text;
        words = CodePoints.words(text);
    }

    /** What is selected; empty = nothing, so that a code goes on the whole text. */
    public Optional<Span> span() {
        return span;
    }

    /** True if this is a selection in just these words. */
    public boolean isOf(String other) {
        return text.equals(other);
    }

    /**
     * One word more to the right, or one less at the left end if the selection was made to the
     * left.
     */
    public void growRight() {
        move(1);
    }

    public void growLeft() {
        move(-1);
    }

    private void move(int step) {
        if (words.isEmpty()) {
            return;
        }
        if (anchor < 0 || used) {
            begin(step > 0 ? first(1) : first(-1));
        } else {
            head = Math.clamp(head + step, 0, words.size() - 1);
        }
        show();
    }

    /** Selects the next or the previous word alone. */
    public void step(int direction) {
        if (!words.isEmpty()) {
            begin(anchor < 0 || used ? first(direction) : head + direction);
            show();
        }
    }

    /** The word that a new selection begins with: beside what was selected. */
    private int first(int direction) {
        if (anchor < 0) {
            return direction > 0 ? next : next - 1;
        }
        return direction > 0 ? Math.max(anchor, head) + 1 : Math.min(anchor, head) - 1;
    }

    private void begin(int word) {
        anchor = Math.clamp(word, 0, words.size() - 1);
        head = anchor;
    }

    private void show() {
        used = false;
        span =
                Optional.of(
                        words.get(Math.min(anchor, head)).union(words.get(Math.max(anchor, head))));
    }

    /**
     * Selects the words that the mouse was drawn over, in UTF-16 indexes; where it was drawn over
     * no word, the signs between words.
     */
    public void select(int from, int to) {
        used = false;
        anchor = -1;
        span = CodePoints.words(text, from, to);
        span.ifPresent(s -> mark(s, from > to));
    }

    private void mark(Span selected, boolean backwards) {
        int[] among =
                IntStream.range(0, words.size())
                        .filter(i -> words.get(i).overlaps(selected))
                        .toArray();
        if (among.length > 0) {
            anchor = backwards ? among[among.length - 1] : among[0];
            head = backwards ? among[0] : among[among.length - 1];
        }
    }

    /** Lets the selection reach to a place, a UTF-16 index, from where it was begun. */
    public void extend(int to) {
        if (words.isEmpty()) {
            return;
        }
        int at = CodePoints.fromUtf16(text, to);
        int word = 0;
        for (int i = 0; i < words.size() && words.get(i).start() <= at; i++) {
            word = i;
        }
        if (anchor < 0) {
            anchor = word;
        }
        head = word;
        show();
    }

    /** A code was given to what is selected: it stays, but the next words begin anew. */
    public void used() {
        used = span.isPresent();
    }

    /** Selects nothing; the keys go on behind what was selected. */
    public void clear() {
        next = anchor < 0 ? next : Math.max(anchor, head) + 1;
        anchor = -1;
        used = false;
        span = Optional.empty();
    }

    /** As {@link #clear}, and the keys begin at the first word again. */
    public void reset() {
        clear();
        next = 0;
    }
}
