package org.feltbok.fieldwork;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Says something else of a contact: how, outcome, when, what was agreed, note.
 *
 * @param now as it is to be; whose it is and who made it stay
 */
public record EditContact(Contact now) implements Operation {
    @Override
    public String name() {
        return "fieldwork.edit";
    }

    @Override
    public List<String> args() {
        return List.of("");
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return List.of(AddContacts.caseName(handle, now.caseId()));
    }

    @Override
    public void validate(Handle handle) {
        now.check();
        if (FieldworkStore.one(handle, now.id()).isEmpty()) {
            throw new FaultException("fieldwork.fault.gone");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        set(work, "kind", now.kind().word());
        set(work, "outcome", now.outcome().word());
        set(work, "at", now.at());
        set(work, "next_at", now.next());
        set(work, "note", now.note());
    }

    private void set(UnitOfWork work, String column, String value) {
        work.update(FieldworkStore.TABLE, now.id(), column, value.isEmpty() ? null : value);
    }
}
