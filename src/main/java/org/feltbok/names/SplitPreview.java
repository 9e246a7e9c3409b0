package org.feltbok.names;

import org.feltbok.store.Study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What making more codes of one would change, found by doing it and taking it back. Counts are of
 * one coder's texts.
 *
 * @param texts of each code asked for, in that order: to how many texts the coder gave it, and to
 *     how many then
 * @param uses figures, claims and printed numbers that show the code that is split
 */
public record SplitPreview(List<Count> texts, List<Use> uses) {
    /** How many texts before and after. */
    public record Count(int before, int after) {}

    public SplitPreview {
        texts = List.copyOf(texts);
        uses = List.copyOf(uses);
    }

    /**
     * @param codes identities of the code and the others, also of those that are made by it
     * @param person identity of the coder; empty = somebody who has coded nothing
     * @throws org.feltbok.base.FaultException if it cannot be done
     */
    public static SplitPreview of(Study study, SplitCode split, List<String> codes, String person) {
        study.rehearse(split);
        return study.read(
                h -> {
                    MergeStore store = new MergeStore(h);
                    Set<String> mine = store.codingsOf(split.from(), split.from(), person);
                    List<MergeStore.Place> places =
                            store.places(split.from()).stream()
                                    .filter(p -> mine.contains(p.id()))
                                    .toList();
                    List<Count> counts =
                            codes.stream()
                                    .map(c -> count(split, c, places, stands(store, c, person)))
                                    .toList();
                    return new SplitPreview(counts, ShownCodes.of(h, List.of(split.from())));
                });
    }

    private static Set<String> stands(MergeStore store, String code, String person) {
        return store.textsOf(List.of(code), person);
    }

    private static Count count(
            SplitCode split, String code, List<MergeStore.Place> places, Set<String> before) {
        Set<String> after =
                code.equals(split.from()) ? new LinkedHashSet<>() : new LinkedHashSet<>(before);
        for (MergeStore.Place p : places) {
            if (split.goes().getOrDefault(p.id(), List.of(split.from())).contains(code)) {
                after.add(p.text());
            }
        }
        return new Count(before.size(), after.size());
    }
}
