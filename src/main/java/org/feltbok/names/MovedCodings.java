package org.feltbok.names;

import org.feltbok.coding.JoinCoding;
import org.feltbok.store.UnitOfWork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Codings that go from one code to another, each still its coder's. Where the other code stands on
 * some of the same words by the same coder they become one, and memos go along.
 *
 * @param how what is kept of how a coding came to be that goes over
 * @param key of the code it comes from
 */
record MovedCodings(UnitOfWork work, String from, String into, String how, String key) {
    /** Those of the first code whose identity is asked for go over. */
    void move(Predicate<String> which) {
        List<MergeStore.Given> given = new MergeStore(work.handle()).given(from, into);
        Map<List<String>, List<MergeStore.Given>> places = new HashMap<>();
        given.stream()
                .filter(g -> !g.moves())
                .forEach(g -> places.computeIfAbsent(g.place(), p -> new ArrayList<>()).add(g));
        given.stream()
                .filter(g -> g.moves() && which.test(g.id()))
                .forEach(g -> move(g, places.computeIfAbsent(g.place(), p -> new ArrayList<>())));
    }

    private void move(MergeStore.Given moved, List<MergeStore.Given> stand) {
        List<MergeStore.Given> met = stand.stream().filter(moved::meets).toList();
        if (met.isEmpty()) {
            work.update("coding", moved.id(), "code_id", into);
            // in a layer it says what was agreed or what it stands in place of
            if (!moved.laid()) {
                work.update("coding", moved.id(), "made", how);
                work.update("coding", moved.id(), "made_from", key);
            }
            stand.add(moved);
            return;
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
