package org.feltbok.figures.outline;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a section out. What stands in it is kept: its figures go to the end of the section before
 * it, or to the beginning of the one after it if it is the first; the sections below it take its
 * place.
 */
public record RemoveSection(String key) implements Operation {
    @Override
    public String name() {
        return "figures.section.remove";
    }

    @Override
    public List<String> args() {
        return List.of(key);
    }

    @Override
    public void validate(Handle handle) {
        OutlineStore.section(handle, key);
    }

    /** Key of the section that takes its figures over; empty = they stand in none then. */
    public static String heir(Outline outline, String key) {
        List<String> keys = outline.sections().stream().map(Part::key).toList();
        int at = keys.indexOf(key);
        int heir = at > 0 ? at - 1 : at + 1;
        return at >= 0 && heir < keys.size() ? keys.get(heir) : "";
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        OutlineStore.Row gone = OutlineStore.section(handle, key);
        Outline outline = OutlineStore.read(handle);
        handOver(work, heir(outline, key), outline.sections().getFirst().key().equals(key));
        @Nullable String parent = gone.parent();
        List<OutlineStore.Row> order = new ArrayList<>(OutlineStore.siblings(handle, parent));
        List<OutlineStore.Row> below = OutlineStore.siblings(handle, gone.id());
        int at = order.indexOf(gone);
        order.remove(at);
        order.addAll(at, below);
        below.forEach(b -> work.update("report_section", b.id(), "parent_id", parent));
        work.delete("report_section", gone.id());
        PlaceStore.share(
                work,
                "report_section",
                order.stream().map(OutlineStore.Row::id).toList(),
                order.stream().map(OutlineStore.Row::position).toList());
    }

    private void handOver(UnitOfWork work, String heir, boolean first) {
        List<OutlineStore.Placed> own = OutlineStore.figures(work.handle(), key);
        List<OutlineStore.Placed> order =
                new ArrayList<>(OutlineStore.figures(work.handle(), heir));
        order.addAll(first ? 0 : order.size(), own);
        own.forEach(f -> work.update("figure", f.id(), "spec", f.spec().in(heir).toJson()));
        PlaceStore.share(
                work,
                "figure",
                order.stream().map(OutlineStore.Placed::id).toList(),
                order.stream().map(OutlineStore.Placed::position).toList());
    }
}
