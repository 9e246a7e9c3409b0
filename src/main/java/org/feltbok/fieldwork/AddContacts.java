package org.feltbok.fieldwork;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.People;
import org.feltbok.study.RowValues;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/** Notes contacts with cases in one step: one call, or a round of reminders for many. */
public record AddContacts(List<Contact> contacts) implements Operation {
    public AddContacts {
        contacts = List.copyOf(contacts);
    }

    /**
     * The next round of reminders.
     *
     * @param cases ids
     * @param number of the round, from 1
     */
    public static AddContacts round(
            List<String> cases, ContactKind kind, int number, String at, String note, String who) {
        List<Contact> all = new ArrayList<>();
        for (String id : cases) {
            all.add(
                    new Contact(
                            Ids.next(), id, kind, kind.usual(), at, "", number, note.strip(), who));
        }
        return new AddContacts(all);
    }

    @Override
    public String name() {
        return contacts.size() == 1 && contacts.getFirst().round() == 0
                ? "fieldwork.add"
                : "fieldwork.round";
    }

    @Override
    public List<String> args() {
        return List.of(
                contacts.getFirst().day().toString(),
                String.valueOf(contacts.size()),
                String.valueOf(contacts.getFirst().round()));
    }

    @Override
    public List<String> argsTold(Handle handle, List<org.feltbok.store.CellChange> written) {
        List<String> told = new ArrayList<>(args());
        if (contacts.size() == 1) {
            told.set(0, caseName(handle, contacts.getFirst().caseId()));
        }
        return told;
    }

    /** What a case may be called in the history: its pseudonym where it has one. */
    static String caseName(Handle handle, String caseId) {
        return handle.createQuery("SELECT coalesce(pseudonym, name) FROM study_case WHERE id = :id")
                .bind("id", caseId)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    @Override
    public void validate(Handle handle) {
        if (contacts.isEmpty()) {
            throw new FaultException("fieldwork.fault.nobody");
        }
        contacts.forEach(Contact::check);
        List<String> there =
                handle.createQuery("SELECT id FROM study_case").mapTo(String.class).list();
        if (!new java.util.HashSet<>(there)
                .containsAll(contacts.stream().map(Contact::caseId).toList())) {
            throw new FaultException("fieldwork.fault.case_gone");
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        for (Contact contact : contacts) {
            work.insert(
                    FieldworkStore.TABLE,
                    contact.id(),
                    new RowValues()
                            .set("case_id", contact.caseId())
                            .set("kind", contact.kind().word())
                            .set("outcome", contact.outcome().word())
                            .set("at", contact.at())
                            .orNull("next_at", contact.next())
                            .set("round", contact.round() == 0 ? null : contact.round())
                            .orNull("note", contact.note())
                            .set("person_id", People.ensure(work, contact.who()))
                            .map());
        }
    }
}
