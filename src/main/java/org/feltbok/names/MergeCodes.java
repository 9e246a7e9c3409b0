package org.feltbok.names;

import org.feltbok.base.FaultException;
import org.feltbok.coding.JoinCoding;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
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
        codings(work, codes, one.name());
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

    /** Each goes over; where the other code stands on the same words it is joined with that one. */
    private void codings(UnitOfWork work, MergeStore codes, String key) {
        List<MergeStore.Given> given = codes.given(from, into);
        Map<List<String>, List<MergeStore.Given>> places = new HashMap<>();
        given.stream()
                .filter(g -> !g.moves())
                .forEach(g -> places.computeIfAbsent(g.place(), p -> new ArrayList<>()).add(g));
        for (MergeStore.Given moved : given.stream().filter(MergeStore.Given::moves).toList()) {
            List<MergeStore.Given> stand =
                    places.computeIfAbsent(moved.place(), p -> new ArrayList<>());
            List<MergeStore.Given> met = stand.stream().filter(moved::meets).toList();
            if (met.isEmpty()) {
                work.update("coding", moved.id(), "code_id", into);
                // in a layer it says what was agreed or what it stands in place of
                if (!moved.laid()) {
                    work.update("coding", moved.id(), "made", "merge");
                    work.update("coding", moved.id(), "made_from", key);
                }
                stand.add(moved);
                continue;
            }
            MergeStore.Given joined = moved;
            for (MergeStore.Given m : met) {
                joined = m.over(joined);
            }
            MergeStore.Given first = met.getFirst();
            if (first.isOnSpan()) {
                work.update("coding", first.id(), "start_at", joined.start());
                work.update("coding", first.id(), "end_at", joined.end());
            }
            List<MergeStore.Given> gone = new ArrayList<>(met.subList(1, met.size()));
            gone.add(moved);
            for (MergeStore.Given g : gone) {
                JoinCoding.into(work, g.id(), first.id());
            }
            stand.removeAll(met);
            stand.add(first.over(joined));
        }
    }
}
