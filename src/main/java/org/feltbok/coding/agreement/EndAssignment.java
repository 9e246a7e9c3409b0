package org.feltbok.coding.agreement;

import org.feltbok.base.FaultException;
import org.feltbok.coding.CodableItem;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Nobody is to code the answers to a question, or the interviews, any more; what was coded stays.
 */
public record EndAssignment(String codebookId, String itemId) implements Operation {
    @Override
    public String name() {
        return itemId.equals(CodableItem.INTERVIEWS)
                ? "coding.end_assignment_interviews"
                : "coding.end_assignment";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void validate(Handle handle) {
        if (new AgreementStore(handle).assignments(codebookId, itemId).isEmpty()) {
            throw new FaultException(CodableItem.key(itemId, "agreement.nothing_assigned"));
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        new AgreementStore(work.handle())
                .assignments(codebookId, itemId)
                .forEach(id -> work.delete("assignment", id));
    }
}
