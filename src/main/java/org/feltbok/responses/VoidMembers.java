package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes members void that still count although what they belong to was made void before members
 * went with it. They have no reason of their own, so they count again with it.
 */
public record VoidMembers(List<String> ids) implements Operation {
    public VoidMembers {
        ids = List.copyOf(ids);
    }

    @Override
    public String name() {
        return "responses.void_left";
    }

    @Override
    public List<String> args() {
        return List.of(String.valueOf(ids.size()));
    }

    /** Some may have been turned meanwhile, or what they belong to. */
    @Override
    public void validate(Handle handle) {
        Set<String> left =
                FamilyStore.left(handle).stream()
                        .map(FamilyStore.Left::id)
                        .collect(Collectors.toSet());
        for (String id : ids) {
            if (!left.contains(id)) {
                throw new FaultException(
                        "responses.void_already",
                        ResponseStore.response(handle, id).map(Response::key).orElse(id));
            }
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        ResponseStore.responses(work.handle(), ids).forEach(r -> VoidResponse.putAside(work, r));
    }
}
