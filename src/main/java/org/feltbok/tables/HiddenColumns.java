package org.feltbok.tables;

import org.feltbok.figures.WorkedOut;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Which columns of an item are left out so that none that rests on few answers is told, or can be
 * worked out from the others: of the classes of a variable at least two, which together are not
 * few; and what would give a small one by adding and taking away columns of other variables.
 */
final class HiddenColumns {
    private final List<Axis> axes;
    private final int width;
    private final int least;

    /** Rows that are in the same columns are of one kind: no column tells them apart. */
    private final int[] kinds;

    /** The kinds in each column. */
    private final List<BitSet> columns = new ArrayList<>();

    HiddenColumns(List<Axis> axes, int rows, int least) {
        this.axes = axes;
        this.least = least;
        width = axes.getLast().first() + axes.getLast().width();
        kinds = new int[rows];
        for (int column = 0; column < width; column++) {
            columns.add(new BitSet());
        }
        Map<List<Short>, Integer> known = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            List<Short> places = new ArrayList<>(axes.size());
            for (Axis axis : axes) {
                places.add(axis.places()[row]);
            }
            int kind = known.computeIfAbsent(places, k -> known.size());
            kinds[row] = kind;
            for (Axis axis : axes) {
                if (axis.places()[row] >= 0) {
                    columns.get(axis.first() + axis.places()[row]).set(kind);
                }
            }
        }
    }

    /**
     * Answers that numbers of an item rest on.
     *
     * @param n how many there are in each column
     * @param kinds those who gave them
     */
    record Answers(int[] n, BitSet kinds) {}

    /**
     * @param counts whether a row gave one
     */
    Answers answers(int[] n, IntPredicate counts) {
        var given = new BitSet();
        for (int row = 0; row < kinds.length; row++) {
            if (counts.test(row)) {
                given.set(kinds[row]);
            }
        }
        return new Answers(n, given);
    }

    /**
     * @param all what the numbers of the item rest on
     */
    boolean[] of(List<Answers> all) {
        boolean[] out = new boolean[width];
        BitSet few = new BitSet();
        for (Answers answers : all) {
            for (int column = 0; column < width; column++) {
                if (answers.n()[column] > 0 && answers.n()[column] < least) {
                    few.set(column);
                    out[column] = true;
                }
            }
        }
        if (few.isEmpty()) {
            return out;
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Answers answers : all) {
                for (Axis axis : axes) {
                    more |= axis.width() > 1 && complement(axis, answers.n(), out);
                }
                more |= worked(few, answers, out);
            }
        }
        return out;
    }

    private boolean isShown(int column) {
        return axes.stream().anyMatch(a -> column >= a.first() && column < a.first() + a.shown());
    }

    /** Leaves out the next smallest class as long as what is out is one, or few. */
    private boolean complement(Axis axis, int[] n, boolean[] out) {
        boolean more = false;
        while (true) {
            int hidden = 0;
            int people = 0;
            boolean any = false;
            int next = -1;
            for (int at = axis.first(); at < axis.first() + axis.width(); at++) {
                any |= out[at] && n[at] > 0;
                if (n[at] == 0) {
                    continue;
                }
                if (out[at] || !isShown(at)) {
                    hidden++;
                    people += n[at];
                } else if (next < 0 || n[at] < n[next]) {
                    next = at;
                }
            }
            if (!any || next < 0 || hidden > 1 && people >= least) {
                return more;
            }
            out[next] = true;
            more = true;
        }
    }

    /** Leaves out what a small one follows from by adding and taking away; the smallest goes. */
    private boolean worked(BitSet few, Answers answers, boolean[] out) {
        List<Integer> places = new ArrayList<>();
        List<BitSet> shown = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            BitSet people = people(column, answers);
            if (!out[column] && isShown(column) && !people.isEmpty()) {
                places.add(column);
                shown.add(people);
            }
        }
        var sums = new WorkedOut(shown);
        for (int column = few.nextSetBit(0); column >= 0; column = few.nextSetBit(column + 1)) {
            BitSet wanted = people(column, answers);
            if (wanted.isEmpty()) {
                continue;
            }
            Optional<Integer> goes =
                    sums.from(wanted).stream()
                            .flatMap(List::stream)
                            .map(places::get)
                            .min(
                                    Comparator.<Integer, Boolean>comparing(c -> c == 0)
                                            .thenComparing(c -> answers.n()[c]));
            if (goes.isPresent()) {
                out[goes.get()] = true;
                return true;
            }
        }
        return false;
    }

    private BitSet people(int column, Answers answers) {
        BitSet people = (BitSet) columns.get(column).clone();
        people.and(answers.kinds());
        return people;
    }
}
