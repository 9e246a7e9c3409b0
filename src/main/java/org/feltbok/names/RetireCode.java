package org.feltbok.names;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * From a day on a code is no longer offered; what was given with it stands and counts. Or it is
 * offered again.
 *
 * @param label for the history
 * @param at the day; null = it is offered again
 */
public record RetireCode(String id, String label, @Nullable String at) implements Operation {
    @Override
    public String name() {
        return at == null ? "coding.offer_code" : "coding.retire_code";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        new ThingStore(handle).require(Kind.CODE, id);
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("code", id, "retired_at", at);
    }
}
