package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Gives a thing another name, and with it every place that asks for it: figures, published values,
 * rules, groupings, derived variables, settings. One change and one undo; what figures show stays
 * the same.
 *
 * @param before what it was called when somebody wanted this, for the history
 */
public record Rename(Kind kind, String id, String before, String to) implements Operation {
    public Rename {
        to = to.strip();
    }

    @Override
    public String name() {
        return "names.rename";
    }

    @Override
    public List<String> args() {
        return List.of(before, to);
    }

    @Override
    public void validate(Handle handle) {
        NewName.check(handle, new ThingStore(handle).require(kind, id), to);
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        ThingStore things = new ThingStore(handle);
        Thing thing = things.require(kind, id);
        if (thing.name().equals(to)) {
            return;
        }
        Meanings meant = Meanings.read(handle);
        List<Holder> holders = HolderStore.all(handle);
        List<String> values = kind == Kind.CATEGORY ? things.valuesOf(id) : List.of();
        String question = kind == Kind.ITEM ? things.questionOf(id).orElse("") : "";
        work.update(kind.table(), id, kind.column(), to);
        if (kind == Kind.CODE) {
            // codings that stand in place of this one name it
            things.inPlaceOf(id, thing.name())
                    .forEach(c -> work.update("coding", c, "made_from", to));
        }
        values.forEach(v -> work.update("case_value", v, "value", to));
        if (!question.isEmpty()) {
            work.update("question", question, "name", to);
        }
        along(work, new Follower(new Renamed(thing, to), meant, Meanings.read(handle)), holders);
    }

    /** Lets every place follow. */
    static void along(UnitOfWork work, Follower follower, List<Holder> holders) {
        for (Holder holder : holders) {
            try {
                holder.follow()
                        .apply(follower)
                        .forEach(c -> work.update(c.table(), c.id(), c.column(), c.value()));
            } catch (FaultException cannot) {
                throw new FaultException(
                        cannot, "names.cannot", cannot.faults().getFirst(), holder.use().told());
            }
        }
    }
}
