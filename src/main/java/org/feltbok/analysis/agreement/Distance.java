package org.feltbok.analysis.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far apart two values are: 0 for the same, at most 1. */
@FunctionalInterface
interface Distance {
    double between(int one, int other);

    /** Other is other. */
    Distance NOMINAL = (one, other) -> one == other ? 0 : 1;

    /** Of sets by their places in a list: 1 - MASI. */
    static Distance masi(List<Set<String>> sets) {
        double[][] apart = new double[sets.size()][sets.size()];
        for (int i = 0; i < apart.length; i++) {
            for (int j = 0; j < i; j++) {
                apart[i][j] = 1 - masi(sets.get(i), sets.get(j));
                apart[j][i] = apart[i][j];
            }
        }
        return (one, other) -> apart[one][other];
    }

    /**
     * How alike two sets are, as Passonneau (2006) measures it: Jaccard's index times 1 where they
     * are the same, 2/3 where one holds the other, 1/3 where they overlap, 0 where they have
     * nothing in common. Two empty sets are the same.
     */
    static double masi(Set<String> one, Set<String> other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        if (common.isEmpty()) {
            return 0;
        }
        double jaccard = (double) common.size() / (one.size() + other.size() - common.size());
        boolean holds = common.size() == Math.min(one.size(), other.size());
        return jaccard * (holds ? 2 : 1) / 3;
    }
}
