package org.feltbok.coding;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Says what a code means, in the study's language.
 *
 * @param label of the code, for the history
 * @param definition blank = none
 * @param exclude what it is not; blank = nothing
 */
public record DefineCode(String id, String label, String definition, String exclude)
        implements Operation {
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
        work.update("code", id, "definition", definition.isBlank() ? null : definition.strip());
        work.update("code", id, "exclude", exclude.isBlank() ? null : exclude.strip());
    }
}
