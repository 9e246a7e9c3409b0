package org.feltbok.figures;

import org.feltbok.base.Ids;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Adds a claim (empty id) or changes one. */
public record SetClaim(Claim claim) implements Operation {
    @Override
    public String name() {
        return "figures.claim";
    }

    @Override
    public List<String> args() {
        return List.of(claim.figure(), claim.said().word());
    }

    @Override
    public void validate(Handle handle) {
        claim.requireReadable();
    }

    @Override
    public void apply(UnitOfWork work) {
        if (claim.id().isEmpty()) {
            int position = FigureStore.nextPosition(work.handle(), "claim");
            work.insert("claim", Ids.next(), FigureRows.of(claim, position));
            return;
        }
        FigureRows.of(claim, 0)
                .forEach(
                        (column, cell) -> {
                            if (!column.equals("position")) {
                                work.update("claim", claim.id(), column, cell);
                            }
                        });
    }
}
