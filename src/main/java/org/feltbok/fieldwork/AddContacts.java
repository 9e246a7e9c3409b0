package org.feltbok.fieldwork;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.cases.ContactStore;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.People;
import org.feltbok.study.RowValues;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes contacts with cases in one step: one call, or a round of reminders for many. */
public record AddContacts(List<Contact> contacts) implements Operation {
    /** So many are looked for one by one. */
    private static final int FEW = 200;

    public AddContacts {
        contacts = List.copyOf(contacts);
    }

    /**
     * The next round of reminders.
     *
     * @param cases ids
     * @param form id of the questionnaire that they are reminded of; empty = the main one
     * @param number of the round, from 1
     */
    public static AddContacts round(
            List<String> cases,
            String form,
            ContactKind kind,
            int number,
            String at,
            String note,
            String who) {
        List<Contact> all = new ArrayList<>();
        for (String id : cases) {
            all.add(
                    new Contact(
                            Ids.next(),
                            id,
                            kind,
                            kind.usual(),
                            at,
                            "",
                            number,
                            note.strip(),
                            who,
                            form));
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
        Set<String> asked = new HashSet<>();
        contacts.forEach(c -> asked.add(c.caseId()));
        Set<String> forms = new HashSet<>();
        contacts.forEach(c -> forms.add(c.form()));
        forms.remove("");
        ContactStore.forms(handle).forEach(f -> forms.remove(f.id()));
        if (!forms.isEmpty()) {
            throw new FaultException("fieldwork.fault.form_gone");
        }
        if (!there(handle, asked).containsAll(asked)) {
            throw new FaultException("fieldwork.fault.case_gone");
        }
    }

    /** A call is about one of many cases; a round is about so many that all are read at once. */
    private static Set<String> there(Handle handle, Set<String> asked) {
        return asked.size() > FEW
                ? handle.createQuery("SELECT id FROM study_case").mapTo(String.class).set()
                : handle.createQuery("SELECT id FROM study_case WHERE id IN (<ids>)")
                        .bindList("ids", List.copyOf(asked))
                        .mapTo(String.class)
                        .set();
    }

    @Override
    public void apply(UnitOfWork work) {
        // who it was is looked for among all who ever keyed: once, and not for each case
        Map<String, Optional<String>> people = new HashMap<>();
        for (Contact contact : contacts) {
            Optional<String> person =
                    people.computeIfAbsent(
                            contact.who(), who -> Optional.ofNullable(People.ensure(work, who)));
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
                            .orNull("questionnaire_id", contact.form())
                            .orNull("note", contact.note())
                            .set("person_id", person.orElse(null))
                            .map());
        }
    }
}
