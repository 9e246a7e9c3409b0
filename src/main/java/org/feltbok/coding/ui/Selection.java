package org.feltbok.coding.ui;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;

import java.util.List;
import java.util.Optional;

/**
 * The words selected in one text, by keys or by the mouse. Keys select whole words; after a code
 * was given they go on with the next word.
 */
public final class Selection {
    private final String text;
    private final List<Span> words;
    private int anchor = -1;
    private int head = -1;
    private int next;
    private Optional<Span> span = Optional.empty();

    public Selection(String text) {
        this.text = text;
        words = CodePoints.words(text);
    }

    /** What is selected; empty = nothing, so that a code goes on the whole text. */
    public Optional<Span> span() {
        return span;
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
        if (anchor < 0) {
            anchor = Math.clamp(step > 0 ? next : next - 1, 0, words.size() - 1);
            head = anchor;
        } else {
            head = Math.clamp(head + step, 0, words.size() - 1);
        }
        show();
    }

    /** Selects the next or the previous word alone. */
    public void step(int direction) {
        int from = anchor < 0 ? (direction > 0 ? next : next - 1) : head + direction;
        if (!words.isEmpty()) {
            anchor = Math.clamp(from, 0, words.size() - 1);
            head = anchor;
            show();
        }
    }

    private void show() {
        span =
                Optional.of(
                        words.get(Math.min(anchor, head)).union(words.get(Math.max(anchor, head))));
    }

    /** Selects what the mouse was drawn over, in UTF-16 indexes. */
    public void select(int from, int to) {
        span = CodePoints.selection(text, from, to);
        anchor = -1;
        span.ifPresent(
                s -> {
                    for (int i = 0; i < words.size(); i++) {
                        if (words.get(i).overlaps(s)) {
                            anchor = anchor < 0 ? i : anchor;
                            head = i;
                        }
                    }
                });
    }

    /** Selects nothing; the keys go on behind what was selected. */
    public void clear() {
        next = anchor < 0 ? next : Math.max(anchor, head) + 1;
        anchor = -1;
        span = Optional.empty();
    }

    /** As {@link #clear}, and the keys begin at the first word again. */
    public void reset() {
        clear();
        next = 0;
    }
}
