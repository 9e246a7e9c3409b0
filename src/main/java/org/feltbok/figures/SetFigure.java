package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Changes what a figure shows or how it looks; its key stays. */
public record SetFigure(FigureSpec spec) implements Operation {
    @Override
    public String name() {
        return "figures.set";
    }

    @Override
    public List<String> args() {
        return List.of(spec.key());
    }

    @Override
    public void validate(Handle handle) {
        stored(handle);
        ReportOrderStore.read(handle).require(spec);
    }

    private FigureStore.Stored stored(Handle handle) {
        return FigureStore.figure(handle, spec.key())
                .orElseThrow(() -> new FaultException("figures.no_figure", spec.key()));
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("figure", stored(work.handle()).id(), "spec", spec.toJson());
    }
}
