package org.feltbok.register;

import org.feltbok.register.RegisterRecipe.Merger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What places were called before, and what they are a part of now, seen from the study's cases: a
 * merger of places that the study still keeps apart is none to it.
 */
final class Mergers {
    private static final int NEVER = Integer.MIN_VALUE;
    private final List<Merger> given;
    private final List<Merger> all;
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, List<String>> forgotten = new HashMap<>();

    /**
     * @param isCase whether the study has a case of that number
     */
    Mergers(List<Merger> given, Predicate<String> isCase) {
        this.given = given;
        Set<String> apart = new HashSet<>();
        for (Merger m : given) {
            if (!m.old().equals(m.now()) && isCase.test(m.old())) {
                apart.add(group(m));
            }
        }
        all = given.stream().filter(m -> !apart.contains(group(m))).toList();
        all.forEach(m -> weights.merge(m.old(), m.weight(), Math::max));
    }

    private static String group(Merger m) {
        return m.now() + "/" + m.year();
    }

    /** What a place in a year is now; itself where nothing happened to it. Several = it was cut. */
    List<String> now(String number, int year) {
        List<Merger> next =
                all.stream().filter(m -> m.old().equals(number) && m.year() > year).toList();
        if (next.isEmpty()) {
            return List.of(number);
        }
        int first = next.stream().mapToInt(Merger::year).min().orElseThrow();
        List<String> now = new ArrayList<>();
        next.stream().filter(m -> m.year() == first).forEach(m -> now.addAll(now(m.now(), first)));
        return now.stream().distinct().toList();
    }

    /** The places that a place of now consisted of in a year. */
    List<String> parts(String number, int year) {
        return parts(number, year, Integer.MAX_VALUE);
    }

    private List<String> parts(String number, int year, int before) {
        List<Merger> made =
                all.stream()
                        .filter(m -> m.now().equals(number) && m.year() > year && m.year() < before)
                        .toList();
        if (made.isEmpty()) {
            return List.of(number);
        }
        int last = made.stream().mapToInt(Merger::year).max().orElseThrow();
        List<String> parts = new ArrayList<>();
        made.stream()
                .filter(m -> m.year() == last)
                .forEach(m -> parts.addAll(parts(m.old(), year, last)));
        return parts.stream().distinct().toList();
    }

    /**
     * Places of a year that became a place of now, as rows say, and that no row names beside its
     * parts of that year.
     */
    List<String> forgotten(String number, int year) {
        return forgotten.computeIfAbsent(
                number + "/" + year,
                k -> {
                    Set<String> before = new LinkedHashSet<>();
                    all.stream()
                            .filter(m -> m.now().equals(number) && m.year() > year)
                            .filter(m -> !isGivenOn(number, m.year()))
                            .forEach(m -> before(m.old(), year, before));
                    parts(number, year).forEach(before::remove);
                    before.remove(number);
                    return before.stream()
                            .filter(p -> wasThere(p, year))
                            .filter(p -> now(p, year).equals(List.of(number)))
                            .toList();
                });
    }

    private void before(String number, int year, Set<String> places) {
        if (places.add(number)) {
            all.stream()
                    .filter(m -> m.now().equals(number) && m.year() > year)
                    .forEach(m -> before(m.old(), year, places));
        }
    }

    /** Whether a number became that of another place after a year. */
    private boolean isGivenOn(String number, int year) {
        return given.stream()
                .filter(m -> m.old().equals(number) && m.year() > year)
                .collect(Collectors.groupingBy(Merger::year))
                .values()
                .stream()
                .anyMatch(rows -> rows.stream().noneMatch(m -> m.now().equals(number)));
    }

    /** Whether a place was there in a year, as far as rows tell. */
    private boolean wasThere(String number, int year) {
        int made = last(year, m -> m.now().equals(number));
        int gone = last(year, m -> m.old().equals(number) && !m.now().equals(number));
        return made > gone
                || made == gone && (made != NEVER || parts(number, year).contains(number));
    }

    private int last(int year, Predicate<Merger> which) {
        return all.stream()
                .filter(m -> m.year() <= year && which.test(m))
                .mapToInt(Merger::year)
                .max()
                .orElse(NEVER);
    }

    /** Whether a place was no more in a year. */
    boolean isGone(String number, int year) {
        return all.stream()
                        .anyMatch(
                                m ->
                                        m.old().equals(number)
                                                && !m.now().equals(number)
                                                && m.year() <= year)
                && all.stream().noneMatch(m -> m.now().equals(number) && m.year() <= year);
    }

    /** How much a place counts in a mean; empty if nobody told. */
    Optional<Double> weight(String number) {
        double weight = weights.getOrDefault(number, 0.0);
        return weight > 0 ? Optional.of(weight) : Optional.empty();
    }
}
