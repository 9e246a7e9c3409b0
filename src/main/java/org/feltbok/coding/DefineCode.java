package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
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
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        boolean excluded =
                !ToldWords.isWritten(written, id, "definition")
                        && ToldWords.isWritten(written, id, "exclude");
        String column = excluded ? "exclude" : "definition";
        List<String> words =
                ToldWords.of(
                        excluded ? exclude : definition,
                        ToldWords.before(written, id, column, language));
        return List.of(label, words.getFirst(), words.getLast());
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
