package org.feltbok.fieldwork;

import org.feltbok.base.FaultException;
import org.feltbok.cases.AskedForm;
import org.feltbok.cases.ContactStore;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Says on which day a round of reminders was, for all who were reminded in it.
 *
 * @param form id of the questionnaire that they were reminded of; empty = the main one
 * @param round its number
 * @param day as in files
 */
public record SetRoundDay(String form, int round, String day) implements Operation {
    @Override
    public String name() {
        return "fieldwork.round_day";
    }

    @Override
    public List<String> args() {
        return List.of(String.valueOf(round), day, "0");
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return List.of(String.valueOf(round), day, String.valueOf(written.size()));
    }

    @Override
    public void validate(Handle handle) {
        if (!Contact.isMoment(day)) {
            throw new FaultException("fieldwork.fault.when", day);
        }
        if (ids(handle).isEmpty()) {
            throw new FaultException("fieldwork.fault.round_gone", round);
        }
    }

    private List<String> ids(Handle handle) {
        String main = ContactStore.forms(handle).stream().findFirst().map(AskedForm::id).orElse("");
        return handle.createQuery(
                        "SELECT id FROM case_contact WHERE round = :r"
                                + " AND coalesce(questionnaire_id, :main) = :form ORDER BY id")
                .bind("r", round)
                .bind("main", main)
                .bind("form", form.isEmpty() ? main : form)
                .mapTo(String.class)
                .list();
    }

    @Override
    public void apply(UnitOfWork work) {
        ids(work.handle()).forEach(id -> work.update(FieldworkStore.TABLE, id, "at", day));
    }
}
