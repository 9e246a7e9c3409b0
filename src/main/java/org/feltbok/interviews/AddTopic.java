package org.feltbok.interviews;

import org.feltbok.base.FaultException;
import org.feltbok.base.Keys;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds a topic to the guide, last below its theme.
 *
 * @param parentId the theme; null = the topic is a theme itself
 */
public record AddTopic(String id, @Nullable String parentId, String label) implements Operation {
    @Override
    public String name() {
        return "interviews.add_topic";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        if (label.isBlank()) {
            throw new FaultException("interviews.topic_label_missing");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        List<Topic> topics = new InterviewStore(work.handle()).guide().topics();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(
                "key",
                Keys.of(label, "topic", k -> topics.stream().anyMatch(t -> t.key().equals(k))));
        row.put("parent_id", parentId);
        row.put("label", label.strip());
        row.put("position", topics.stream().mapToInt(Topic::position).max().orElse(0) + 1);
        work.insert("topic", id, row);
    }
}
