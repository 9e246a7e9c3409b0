package org.feltbok.interviews;

import org.feltbok.base.FaultException;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Gives a topic of the guide another name in one language.
 *
 * @param language null = the study's own; else its code, and a name in another one stays
 */
public record RenameTopic(String id, String before, String label, @Nullable String language)
        implements Operation {
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
        LocalTexts.write(work, "topic", id, "label", language, label.strip());
    }
}
