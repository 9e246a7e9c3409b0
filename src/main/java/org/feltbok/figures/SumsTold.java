package org.feltbok.figures;

import org.feltbok.figures.Suppression.Place;
import org.feltbok.figures.Suppression.Reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what is left out and follows all the same from totals and parts that are shown, be it in
 * other tables, and what has to go for it. Looked at are numbers of the same kind that are said of
 * the same variables, since who reads a report knows groups by their names and not by who is in
 * them.
 */
final class SumsTold {
    private final List<Place> places;
    private final Function<Place, Disclosed> at;

    SumsTold(List<Place> places, Function<Place, Disclosed> at) {
        this.places = places;
        this.at = at;
    }

    /**
     * A sum that is shown.
     *
     * @param by the numbers that show it
     * @param isBase whether they show it only as what they rest on
     */
    private record Shown(BitSet people, Set<Place> by, boolean isBase) {}

    /**
     * Leaves out what tells one that is few.
     *
     * @param few what is to be told by nothing
     * @return whether there was anything
     */
    boolean tell(List<Place> few, Map<Place, Reason> out) {
        boolean more = false;
        for (Map.Entry<String, List<Place>> kind : kinds(few).entrySet()) {
            for (Set<String> variables : contexts(kind.getKey(), kind.getValue())) {
                List<Place> wanted =
                        kind.getValue().stream()
                                .filter(p -> variables.containsAll(whom(p).variables()))
                                .toList();
                more |= tell(kind.getKey(), variables, wanted, out);
            }
        }
        return more;
    }

    private Map<String, List<Place>> kinds(List<Place> few) {
        Map<String, List<Place>> kinds = new LinkedHashMap<>();
        for (Place p : few) {
            at.apply(p)
                    .whom()
                    .filter(w -> !w.counted().isEmpty())
                    .ifPresent(w -> kinds.computeIfAbsent(kind(p), k -> new ArrayList<>()).add(p));
        }
        return kinds;
    }

    private Whom whom(Place place) {
        return at.apply(place).whom().orElseThrow();
    }

    /** Numbers that add up: of people those of the same data and weight, else of one family. */
    private String kind(Place place) {
        Disclosed number = at.apply(place);
        return number.isOfPeople()
                ? ofPeople(whom(place).data(), whom(place).weight())
                : number.family();
    }

    private static String ofPeople(String data, String weight) {
        return data + "|" + weight;
    }

    /** The variables of what is few, and together with them those of what could tell it. */
    private Set<Set<String>> contexts(String kind, List<Place> few) {
        Map<String, Set<Set<String>>> own = new LinkedHashMap<>();
        for (Place p : few) {
            own.computeIfAbsent(whom(p).subject(), k -> new LinkedHashSet<>())
                    .add(whom(p).variables());
        }
        Set<Set<String>> all = new LinkedHashSet<>();
        own.values().forEach(all::addAll);
        for (Place p : places) {
            if (at.apply(p).whom().isEmpty() || !kind(p).equals(kind)) {
                continue;
            }
            Set<String> other = whom(p).variables();
            // the same question by other groups
            for (Set<String> one : own.getOrDefault(whom(p).subject(), Set.of())) {
                Set<String> both = new LinkedHashSet<>(one);
                both.addAll(other);
                all.add(Set.copyOf(both));
            }
        }
        return all;
    }

    private boolean tell(
            String kind, Set<String> variables, List<Place> few, Map<Place, Reason> out) {
        boolean more = false;
        boolean again = true;
        while (again) {
            again = false;
            List<Shown> shown = shown(kind, variables, out);
            var sums = new WorkedOut(shown.stream().map(Shown::people).toList());
            for (Place p : few) {
                Optional<List<Integer>> needed = sums.from(whom(p).counted());
                if (needed.isPresent()) {
                    Shown goes = goes(needed.get().stream().map(shown::get).toList(), p);
                    Reason reason =
                            reason(
                                    p,
                                    needed.get().stream()
                                            .flatMap(i -> shown.get(i).by().stream())
                                            .toList());
                    goes.by().forEach(g -> out.putIfAbsent(g, reason));
                    again = true;
                    more = true;
                    break;
                }
            }
        }
        return more;
    }

    private List<Shown> shown(String kind, Set<String> variables, Map<Place, Reason> out) {
        Map<BitSet, Shown> shown = new LinkedHashMap<>();
        for (Place p : places) {
            Disclosed number = at.apply(p);
            if (out.containsKey(p)
                    || number.whom().isEmpty()
                    || !variables.containsAll(whom(p).variables())) {
                continue;
            }
            if (kind(p).equals(kind)) {
                add(shown, whom(p).counted(), p, false);
            }
            // how many a number rests on stands beside it
            if (kind.equals(ofPeople(whom(p).data(), ""))) {
                add(shown, whom(p).base(), p, true);
            }
        }
        return List.copyOf(shown.values());
    }

    private static void add(Map<BitSet, Shown> shown, BitSet people, Place by, boolean isBase) {
        if (people.isEmpty()) {
            return;
        }
        Shown known = shown.get(people);
        if (known == null || known.isBase() && !isBase) {
            Set<Place> all = new LinkedHashSet<>(known == null ? Set.of() : known.by());
            all.add(by);
            shown.put(people, new Shown(people, all, isBase));
        } else {
            known.by().add(by);
        }
    }

    /** Of what tells one the smallest part, rather than a total or what many numbers rest on. */
    private Shown goes(List<Shown> needed, Place few) {
        BitSet people = whom(few).counted();
        return needed.stream()
                .min(
                        Comparator.comparing(Shown::isBase)
                                .thenComparing(s -> s.people().intersects(people))
                                .thenComparingInt(s -> s.people().cardinality()))
                .orElseThrow();
    }

    /**
     * @param by what tells it
     */
    static Reason reason(Place few, List<Place> by) {
        boolean isOne = by.stream().allMatch(p -> p.table() == few.table());
        return new Reason(isOne ? Withheld.Why.TABLE : Withheld.Why.ELSEWHERE, Optional.of(few));
    }
}
