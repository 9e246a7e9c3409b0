package org.feltbok.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Which numbers of a delivery are left out so that none that rests on few answers can be read, or
 * worked out from the others, in whichever of its tables they stand: of each row and column in
 * which one is left out, so many are that what total and rest leave open is not few again; what
 * tells of the same group goes with it; and what a sum over other groups would tell it by.
 */
final class Suppression {
    private final List<List<List<Optional<Disclosed>>>> tables;
    private final int least;
    private final Map<Place, Reason> out = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** Where a number stands. */
    record Place(int table, int row, int column) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::table)
                    .thenComparingInt(Place::row)
                    .thenComparingInt(Place::column)
                    .compare(this, other);
        }
    }

    /**
     * @param protects the number for whose sake another goes; empty where it is few itself
     */
    record Reason(Withheld.Why why, Optional<Place> protects) {}

    /**
     * @param tables a list a table, a list a row; empty for what tells of nobody
     */
    static Suppression of(List<List<List<Optional<Disclosed>>>> tables, SmallBases bases) {
        return new Suppression(tables, bases);
    }

    private Suppression(List<List<List<Optional<Disclosed>>>> tables, SmallBases bases) {
        this.tables = tables;
        this.least = bases.least();
        for (int t = 0; t < tables.size(); t++) {
            for (int r = 0; r < tables.get(t).size(); r++) {
                for (int c = 0; c < tables.get(t).get(r).size(); c++) {
                    if (tables.get(t).get(r).get(c).isPresent()) {
                        places.add(new Place(t, r, c));
                    }
                }
            }
        }
        for (Place place : places) {
            if (at(place).isFew(bases)) {
                out.put(place, new Reason(Withheld.Why.FEW, Optional.empty()));
            }
        }
        List<Place> few = List.copyOf(out.keySet());
        var sums = new SumsTold(places, this::at);
        while (groups() || lines() || sums.tell(few, out)) {
            // each may leave out what makes the others leave out more; there is an end to cells
        }
    }

    /** All that are left out. */
    Map<Place, Reason> out() {
        return out;
    }

    boolean isOut(int table, int row, int column) {
        return isOut(new Place(table, row, column));
    }

    private boolean isOut(Place place) {
        return out.containsKey(place);
    }

    private Disclosed at(Place place) {
        return tables.get(place.table()).get(place.row()).get(place.column()).orElseThrow();
    }

    /**
     * The same people and the same told of them, in whatever words.
     *
     * @param what is told of them
     * @param variables that say who they are, where they are said to be the same by that
     */
    private record Same(String what, Set<String> variables, BitSet counted, BitSet base) {}

    /** All by which a number is known to tell the same as another. */
    private static void same(Disclosed number, BiConsumer<Object, Disclosed> told) {
        told.accept(number.group(), number);
        Whom whom = number.whom().filter(w -> !w.counted().isEmpty()).orElse(null);
        if (whom == null) {
            return;
        }
        BitSet none = new BitSet();
        if (number.isOfPeople()) {
            told.accept(
                    new Same(
                            whom.data() + "|" + whom.weight(),
                            whom.variables(),
                            whom.counted(),
                            none),
                    number);
        } else {
            told.accept(new Same(number.family(), Set.of(), whom.counted(), whom.base()), number);
        }
    }

    /** A count tells a share of the same group, and the other way about. */
    private boolean groups() {
        Map<Object, List<Place>> groups = new LinkedHashMap<>();
        places.forEach(
                p ->
                        same(
                                at(p),
                                (key, n) ->
                                        groups.computeIfAbsent(key, k -> new ArrayList<>())
                                                .add(p)));
        boolean more = false;
        for (List<Place> group : groups.values()) {
            Optional<Place> first = group.stream().filter(this::isOut).findFirst();
            if (first.isPresent() && !group.stream().allMatch(this::isOut)) {
                var reason = new Reason(Withheld.Why.SAME, first);
                group.forEach(p -> out.putIfAbsent(p, reason));
                more = true;
            }
        }
        return more;
    }

    /** Leaves out one more where a line needs it. */
    private boolean lines() {
        Map<String, List<Place>> lines = new LinkedHashMap<>();
        for (Place p : places) {
            Disclosed number = at(p);
            String at = p.table() + "|" + number.family();
            lines.computeIfAbsent("r" + p.row() + "|" + at, k -> new ArrayList<>()).add(p);
            lines.computeIfAbsent("c" + p.column() + "|" + at, k -> new ArrayList<>()).add(p);
        }
        Map<String, Map<String, Place>> pooled = new LinkedHashMap<>();
        for (Place p : places) {
            at(p).lines()
                    .forEach(
                            line ->
                                    pooled.computeIfAbsent(line, k -> new LinkedHashMap<>())
                                            .putIfAbsent(at(p).group(), p));
        }
        // the same group stands in several tables, and is one
        pooled.forEach((line, of) -> lines.put("p" + line, List.copyOf(of.values())));
        boolean more = false;
        for (List<Place> line : lines.values()) {
            Optional<Place> next = next(line);
            if (next.isPresent()) {
                Place hidden = line.stream().filter(this::isOut).findFirst().orElseThrow();
                out.put(next.get(), SumsTold.reason(hidden, List.of(next.get())));
                more = true;
            }
        }
        return more;
    }

    private Optional<Place> next(List<Place> line) {
        boolean parts = line.stream().map(p -> at(p).n()).distinct().count() == 1;
        List<Place> hidden = line.stream().filter(this::isOut).toList();
        double people = hidden.stream().mapToDouble(p -> at(p).people(parts)).sum();
        if (hidden.isEmpty() || (hidden.size() > 1 && people >= least)) {
            return Optional.empty();
        }
        Map<Place, Double> left = new HashMap<>();
        for (Place p : line) {
            if (!isOut(p) && !isTotal(p, line)) {
                left.put(p, at(p).people(parts));
            }
        }
        return line.stream()
                .filter(left::containsKey)
                .min(
                        Comparator.<Place>comparingDouble(p -> left.getOrDefault(p, 0.0))
                                .thenComparingInt(p -> at(p).n()));
    }

    /** A total of the others tells none of them by itself, and stands in many tables. */
    private boolean isTotal(Place place, List<Place> line) {
        List<Whom> others =
                line.stream()
                        .filter(p -> !p.equals(place))
                        .flatMap(p -> at(p).whom().stream())
                        .toList();
        boolean isKnown = !others.isEmpty() && others.size() == line.size() - 1;
        return isKnown
                && at(place)
                        .whom()
                        .filter(w -> w.holds(others))
                        .filter(
                                w ->
                                        others.stream()
                                                .noneMatch(o -> o.counted().equals(w.counted())))
                        .isPresent();
    }
}
