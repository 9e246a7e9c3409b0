package org.feltbok.register;

import org.feltbok.register.RegisterRecipe.Merger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What places were called before, and what they are a part of now, seen from the study's cases: a
 * merger of places that the study still keeps apart is none to it.
 */
final class Mergers {
    private final List<Merger> all;
    private final Map<String, Double> weights = new LinkedHashMap<>();

    /**
     * @param isCase whether the study has a case of that number
     */
    Mergers(List<Merger> given, Predicate<String> isCase) {
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
