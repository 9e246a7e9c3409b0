package org.feltbok.interviews;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Says under which topic a passage stands and who says it, without moving it. */
public record SetPassage(String id, @Nullable String topicId, @Nullable Speaker speaker)
        implements Operation {
    @Override
    public String name() {
        return "interviews.set_passage";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("passage", id, "topic_id", topicId);
        work.update("passage", id, "speaker", speaker == null ? null : speaker.mark());
    }
}
