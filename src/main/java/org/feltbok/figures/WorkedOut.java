package org.feltbok.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a sum over some people follows from sums over others by adding and taking away. Computed
 * in whole numbers modulo a prime, where nothing is rounded.
 */
public final class WorkedOut {
    private static final long PRIME = 2_147_483_647;

    private final Map<Integer, Integer> atoms;
    private final int size;

    /** Each known sum, reduced by those before it, with what of the known makes it up. */
    private record Reduced(int pivot, long[] numbers, long[] of) {}

    private final List<Reduced> basis = new ArrayList<>();
    private final int known;

    /**
     * @param known whose sums are known
     */
    public WorkedOut(List<BitSet> known) {
        this.known = known.size();
        atoms = new HashMap<>();
        size = atoms(known);
        for (int i = 0; i < known.size(); i++) {
            long[] of = new long[this.known];
            of[i] = 1;
            Reduced reduced = reduce(numbers(known.get(i)), of);
            if (reduced.pivot() >= 0) {
                basis.add(reduced);
            }
        }
    }

    /** People who are in the same sets are one: no sum tells them apart. */
    private int atoms(List<BitSet> sets) {
        Map<Integer, BitSet> in = new LinkedHashMap<>();
        for (int i = 0; i < sets.size(); i++) {
            int set = i;
            sets.get(i).stream().forEach(r -> in.computeIfAbsent(r, k -> new BitSet()).set(set));
        }
        Map<BitSet, Integer> kinds = new HashMap<>();
        in.forEach((row, of) -> atoms.put(row, kinds.computeIfAbsent(of, k -> kinds.size())));
        return kinds.size();
    }

    private long[] numbers(BitSet set) {
        long[] numbers = new long[size];
        set.stream().forEach(row -> numbers[atoms.getOrDefault(row, 0)] = 1);
        return numbers;
    }

    /**
     * @return which of the known are needed; empty if it does not follow from them
     */
    public Optional<List<Integer>> from(BitSet wanted) {
        // somebody of whom nothing is known, or who cannot be told apart from one outside
        for (int row = wanted.nextSetBit(0); row >= 0; row = wanted.nextSetBit(row + 1)) {
            if (!atoms.containsKey(row)) {
                return Optional.empty();
            }
        }
        long[] numbers = numbers(wanted);
        boolean isWhole =
                atoms.entrySet().stream()
                        .allMatch(a -> wanted.get(a.getKey()) || numbers[a.getValue()] == 0);
        if (!isWhole) {
            return Optional.empty();
        }
        Reduced left = reduce(numbers, new long[known]);
        if (left.pivot() >= 0) {
            return Optional.empty();
        }
        List<Integer> needed = new ArrayList<>();
        for (int i = 0; i < known; i++) {
            if (left.of()[i] != 0) {
                needed.add(i);
            }
        }
        return Optional.of(needed);
    }

    /** With no number left where one of the basis begins; scaled to begin with 1. */
    private Reduced reduce(long[] numbers, long[] of) {
        for (Reduced one : basis) {
            long times = numbers[one.pivot()];
            if (times != 0) {
                take(numbers, one.numbers(), times);
                take(of, one.of(), times);
            }
        }
        int pivot = 0;
        while (pivot < size && numbers[pivot] == 0) {
            pivot++;
        }
        if (pivot == size) {
            return new Reduced(-1, numbers, of);
        }
        long inverse = inverse(numbers[pivot]);
        scale(numbers, inverse);
        scale(of, inverse);
        return new Reduced(pivot, numbers, of);
    }

    private static void take(long[] from, long[] other, long times) {
        for (int i = 0; i < from.length; i++) {
            from[i] = Math.floorMod(from[i] - times * other[i], PRIME);
        }
    }

    private static void scale(long[] numbers, long by) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] * by % PRIME;
        }
    }

    /** By Fermat's little theorem. */
    private static long inverse(long number) {
        long result = 1;
        long square = number;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            result = (left & 1) == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
