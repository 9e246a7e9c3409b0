package org.feltbok.interviews.ui;

import org.feltbok.coding.CodedText;
import org.feltbok.interviews.Passage;
import org.feltbok.interviews.Topic;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A line of the notes as shown. */
public sealed interface Line {
    /** Opens a topic; null = none. */
    record Heading(@Nullable Topic topic) implements Line {}

    /** A passage and its codes. */
    record Note(Passage passage, CodedText text) implements Line {}

    /**
     * A passage being written that holds nothing yet.
     *
     * @param id the identity it will have
     * @param after the passage it follows; null = last of its topic
     */
    record Draft(String id, @Nullable String topicId, @Nullable String after) implements Line {}

    /** Lines with a heading before each change of topic, and the draft in its place. */
    static List<Line> of(
            List<Note> notes, @Nullable Draft draft, org.feltbok.interviews.Guide guide) {
        return new LineUp(guide).lines(notes, draft);
    }
}
