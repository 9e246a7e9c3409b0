package org.feltbok.checks;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Changes what a check of the study says, and how bad it is. */
public record SetOwnCheck(OwnCheck check) implements Operation {
    @Override
    public String name() {
        return "checks.own_set";
    }

    @Override
    public List<String> args() {
        return List.of(check.message().text(), check.rule());
    }

    @Override
    public void validate(Handle handle) {
        SoundCheck.require(handle, check, false);
    }

    @Override
    public void apply(UnitOfWork work) {
        OwnCheckStore.update(work, check);
    }
}
