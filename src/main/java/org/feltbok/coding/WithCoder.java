package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.Person;
import org.feltbok.study.StudyRows;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * An operation of a coder who may not yet stand among the people of the study; if not, they are put
 * there with it.
 */
public record WithCoder(Coder coder, Operation operation) implements Operation {
    @Override
    public String name() {
        return operation.name();
    }

    @Override
    public List<String> args() {
        return operation.args();
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return operation.argsTold(handle, written);
    }

    @Override
    public void validate(Handle handle) {
        operation.validate(handle);
    }

    @Override
    public void apply(UnitOfWork work) {
        put(work, coder);
        operation.apply(work);
    }

    /** Puts somebody among the people of the study who is not there yet. */
    public static void put(UnitOfWork work, Coder coder) {
        List<Person> people = StudyStore.people(work.handle());
        if (people.stream().noneMatch(p -> p.id().equals(coder.id()))) {
            Person person =
                    new Person(
                            coder.id(),
                            coder.key(),
                            coder.name(),
                            coder.initials(),
                            List.of("coder"),
                            null);
            StudyRows.insert(work, person, people.size() + 1);
        }
    }
}
