package org.feltbok.study;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Takes somebody out of the study: they are not offered any more where it is asked who works. What
 * they did stays, and is told as theirs; who did nothing goes altogether.
 */
public record TakeOutPerson(Person person) implements Operation {
    @Override
    public String name() {
        return "study.take_out_person";
    }

    @Override
    public List<String> args() {
        return List.of(person.name());
    }

    @Override
    public void validate(Handle handle) {
        People.require(handle, person);
    }

    @Override
    public void apply(UnitOfWork work) {
        if (StudyStore.hasWork(work.handle(), person)) {
            StudyRows.roles(work, person, List.of(Person.LEFT));
        } else {
            StudyRows.remove(work, person);
        }
    }
}
