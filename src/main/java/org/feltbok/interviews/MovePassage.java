package org.feltbok.interviews;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Moves a passage within its interview.
 *
 * @param topicId the topic it then stands under; null = none
 * @param after the passage it then follows; null = first of all
 */
public record MovePassage(String id, @Nullable String topicId, @Nullable String after)
        implements Operation {
    @Override
    public String name() {
        return "interviews.move_passage";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void validate(Handle handle) {
        if (id.equals(after)) {
            throw new FaultException("interviews.move_onto_itself");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Passage passage =
                new InterviewStore(work.handle())
                        .passage(id)
                        .orElseThrow(() -> new FaultException("interviews.no_passage"));
        work.update("passage", id, "topic_id", topicId);
        work.update(
                "passage", id, "position", Positions.after(work, passage.interviewId(), after, id));
    }
}
