package org.feltbok.checks;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Takes out a check of the study; what was accepted of it stays, for who undoes this. */
public record RemoveOwnCheck(OwnCheck check) implements Operation {
    @Override
    public String name() {
        return "checks.own_remove";
    }

    @Override
    public List<String> args() {
        return List.of(check.message().text(), check.rule());
    }

    @Override
    public void validate(Handle handle) {
        if (OwnCheckStore.all(handle).stream().noneMatch(o -> o.id().equals(check.id()))) {
            throw new FaultException("checks.own.gone", check.key());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete("own_check", check.id());
    }
}
