package org.feltbok.analysis.tests;

import java.util.Arrays;

/**
 * Sums of some rows, apart for each part of a design that they are in; without known parts there is
 * one. The array is not to be changed.
 */
public record PartSums(WeightedSums[] parts) {
    /** The same of no rows. */
    public PartSums none() {
        WeightedSums[] sums = parts.clone();
        Arrays.fill(sums, WeightedSums.NONE);
        return new PartSums(sums);
    }

    public PartSums plus(PartSums other) {
        WeightedSums[] sums = parts.clone();
        Arrays.setAll(sums, part -> parts[part].plus(other.parts[part]));
        return new PartSums(sums);
    }

    /** All of them together. */
    public WeightedSums all() {
        return Arrays.stream(parts).reduce(WeightedSums.NONE, WeightedSums::plus);
    }
}
