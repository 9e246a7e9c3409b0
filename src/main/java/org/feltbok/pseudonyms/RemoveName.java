package org.feltbok.pseudonyms;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.RegisteredName;

import java.util.List;

/** Takes a name out of the register; it is told as it is from then on. */
public record RemoveName(RegisteredName of) implements Operation {
    @Override
    public String name() {
        return "pseudonyms.remove";
    }

    @Override
    public List<String> args() {
        return List.of(of.shown());
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete("hidden_name", of.id());
    }
}
