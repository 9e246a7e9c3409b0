package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Adds a published value (empty id) or changes one. */
public record SetPublished(PublishedValue value) implements Operation {
    @Override
    public String name() {
        return "figures.published";
    }

    @Override
    public List<String> args() {
        return List.of(value.figure(), value.measure());
    }

    @Override
    public void validate(Handle handle) {
        if (value.isUncomputed()) {
            if (value.note().isBlank()) {
                throw new FaultException("figures.published.no_measure");
            }
            return;
        }
        Measure.parse(value.measure());
    }

    @Override
    public void apply(UnitOfWork work) {
        if (value.id().isEmpty()) {
            int position = FigureStore.nextPosition(work.handle(), "published");
            work.insert("published", Ids.next(), FigureRows.of(value, position));
            return;
        }
        FigureRows.of(value, 0)
                .forEach(
                        (column, cell) -> {
                            if (!column.equals("position")) {
                                work.update("published", value.id(), column, cell);
                            }
                        });
    }
}
