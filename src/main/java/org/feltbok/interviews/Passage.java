package org.feltbok.interviews;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the notes of an interview.
 *
 * @param topicId the topic of the guide it stands under; null = before the first
 * @param speaker null = not marked
 * @param position order within the interview, growing
 */
public record Passage(
        String id,
        String interviewId,
        @Nullable String topicId,
        @Nullable Speaker speaker,
        String text,
        int position) {}
