package org.feltbok.interviews;

import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Order of passages: numbers with room between them, so that putting one in seldom touches the
 * others.
 */
public final class Positions {
    /** Distance between neighbours when numbered anew. */
    public static final int STEP = 1000;

    private Positions() {}

    /**
     * A position for a passage that is to stand right after another one; numbers all anew if there
     * is no room.
     *
     * @param after null = first of all; one that is not there = last of all
     * @param moving the passage that is moved and therefore not counted; null = a new one
     */
    public static int after(
            UnitOfWork work, String interviewId, @Nullable String after, @Nullable String moving) {
        List<Passage> all =
                new InterviewStore(work.handle())
                        .passages(interviewId).stream()
                                .filter(p -> !p.id().equals(moving))
                                .toList();
        int index = after == null ? 0 : all.size();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(after)) {
                index = i + 1;
            }
        }
        int before = index == 0 ? 0 : all.get(index - 1).position();
        int next = index == all.size() ? before + 2 * STEP : all.get(index).position();
        if (next - before > 1) {
            return before + (next - before) / 2;
        }
        for (int i = 0; i < all.size(); i++) {
            work.update("passage", all.get(i).id(), "position", (i < index ? i + 1 : i + 2) * STEP);
        }
        return (index + 1) * STEP;
    }
}
