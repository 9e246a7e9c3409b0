package org.feltbok.study;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who did something, as one of the study's people: noted among them where they were not. */
public final class People {
    private People() {}

    /**
     * The identity of the person of a name, who is added where nobody is called so.
     *
     * @return null for no name
     */
    public static @Nullable String ensure(UnitOfWork work, String name) {
        String called = name.strip();
        if (called.isEmpty()) {
            return null;
        }
        List<Person> there = StudyStore.people(work.handle());
        Person person =
                StudyStore.peopleAndEnterers(work.handle()).stream()
                        .filter(p -> p.name().equals(called))
                        .findFirst()
                        .orElseGet(() -> made(called, there));
        if (there.stream().noneMatch(p -> p.id().equals(person.id()))) {
            StudyRows.insert(work, person, there.size());
        }
        return person.id();
    }

    /**
     * @throws FaultException if somebody is not among the people of the study
     */
    static void require(Handle handle, Person person) {
        if (StudyStore.people(handle).stream().noneMatch(p -> p.id().equals(person.id()))) {
            throw new FaultException("study.no_person", person.name());
        }
    }

    private static Person made(String name, List<Person> there) {
        String key = Keys.of(name, "person", k -> there.stream().anyMatch(p -> p.key().equals(k)));
        return new Person(Ids.next(), key, name, "", List.of(), null);
    }
}
