package org.feltbok.checks;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Puts in a check that the study has of its own. */
public record AddOwnCheck(OwnCheck check) implements Operation {
    @Override
    public String name() {
        return "checks.own_add";
    }

    @Override
    public List<String> args() {
        return List.of(check.message().text(), check.rule());
    }

    @Override
    public void validate(Handle handle) {
        SoundCheck.require(handle, check, true);
    }

    @Override
    public void apply(UnitOfWork work) {
        OwnCheckStore.insert(work, check);
    }
}
