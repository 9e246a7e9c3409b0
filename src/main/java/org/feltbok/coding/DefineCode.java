package org.feltbok.coding;

import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Says what a code means, in one language.
 *
 * @param label of the code, for the history
 * @param definition blank = none
 * @param exclude what it is not; blank = nothing
 * @param language null = the study's own; else its code
 */
public record DefineCode(
        String id, String label, String definition, String exclude, @Nullable String language)
        implements Operation {
    /** In the study's own language. */
    public DefineCode(String id, String label, String definition, String exclude) {
        this(id, label, definition, exclude, null);
    }

    @Override
    public String name() {
        return "coding.define_code";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void apply(UnitOfWork work) {
        write(work, "definition", definition);
        write(work, "exclude", exclude);
    }

    private void write(UnitOfWork work, String column, String text) {
        LocalTexts.write(work, "code", id, column, language, text.isBlank() ? null : text.strip());
    }
}
