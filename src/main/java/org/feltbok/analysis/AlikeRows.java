package org.feltbok.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of rows that are of the same class in each margin, so that they weigh alike.
 *
 * @param groups of each row; {@link WeightCells#NONE} for one that is left out
 * @param sizes how many rows a group has
 * @param classes of each group, one by margin
 */
record AlikeRows(int[] groups, int[] sizes, List<List<Integer>> classes) {
    /**
     * @param in which rows belong to them
     */
    static AlikeRows of(boolean[] in, List<WeightCells> margins) {
        Map<List<Integer>, Integer> places = new LinkedHashMap<>();
        int[] groups = new int[in.length];
        for (int row = 0; row < in.length; row++) {
            int at = row;
            groups[row] = WeightCells.NONE;
            if (in[row]) {
                List<Integer> own = margins.stream().map(m -> m.at(at)).toList();
                int next = places.size();
                groups[row] = places.computeIfAbsent(own, k -> next);
            }
        }
        int[] sizes = new int[places.size()];
        for (int row = 0; row < in.length; row++) {
            if (in[row]) {
                sizes[groups[row]]++;
            }
        }
        return new AlikeRows(groups, sizes, List.copyOf(places.keySet()));
    }

    /** The class of each group in a margin. */
    int[] classes(int margin) {
        return classes.stream().mapToInt(c -> c.get(margin)).toArray();
    }
}
