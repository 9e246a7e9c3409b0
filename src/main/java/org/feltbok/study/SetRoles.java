package org.feltbok.study;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Says what somebody does here; who had left works here again. */
public record SetRoles(Person person, List<String> roles) implements Operation {
    public SetRoles {
        roles = List.copyOf(roles);
    }

    @Override
    public String name() {
        return person.hasLeft() ? "study.person_back" : "study.person_roles";
    }

    @Override
    public List<String> args() {
        return List.of(person.name());
    }

    @Override
    public void validate(Handle handle) {
        People.require(handle, person);
        for (String role : roles) {
            if (!Person.WORK.contains(role)) {
                throw new FaultException("study.no_role", role, String.join(", ", Person.WORK));
            }
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        StudyRows.roles(work, person, roles);
    }
}
