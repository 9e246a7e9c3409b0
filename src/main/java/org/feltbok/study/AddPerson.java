package org.feltbok.study;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Adds somebody who keys in, codes or writes. */
public record AddPerson(Person person) implements Operation {
    @Override
    public String name() {
        return "study.add_person";
    }

    @Override
    public List<String> args() {
        return List.of(person.name());
    }

    @Override
    public void validate(Handle handle) {
        if (person.name().isBlank()) {
            throw new FaultException("study.person_nameless");
        }
        for (Person other : StudyStore.people(handle)) {
            if (other.key().equals(person.key())) {
                throw new FaultException("study.person_taken", person.key());
            }
            if (other.name().equalsIgnoreCase(person.name())) {
                throw new FaultException("study.person_name_taken", person.name());
            }
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        StudyRows.insert(work, person, StudyStore.people(work.handle()).size());
    }
}
