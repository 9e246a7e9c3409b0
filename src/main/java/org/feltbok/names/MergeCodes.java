package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.coding.JoinCoding;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;

/**
 * Makes one code of two. What every coder gave with the first stands with the second, not twice
 * where both stood; memos go along, figures and printed numbers ask for the second. The first stays
 * in the codebook, retired and with a mark of where its codings went. {@code Study.rehearse} tells
 * beforehand what would change.
 *
 * @param label of the first, for the history
 * @param intoLabel of the second
 * @param at the day from which the first is no longer given
 */
public record MergeCodes(String from, String label, String into, String intoLabel, String at)
        implements Operation {
    @Override
    public String name() {
        return "coding.merge_codes";
    }

    @Override
    public List<String> args() {
        return List.of(label, intoLabel);
    }

    @Override
    public void validate(Handle handle) {
        MergeStore codes = new MergeStore(handle);
        Map<String, MergeStore.Row> all = codes.codes();
        MergeStore.Row one = all.get(from);
        MergeStore.Row other = all.get(into);
        if (one == null || other == null) {
            throw new FaultException("names.gone");
        }
        if (from.equals(into) || !one.book().equals(other.book())) {
            throw new FaultException("names.merge.book", label, intoLabel);
        }
        if (one.folder() || other.folder() || codes.isBelow(into, from)) {
            throw new FaultException("names.merge.folder", label, intoLabel);
        }
        if (!one.mergedInto().isEmpty() || other.retired()) {
            throw new FaultException("names.merge.retired", label, intoLabel);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        Handle handle = work.handle();
        ThingStore things = new ThingStore(handle);
        Thing one = things.require(Kind.CODE, from);
        Thing other = things.require(Kind.CODE, into);
        Meanings before = Meanings.read(handle);
        List<Holder> holders = HolderStore.all(handle);
        MergeStore codes = new MergeStore(handle);
        new MovedCodings(work, from, into, "merge", one.name()).move(id -> true);
        JoinCoding.memos(work, from, into);
        codes.below(from).forEach(c -> work.update("code", c, "parent_id", into));
        work.update("code", from, "digit", null);
        work.update("code", from, "merged_into", into);
        work.update("code", from, "retired_at", at);
        Rename.along(
                work,
                new Follower(new Renamed(one, other.name()), before, Meanings.read(handle)),
                holders);
    }
}
