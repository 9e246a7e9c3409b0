package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Gives a code another name, in the study's language; its key stays. */
public record RenameCode(String id, String before, String label) implements Operation {
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
        if (label.isBlank()) {
            throw new FaultException("coding.label_missing");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("code", id, "label", label.strip());
    }
}
