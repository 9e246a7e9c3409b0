package org.feltbok.figures;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Puts a new figure last.
 *
 * @param id what it is known by, whatever it is called
 */
public record AddFigure(String id, FigureSpec spec) implements Operation {
    public AddFigure(FigureSpec spec) {
        this(Ids.next(), spec);
    }

    @Override
    public String name() {
        return "figures.add";
    }

    @Override
    public List<String> args() {
        return List.of(spec.key());
    }

    @Override
    public void validate(Handle handle) {
        if (FigureStore.figure(handle, spec.key()).isPresent()) {
            throw new FaultException("figures.key_taken", spec.key());
        }
        ReportOrderStore.read(handle).require(spec);
    }

    @Override
    public void apply(UnitOfWork work) {
        int position = FigureStore.nextPosition(work.handle(), "figure");
        work.insert("figure", id, FigureRows.of(spec, position));
    }
}
