package org.feltbok.interviews.ui;

import org.feltbok.interviews.Guide;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts headings and the draft among the notes. */
final class LineUp {
    private final Guide guide;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable String topic;

    LineUp(Guide guide) {
        this.guide = guide;
    }

    List<Line> lines(List<Line.Note> notes, Line.@Nullable Draft draft) {
        String after = draft == null ? null : after(notes, draft);
        for (Line.Note note : notes) {
            heading(note.passage().topicId());
            lines.add(note);
            if (draft != null && note.passage().id().equals(after)) {
                heading(draft.topicId());
                lines.add(draft);
            }
        }
        if (draft != null && after == null) {
            heading(draft.topicId());
            lines.add(draft);
        }
        return lines;
    }

    /**
     * The note a draft follows: as told (if it was read back already), else the last of its topic;
     * null = last.
     */
    private static @Nullable String after(List<Line.Note> notes, Line.Draft draft) {
        boolean there = notes.stream().anyMatch(n -> n.passage().id().equals(draft.after()));
        if (there) {
            return draft.after();
        }
        return notes.reversed().stream()
                .filter(
                        n ->
                                draft.topicId() != null
                                        && draft.topicId().equals(n.passage().topicId()))
                .findFirst()
                .map(n -> n.passage().id())
                .orElse(null);
    }

    private void heading(@Nullable String next) {
        if (!Objects.equals(topic, next)) {
            lines.add(new Line.Heading(next == null ? null : guide.byId(next).orElse(null)));
            topic = next;
        }
    }
}
