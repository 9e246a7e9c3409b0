package org.feltbok.figures.outline;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves a section with all that stands in it and below it.
 *
 * @param parent key of the section it is to be a part of; empty = of the report itself
 * @param index its place among the others there, from 0; a greater one = last
 */
public record MoveSection(String key, String parent, int index) implements Operation {
    @Override
    public String name() {
        return "figures.section.move";
    }

    @Override
    public List<String> args() {
        return List.of(key);
    }

    @Override
    public void validate(Handle handle) {
        OutlineStore.section(handle, key);
        if (!parent.isEmpty()) {
            OutlineStore.section(handle, parent);
            boolean inItself =
                    OutlineStore.read(handle).branch(key).stream()
                            .anyMatch(p -> p.key().equals(parent));
            if (inItself) {
                throw new FaultException("outline.section.in_itself", key);
            }
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        OutlineStore.Row moved = OutlineStore.section(handle, key);
        @Nullable String into = parent.isEmpty() ? null : OutlineStore.section(handle, parent).id();
        List<OutlineStore.Row> there = new ArrayList<>(OutlineStore.siblings(handle, into));
        there.removeIf(r -> r.id().equals(moved.id()));
        there.add(Math.clamp(index, 0, there.size()), moved);
        work.update("report_section", moved.id(), "parent_id", into);
        PlaceStore.share(
                work,
                "report_section",
                there.stream().map(OutlineStore.Row::id).toList(),
                there.stream().map(OutlineStore.Row::position).toList());
    }
}
