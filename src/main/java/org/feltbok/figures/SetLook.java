package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Says something else of a figure's axis or numbers; what others changed of it meanwhile stays.
 *
 * @param key of the figure
 */
public record SetLook(String key, UnaryOperator<Look> change) implements Operation {
    @Override
    public String name() {
        return "figures.look";
    }

    @Override
    public List<String> args() {
        return List.of(key);
    }

    @Override
    public void validate(Handle handle) {
        stored(handle);
    }

    private FigureStore.Stored stored(Handle handle) {
        return FigureStore.figure(handle, key)
                .orElseThrow(() -> new FaultException("figures.no_figure", key));
    }

    @Override
    public void apply(UnitOfWork work) {
        FigureStore.Stored stored = stored(work.handle());
        FigureSpec now = change.apply(Look.of(stored.spec())).on(stored.spec());
        work.update("figure", stored.id(), "spec", now.toJson());
    }
}
