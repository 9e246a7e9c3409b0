package org.feltbok.figures.outline;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts a copy of a figure right after it. It has no number, and nothing is printed of it.
 *
 * @param to key of the copy
 */
public record CopyFigure(String key, String to) implements Operation {
    /** With the first key that is free: {@code figur-57-2}, {@code figur-57-3} … */
    public static CopyFigure of(String key, Predicate<String> taken) {
        String free =
                Stream.iterate(2, i -> i + 1)
                        .map(i -> key + "-" + i)
                        .filter(taken.negate())
                        .findFirst()
                        .orElseThrow();
        return new CopyFigure(key, free);
    }

    @Override
    public String name() {
        return "figures.copy";
    }

    @Override
    public List<String> args() {
        return List.of(key, to);
    }

    @Override
    public void validate(Handle handle) {
        OutlineStore.figure(handle, key);
        if (PlaceStore.taken(handle, "figure", to)) {
            throw new FaultException("figures.key_taken", to);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        OutlineStore.Placed first = OutlineStore.figure(work.handle(), key);
        List<OutlineStore.Placed> there =
                OutlineStore.figures(work.handle(), first.spec().section());
        int position = FigureStore.nextPosition(work.handle(), "figure");
        FigureSpec copy = first.spec().as(to, Optional.empty());
        String id = Ids.next();
        Map<String, Object> row = new HashMap<>();
        row.put("key", to);
        row.put("spec", copy.toJson());
        row.put("position", position);
        work.insert("figure", id, row);
        List<String> order = new ArrayList<>();
        there.forEach(
                f -> {
                    order.add(f.id());
                    if (f.id().equals(first.id())) {
                        order.add(id);
                    }
                });
        List<Integer> places = new ArrayList<>(there.stream().map(f -> f.position()).toList());
        places.add(position);
        PlaceStore.share(work, "figure", order, places);
    }
}
