package org.feltbok.interviews;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds a passage to an interview's notes; one that is there already (something else was changed
 * while it was written) gets the text.
 *
 * @param topicId the topic it stands under; null = none
 * @param after the passage it follows; null = last of its topic, or of all if the topic has none
 *     yet
 * @param gesture the writing this is a part of; null = none
 */
public record AddPassage(
        String id,
        String interviewId,
        @Nullable String topicId,
        @Nullable Speaker speaker,
        String text,
        @Nullable String after,
        @Nullable Object gesture)
        implements Operation {
    /** A passage added at one go. */
    public AddPassage(
            String id,
            String interviewId,
            @Nullable String topicId,
            @Nullable Speaker speaker,
            String text,
            @Nullable String after) {
        this(id, interviewId, topicId, speaker, text, after, null);
    }

    @Override
    public String name() {
        return "interviews.add_passage";
    }

    @Override
    public List<String> args() {
        String start = PassageText.clean(text);
        return List.of(
                start.length() > 40
                        ? start.substring(0, start.offsetByCodePoints(0, 30)) + " …"
                        : start);
    }

    @Override
    public void validate(Handle handle) {
        if (PassageText.clean(text).isEmpty()) {
            throw new FaultException("interviews.empty_passage");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        if (new InterviewStore(work.handle()).passage(id).isPresent()) {
            work.update("passage", id, "text", PassageText.clean(text));
            return;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("interview_id", interviewId);
        row.put("topic_id", topicId);
        row.put("speaker", speaker == null ? null : speaker.mark());
        row.put("text", PassageText.clean(text));
        row.put(
                "position",
                Positions.after(
                        work, interviewId, after == null ? lastOfTopic(work) : after, null));
        work.insert("passage", id, row);
    }

    private @Nullable String lastOfTopic(UnitOfWork work) {
        List<Passage> all = new InterviewStore(work.handle()).passages(interviewId);
        return all.reversed().stream()
                .filter(p -> topicId != null && topicId.equals(p.topicId()))
                .findFirst()
                .or(() -> all.reversed().stream().findFirst())
                .map(Passage::id)
                .orElse(null);
    }
}
