package org.feltbok.coding;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Gives a code a colour of its own.
 *
 * @param label for the history
 * @param colour {@code #rrggbb}; null = the colour of its digit
 */
public record ColourCode(String id, String label, @Nullable String colour) implements Operation {
    @Override
    public String name() {
        return "coding.colour_code";
    }

    @Override
    public List<String> args() {
        return List.of(label, Told.value(colour));
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        Object before = CellChange.before(written, "code", id, "colour").orElse(null);
        return List.of(label, Told.value(colour), Told.value(before));
    }

    @Override
    public void validate(Handle handle) {
        if (colour != null && !Code.isColour(colour)) {
            throw new FaultException("codebook.bad_colour", colour);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update("code", id, "colour", colour);
    }
}
