package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One gesture that is made of several operations: one transaction, one entry of the change log, one
 * undo. Each part is checked just before it is applied, so it may build on what those before it
 * wrote; if one is refused, none is made.
 *
 * @param name of the whole, for the history
 * @param args of the whole
 * @param gesture what the whole is a part of; null = stands alone
 */
public record Together(
        String name, List<String> args, List<Operation> parts, @Nullable Object gesture)
        implements Operation {
    public Together {
        args = List.copyOf(args);
        parts = List.copyOf(parts);
    }

    public Together(String name, List<String> args, List<Operation> parts) {
        this(name, args, parts, null);
    }

    /** Told in the history as one of its parts is, which may be an operation of another room. */
    public static Together as(Operation told, List<Operation> parts) {
        return new Together(told.name(), told.args(), parts);
    }

    /**
     * As {@link #as(Operation, List)}, while somebody is still at it.
     *
     * @param gesture what the whole is a part of; null = stands alone
     */
    public static Together as(Operation told, List<Operation> parts, @Nullable Object gesture) {
        return new Together(told.name(), told.args(), parts, gesture);
    }

    /** The parts as one operation; a single part stays as it is. */
    public static Operation of(String name, List<String> args, List<Operation> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Together(name, args, parts);
    }

    @Override
    public String toldAs(Handle handle, List<CellChange> written) {
        return parts.stream()
                .filter(p -> p.name().equals(name))
                .map(p -> p.toldAs(handle, written))
                .findFirst()
                .orElse(name);
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return parts.stream()
                .filter(p -> p.name().equals(name))
                .map(p -> p.argsTold(handle, written))
                .findFirst()
                .orElse(args);
    }

    @Override
    public void validate(Handle handle) {
        if (!parts.isEmpty()) {
            parts.getFirst().validate(handle);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                parts.get(i).validate(work.handle());
            }
            parts.get(i).apply(work);
        }
    }

    @Override
    public boolean undoable() {
        return parts.stream().allMatch(Operation::undoable);
    }
}
