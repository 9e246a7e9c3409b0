package org.feltbok.responses.twice;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** A second entry by the one who keyed first, as files of other programs may have it. */
record SamePerson(String response, String who) implements Operation {
    @Override
    public String name() {
        return "same";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("response", response, "entered_by", who);
    }
}
