package org.feltbok.interviews;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Gives a topic of the guide another name, in the study's language. */
public record RenameTopic(String id, String before, String label) implements Operation {
    @Override
    public String name() {
        return "interviews.rename_topic";
    }

    @Override
    public List<String> args() {
        return List.of(before, label);
    }

    @Override
    public void validate(Handle handle) {
        if (label.isBlank()) {
            throw new FaultException("interviews.topic_label_missing");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("topic", id, "label", label.strip());
    }
}
