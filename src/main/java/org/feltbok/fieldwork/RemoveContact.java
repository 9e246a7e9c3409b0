package org.feltbok.fieldwork;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Takes out a contact that was noted by mistake. */
public record RemoveContact(Contact removed) implements Operation {
    @Override
    public String name() {
        return "fieldwork.remove";
    }

    @Override
    public List<String> args() {
        return List.of("");
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return List.of(AddContacts.caseName(handle, removed.caseId()));
    }

    @Override
    public void validate(Handle handle) {
        if (FieldworkStore.one(handle, removed.id()).isEmpty()) {
            throw new FaultException("fieldwork.fault.gone");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete(FieldworkStore.TABLE, removed.id());
    }
}
