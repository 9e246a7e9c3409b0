package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;

/**
 * Takes out a thing that nothing uses; else it is refused and told what does. What is only a part
 * of it goes with it: the categories of an attribute, the classes of a grouping, the items that a
 * codebook was for.
 *
 * @param before what it was called when somebody wanted this, for the history
 */
public record Remove(Kind kind, String id, String before) implements Operation {
    /** Of the others responses hang on every part, or the report does. */
    private static final Set<Kind> CAN_GO =
            Set.of(
                    Kind.ATTRIBUTE,
                    Kind.CATEGORY,
                    Kind.GROUPING,
                    Kind.GROUP,
                    Kind.INDICATOR,
                    Kind.CODEBOOK,
                    Kind.CODE);

    private static final Set<Use.What> GOES_ALONG =
            Set.of(Use.What.MEMOS, Use.What.ASSIGNMENTS, Use.What.FINDINGS);

    @Override
    public String name() {
        return "names.remove";
    }

    @Override
    public List<String> args() {
        return List.of(before);
    }

    @Override
    public void validate(Handle handle) {
        if (!CAN_GO.contains(kind)) {
            throw new FaultException("names.stays", before);
        }
        List<Use> uses =
                WhereUsed.of(handle, kind, id).stream()
                        // what somebody thought of it, and was to do with it, goes along
                        .filter(u -> !GOES_ALONG.contains(u.what()))
                        .toList();
        if (!uses.isEmpty()) {
            throw InUse.refusal(before, uses);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        HangingStore hanging = new HangingStore(work.handle());
        hanging.parts(kind, id).forEach(p -> work.delete(p.table(), p.id()));
        work.delete(kind.table(), id);
    }
}
