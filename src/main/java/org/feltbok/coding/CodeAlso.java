package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Lets a codebook code more open questions, with the codes it has.
 *
 * @param label of the codebook
 */
public record CodeAlso(String codebookId, String label, List<String> itemIds) implements Operation {
    public CodeAlso {
        itemIds = List.copyOf(itemIds);
    }

    @Override
    public String name() {
        return "coding.code_also";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        var store = new CodebookStore(handle);
        if (store.codebook(codebookId).isEmpty()) {
            throw new FaultException("coding.codebook_gone", label);
        }
        store.requireUncoded(itemIds);
    }

    @Override
    public void apply(UnitOfWork work) {
        AddCodebook.code(work, codebookId, itemIds);
    }
}
