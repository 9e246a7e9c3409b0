package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** Takes a figure out; published values that name it stay. */
public record RemoveFigure(String key) implements Operation {
    @Override
    public String name() {
        return "figures.remove";
    }

    @Override
    public List<String> args() {
        return List.of(key);
    }

    @Override
    public void apply(UnitOfWork work) {
        String id =
                FigureStore.figure(work.handle(), key)
                        .orElseThrow(() -> new FaultException("figures.no_figure", key))
                        .id();
        work.delete("figure", id);
    }
}
