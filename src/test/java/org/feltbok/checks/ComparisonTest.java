package org.feltbok.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.responses.CasesOfResponses;
import org.feltbok.responses.CasesOfResponses.Kind;
import org.junit.jupiter.api.Test;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Responses are compared with each other at the cost of the one that changed. */
class ComparisonTest {
    private static final IntFunction<Object> FEW = i -> "text " + i % 7;
    private static final IntFunction<Object> NUMBERS = i -> (double) (i * i % 97) + i % 13 / 8.0;
    private static final IntFunction<Object> SPREAD = i -> Math.pow(2, i % 23);

    private static IntFunction<Object> cases(boolean hasFrame) {
        return i ->
                new CasesOfResponses.Row(
                        "", "", i % 5 == 0 ? "" : "c" + i % 11, "", i % 11 != 3, hasFrame);
    }

    private static CasesOfResponses.Row row(Spot at, Object mark) {
        var of = (CasesOfResponses.Row) mark;
        return new CasesOfResponses.Row(
                at.id(), at.id(), of.caseId(), of.name(), of.inFrame(), of.hasFrame());
    }

    @Test
    void thoseStandOutThatAreFoundWhenAllAreGoneThrough() {
        follows(new AlikeResponses(), FEW, ComparisonTest::alike, true);
        follows(new FarFromOthers(), NUMBERS, ComparisonTest::farOut, false);
        follows(new FarFromOthers(), SPREAD, ComparisonTest::farOut, true);
        for (Kind kind : Kind.values()) {
            follows(new OfCases(kind), cases(true), all -> notCounted(kind, all), true);
            follows(new OfCases(kind), cases(false), all -> notCounted(kind, all), false);
        }
    }

    private static void follows(
            Comparison comparison,
            IntFunction<Object> marks,
            Function<SortedMap<Spot, Object>, Collection<String>> oracle,
            boolean isEver) {
        Random random = new Random(5);
        SortedMap<Spot, Object> all = new TreeMap<>();
        Set<String> found = Set.of();
        Set<String> touched = new HashSet<>();
        int ever = 0;
        for (int i = 0; i < 3_000; i++) {
            int position = random.nextInt(60);
            Spot spot = new Spot(position, "r" + position);
            touched.add(spot.id());
            Object before = all.remove(spot);
            if (before != null) {
                comparison.take(spot, before);
            }
            if (random.nextInt(10) < (i % 600 < 300 ? 8 : 2)) {
                Object mark = marks.apply(random.nextInt(500));
                all.put(spot, mark);
                comparison.put(spot, mark);
            }
            if (random.nextInt(3) == 0) {
                touched.addAll(comparison.changed());
                Set<String> now = standingOut(comparison, all);
                assertThat(now).isEqualTo(new HashSet<>(oracle.apply(all)));
                Set<String> others = new HashSet<>(now);
                others.addAll(found);
                others.removeIf(Set.copyOf(now)::contains);
                others.addAll(
                        now.stream().filter(Predicate.not(Set.copyOf(found)::contains)).toList());
                assertThat(touched).as("none changes untold").containsAll(others);
                ever += now.size();
                found = now;
                touched.clear();
            }
        }
        assertThat(ever > 0).isEqualTo(isEver);
    }

    private static Set<String> standingOut(Comparison comparison, SortedMap<Spot, Object> all) {
        return all.entrySet().stream()
                .filter(e -> comparison.standsOut(e.getKey(), e.getValue()))
                .map(e -> e.getKey().id())
                .collect(Collectors.toSet());
    }

    @Test
    void afterOneChangeNoMoreAreLookedAtAmong50000ThanAmong100() {
        assertThat(looked(new AlikeResponses(), FEW, 50_000)).isLessThanOrEqualTo(1);
        assertThat(looked(new AlikeResponses(), i -> "text " + i / 2, 50_000))
                .isLessThanOrEqualTo(2);
        assertThat(looked(new FarFromOthers(), NUMBERS, 50_000)).isLessThanOrEqualTo(1);
        for (Kind kind : Kind.values()) {
            assertThat(looked(new OfCases(kind), cases(true), 50_000)).isLessThanOrEqualTo(2);
        }
    }

    /** Most responses besides the changed one that are to be looked at again after a change. */
    private static int looked(Comparison comparison, IntFunction<Object> marks, int number) {
        for (int i = 0; i < number; i++) {
            comparison.put(new Spot(i, "r" + i), marks.apply(i));
        }
        comparison.changed();
        int most = 0;
        for (int i = 0; i < number; i += number / 50) {
            Spot spot = new Spot(i, "r" + i);
            comparison.take(spot, marks.apply(i));
            comparison.put(spot, marks.apply(i + 2));
            most = Math.max(most, comparison.changed().size());
        }
        return most;
    }

    private static Collection<String> alike(SortedMap<Spot, Object> all) {
        return all.entrySet().stream()
                .filter(e -> all.values().stream().filter(e.getValue()::equals).count() > 1)
                .map(e -> e.getKey().id())
                .toList();
    }

    private static Collection<String> farOut(SortedMap<Spot, Object> all) {
        double[] sorted = all.values().stream().mapToDouble(v -> (Double) v).sorted().toArray();
        if (sorted.length < 20) {
            return List.of();
        }
        double low = quantile(sorted, 0.25);
        double high = quantile(sorted, 0.75);
        double far = 3 * (high - low);
        return all.entrySet().stream()
                .filter(e -> far > 0)
                .filter(
                        e ->
                                (Double) e.getValue() < low - far
                                        || (Double) e.getValue() > high + far)
                .map(e -> e.getKey().id())
                .toList();
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int next = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[next] - sorted[below]);
    }

    private static Collection<String> notCounted(Kind kind, SortedMap<Spot, Object> all) {
        return CasesOfResponses.of(
                        all.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList())
                .found()
                .getOrDefault(kind, List.of())
                .stream()
                .map(CasesOfResponses.Found::id)
                .toList();
    }
}
