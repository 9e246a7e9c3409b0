package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * From a day on an attribute or grouping of the cases is no longer offered for new figures; what
 * uses it stands and computes. Or it is offered again.
 *
 * @param label for the history
 * @param day as YYYY-MM-DD; null = it is offered again
 */
public record RetireKnown(Kind kind, String id, String label, @Nullable String day)
        implements Operation {
    private static final Set<Kind> CAN = Set.of(Kind.ATTRIBUTE, Kind.GROUPING);

    /** Whether things of a kind can be taken out of use so. */
    public static boolean isFor(Kind kind) {
        return CAN.contains(kind);
    }

    @Override
    public String name() {
        return day == null ? "cases.offer_again" : "cases.retire";
    }

    @Override
    public List<String> args() {
        return List.of(label);
    }

    @Override
    public void validate(Handle handle) {
        if (!isFor(kind)) {
            throw new FaultException("names.gone");
        }
        new ThingStore(handle).require(kind, id);
        RetiredDay.require(day);
    }

    @Override
    public void apply(UnitOfWork work) {
        work.update(kind.table(), id, "retired_at", day);
    }
}
