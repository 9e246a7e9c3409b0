package org.feltbok.figures;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** Takes a published value out. */
public record RemovePublished(PublishedValue value) implements Operation {
    @Override
    public String name() {
        return "figures.remove_published";
    }

    @Override
    public List<String> args() {
        return List.of(value.figure(), value.measure());
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete("published", value.id());
    }
}
