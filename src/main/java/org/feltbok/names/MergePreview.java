package org.feltbok.names;

import org.feltbok.store.CellChange;
import org.feltbok.store.Rehearsal;
import org.feltbok.store.Study;

import java.util.List;
import java.util.Set;

/**
 * What making one code of two would change, found by doing it and taking it back. Counts are of one
 * coder: what others gave goes along, and how much that is nobody sees who is blind to it.
 *
 * @param moved codings of the coder that go over
 * @param joined codings of the coder that stand on words which have the other code already
 * @param before texts to which the coder gave the code that stays
 * @param after texts that will have it then
 * @param uses figures, claims and printed numbers that show either code
 */
public record MergePreview(int moved, int joined, int before, int after, List<Use> uses) {
    public MergePreview {
        uses = List.copyOf(uses);
    }

    /**
     * @param person identity of the coder; empty = somebody who has coded nothing
     * @throws org.feltbok.base.FaultException if the two cannot be merged
     */
    public static MergePreview of(Study study, MergeCodes merge, String person) {
        Rehearsal would = study.rehearse(merge);
        return study.read(
                h -> {
                    MergeStore store = new MergeStore(h);
                    Set<String> mine = store.codingsOf(merge.from(), merge.into(), person);
                    List<CellChange> cells =
                            would.cells().stream()
                                    .filter(c -> c.table().equals("coding"))
                                    .filter(c -> mine.contains(c.rowId()))
                                    .toList();
                    Set<String> both = store.textsOf(List.of(merge.from(), merge.into()), person);
                    return new MergePreview(
                            (int) cells.stream().filter(c -> c.column().equals("code_id")).count(),
                            (int) cells.stream().filter(CellChange::isDelete).count(),
                            store.textsOf(List.of(merge.into()), person).size(),
                            both.size(),
                            ShownCodes.of(h, List.of(merge.from(), merge.into())));
                });
    }
}
