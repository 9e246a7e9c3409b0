package org.feltbok.figures.outline;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves a figure to another place in the report.
 *
 * @param section key of the section to stand in; empty = in none
 * @param index its place among the other figures there, from 0; a greater one = last
 */
public record MoveFigure(String key, String section, int index) implements Operation {
    @Override
    public String name() {
        return "figures.move";
    }

    @Override
    public List<String> args() {
        return List.of(key, section);
    }

    @Override
    public void validate(Handle handle) {
        OutlineStore.figure(handle, key);
        if (!section.isEmpty()) {
            OutlineStore.section(handle, section);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        OutlineStore.Placed moved = OutlineStore.figure(work.handle(), key);
        List<OutlineStore.Placed> there =
                new ArrayList<>(OutlineStore.figures(work.handle(), section));
        there.removeIf(f -> f.id().equals(moved.id()));
        there.add(Math.clamp(index, 0, there.size()), moved);
        work.update("figure", moved.id(), "spec", moved.spec().in(section).toJson());
        PlaceStore.share(
                work,
                "figure",
                there.stream().map(OutlineStore.Placed::id).toList(),
                there.stream().map(OutlineStore.Placed::position).toList());
    }
}
