package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.People;
import org.feltbok.study.Person;
import org.feltbok.study.StudyRows;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Calls somebody otherwise, such as by the name rightly spelled; what they keyed is theirs still.
 * The log of changes goes on saying what they were called when they made them.
 */
public record RenamePerson(Person person, String to) implements Operation {
    public RenamePerson {
        to = to.strip();
    }

    @Override
    public String name() {
        return "study.rename_person";
    }

    @Override
    public List<String> args() {
        return List.of(person.name(), to);
    }

    @Override
    public void validate(Handle handle) {
        if (to.isEmpty()) {
            throw new FaultException("study.person_nameless");
        }
        boolean isOthers =
                StudyStore.peopleAndEnterers(handle).stream()
                        .filter(p -> !p.id().equals(person.id()))
                        .anyMatch(p -> p.name().equalsIgnoreCase(to));
        if (isOthers) {
            throw new FaultException("study.person_name_taken", to);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        // who only keyed is among the people from now on
        People.ensure(work, person.name());
        StudyRows.rename(work, person, to);
        if (isAnothersToo(work.handle())) {
            return;
        }
        work.handle()
                .createQuery("SELECT id FROM response WHERE entered_by = :name ORDER BY id")
                .bind("name", person.name())
                .mapTo(String.class)
                .list()
                .forEach(id -> work.update("response", id, "entered_by", to));
    }

    /** Where two are called the same, nobody can tell whose forms those are: they stay. */
    private boolean isAnothersToo(Handle handle) {
        return StudyStore.people(handle).stream()
                .anyMatch(p -> !p.id().equals(person.id()) && p.name().equals(person.name()));
    }
}
