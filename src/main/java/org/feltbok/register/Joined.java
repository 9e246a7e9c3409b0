package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.cases.Case;
import org.feltbok.register.CellNumbers.Read;
import org.feltbok.register.RegisterRecipe.Merging;
import org.feltbok.register.RegisterStore.Slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Values of places that are one case now. One number is made of them only when all of them have
 * one, and no other place has one that the list of mergers does not name beside them: a sum that
 * lacks a part is a wrong number.
 */
final class Joined {
    private final Mergers mergers;
    private final Merging how;
    private final Map<Slot, Whole> wholes = new LinkedHashMap<>();

    /** A case in a year, and what its parts have. */
    private record Whole(Case of, String number, Map<String, Read> parts) {
        Optional<Read> number(String part) {
            return Optional.ofNullable(parts.get(part)).filter(r -> r.mark().isEmpty());
        }

        boolean isNumbered() {
            return !parts.keySet().stream().allMatch(this::lacks);
        }

        boolean lacks(String part) {
            return number(part).isEmpty();
        }
    }

    Joined(Mergers mergers, Merging how) {
        this.mergers = mergers;
        this.how = how;
    }

    /**
     * A number stays whatever sign stands for the same place elsewhere.
     *
     * @param number the case's own
     * @param old the number the value stands under
     * @return what stood there for it before; else empty
     */
    Optional<Read> add(Slot slot, Case of, String number, String old, Read value) {
        Map<String, Read> parts =
                wholes.computeIfAbsent(slot, s -> new Whole(of, number, new LinkedHashMap<>()))
                        .parts();
        Optional<Read> before = Optional.ofNullable(parts.get(old));
        if (before.isEmpty() || before.get().mark().isPresent()) {
            parts.put(old, value);
        }
        return before;
    }

    /** The number of each case and year that has parts; empty where it was told why not. */
    Map<Slot, Optional<Read>> made(Place file, Consumer<Fault> notes) {
        Map<Slot, Optional<Read>> made = new LinkedHashMap<>();
        wholes.forEach(
                (slot, whole) -> {
                    String key = whole.of().key();
                    int year = slot.year();
                    List<String> wanted = mergers.parts(whole.number(), year);
                    List<String> beside = beside(whole, wanted, year);
                    if (isOne(whole, wanted, beside, year)) {
                        String one = beside.isEmpty() ? wanted.getFirst() : beside.getFirst();
                        Optional.ofNullable(whole.parts().get(one))
                                .ifPresent(r -> made.put(slot, Optional.of(r)));
                    } else if (whole.isNumbered() && !beside.isEmpty()) {
                        String others = String.join(", ", beside);
                        notes.accept(told(file, "register.merged.beside", key, year, others));
                        made.put(slot, Optional.empty());
                    } else if (!wanted.stream().allMatch(whole::lacks)) {
                        made.put(slot, number(slot, whole, wanted, file, notes));
                    }
                });
        return made;
    }

    /**
     * Places that the list does not name beside the wanted ones: those that have a number, and
     * those that were there even if the file has none of them. A nought under a number that no
     * place had yet is none.
     */
    private List<String> beside(Whole whole, List<String> wanted, int year) {
        Stream<String> numbered =
                whole.parts().keySet().stream()
                        .filter(p -> !wanted.contains(p))
                        .filter(
                                p ->
                                        whole.number(p)
                                                .filter(r -> r.value() != 0 || existed(p, year))
                                                .isPresent());
        return Stream.concat(numbered, mergers.forgotten(whole.number(), year).stream())
                .distinct()
                .toList();
    }

    private boolean existed(String number, int year) {
        return mergers.parts(number, year).contains(number);
    }

    /** Whether it was one place, and all numbers are its own under what it was called later. */
    private boolean isOne(Whole whole, List<String> wanted, List<String> beside, int year) {
        return wanted.size() == 1
                && mergers.forgotten(whole.number(), year).isEmpty()
                && beside.stream().allMatch(p -> mergers.parts(p, year).equals(wanted))
                && Stream.concat(wanted.stream(), beside.stream())
                                .flatMap(p -> whole.number(p).stream())
                                .map(Read::value)
                                .distinct()
                                .count()
                        <= 1;
    }

    /** A sentence about a case in a year, or about it where the table names no year. */
    static Fault told(Place place, String key, String of, int year, String... others) {
        List<Object> args = new ArrayList<>(List.of(of));
        boolean isTimed = year != Years.ALL.from();
        if (isTimed) {
            args.add(String.valueOf(year));
        }
        args.addAll(List.of(others));
        return new Fault(place, isTimed ? key : key + ".untimed", args);
    }

    private Optional<Read> number(
            Slot slot, Whole whole, List<String> wanted, Place file, Consumer<Fault> notes) {
        String key = whole.of().key();
        if (how == Merging.REFUSE) {
            notes.accept(Fault.at(file, "register.merged.refused", key, String.join(", ", wanted)));
            return Optional.empty();
        }
        List<String> lacking = wanted.stream().filter(whole::lacks).toList();
        if (!lacking.isEmpty()) {
            String those = String.join(", ", lacking);
            notes.accept(told(file, "register.merged.lacking", key, slot.year(), those));
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (String part : wanted) {
            Optional<Double> weight = how == Merging.SUM ? Optional.of(1.0) : mergers.weight(part);
            if (weight.isEmpty()) {
                notes.accept(Fault.at(file, "register.merged.unweighted", key, part));
                return Optional.empty();
            }
            values.add(whole.number(part).orElseThrow().value());
            weights.add(weight.get());
        }
        double sum = 0;
        double all = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.get(i) * weights.get(i);
            all += weights.get(i);
        }
        return Optional.of(new Read(how == Merging.SUM ? sum : sum / all, Optional.empty()));
    }
}
