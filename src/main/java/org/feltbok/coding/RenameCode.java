package org.feltbok.coding;

import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Gives a code another name in one language; its key stays.
 *
 * @param language null = the study's own; else its code, and a name in another one stays
 */
public record RenameCode(String id, String before, String label, @Nullable String language)
        implements Operation {
    /** In the study's own language. */
    public RenameCode(String id, String before, String label) {
        this(id, before, label, null);
    }

    @Override
    public String name() {
        return "coding.rename_code";
    }

    @Override
    public List<String> args() {
        return List.of(before, label);
    }

    @Override
    public void validate(Handle handle) {
        CodeWriting.requireNamed(label);
    }

    @Override
    public void apply(UnitOfWork work) {
        LocalTexts.write(work, "code", id, "label", language, label.strip());
    }
}
