package org.feltbok.analysis.agreement;

import org.feltbok.analysis.agreement.CodedUnit.Given;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What coders gave the same answers or passages, and how far they agree. */
public final class Codings {
    private static final int NO = 0;
    private static final int YES = 1;

    private final int coders;
    private final List<CodedUnit> units;

    /**
     * @param coders how many; each unit says something for each
     */
    public Codings(int coders, Collection<CodedUnit> units) {
        this.coders = coders;
        this.units = List.copyOf(units);
        if (this.units.stream().anyMatch(u -> u.by().size() != coders)) {
            throw new IllegalArgumentException("not every unit has " + coders + " coders");
        }
    }

    /** The codes that somebody gave, where two or more coded, in alphabetical order. */
    public Set<String> inUse() {
        Set<String> codes = new TreeSet<>();
        units.stream()
                .filter(u -> u.by().stream().filter(Objects::nonNull).count() > 1)
                .flatMap(u -> u.by().stream())
                .filter(Objects::nonNull)
                .forEach(g -> codes.addAll(g.codes()));
        return codes;
    }

    /** In how many units both of two coders gave a code, only the first, only the second. */
    public int[] table(String code) {
        int[] counts = new int[3];
        for (CodedUnit unit : units) {
            Given one = unit.by().getFirst();
            Given other = unit.by().get(1);
            if (one != null && other != null) {
                boolean first = one.codes().contains(code);
                boolean second = other.codes().contains(code);
                if (first || second) {
                    counts[first && second ? 0 : first ? 1 : 2]++;
                }
            }
        }
        return counts;
    }

    /** These coders alone, by their places. */
    public Codings only(int... places) {
        return new Codings(
                places.length,
                units.stream()
                        .map(
                                u -> {
                                    List<@Nullable Given> some = new ArrayList<>();
                                    for (int p : places) {
                                        some.add(u.by().get(p));
                                    }
                                    return new CodedUnit(u.id(), u.length(), some);
                                })
                        .toList());
    }

    /** One code: whether it stands in an answer. */
    public Agreement code(String code, Bootstrap bootstrap) {
        return codes(List.of(code), bootstrap);
    }

    /**
     * Several codes pooled: each answer is a unit for each of them. Samples are drawn of answers.
     */
    public Agreement codes(Collection<String> codes, Bootstrap bootstrap) {
        Ratings ratings = new Ratings(coders, 2, Distance.NOMINAL);
        for (CodedUnit unit : units) {
            ratings.add(
                    codes.stream()
                            .map(c -> unit(unit, g -> g.codes().contains(c) ? YES : NO, 1))
                            .toList());
        }
        return Agreement.of(ratings, bootstrap, YES);
    }

    /** The set of all codes of an answer: alpha with MASI's distance; percent are sets alike. */
    public Agreement sets(Bootstrap bootstrap) {
        Map<Set<String>, Integer> places = new LinkedHashMap<>();
        units.stream()
                .flatMap(u -> u.by().stream())
                .filter(Objects::nonNull)
                .forEach(g -> places.putIfAbsent(g.codes(), places.size()));
        Ratings ratings =
                new Ratings(coders, places.size(), Distance.masi(List.copyOf(places.keySet())));
        for (CodedUnit unit : units) {
            ratings.add(List.of(unit(unit, g -> places.getOrDefault(g.codes(), 0), 1)));
        }
        return Agreement.of(ratings, bootstrap, -1);
    }

    /**
     * Where every coder gave each answer one code or none: the code is the value. Empty where
     * somebody gave several.
     */
    public Optional<Agreement> single(Bootstrap bootstrap) {
        boolean several =
                units.stream()
                        .flatMap(u -> u.by().stream())
                        .anyMatch(g -> g != null && g.codes().size() > 1);
        if (several) {
            return Optional.empty();
        }
        List<String> codes = List.copyOf(inUse());
        Ratings ratings = new Ratings(coders, codes.size() + 1, Distance.NOMINAL);
        for (CodedUnit unit : units) {
            ratings.add(
                    List.of(
                            unit(
                                    unit,
                                    g ->
                                            g.codes().isEmpty()
                                                    ? 0
                                                    : 1
                                                            + codes.indexOf(
                                                                    g.codes().iterator().next()),
                                    1)));
        }
        return Optional.of(Agreement.of(ratings, bootstrap, -1));
    }

    private static Ratings.Unit unit(CodedUnit unit, Function<Given, Integer> value, double size) {
        return new Ratings.Unit(
                unit.by().stream()
                        .mapToInt(g -> g == null ? Ratings.MISSING : value.apply(g))
                        .toArray(),
                size);
    }

    /**
     * The signs (Unicode code points) that a code stands on: each is a unit. This is Krippendorff's
     * nominal alpha of signs; his u-alpha (1995, 2016), which also weighs how long stretches are
     * and where they meet, is another measure. Samples are drawn of whole answers.
     */
    public Agreement signs(String code, Bootstrap bootstrap) {
        Ratings ratings = new Ratings(coders, 2, Distance.NOMINAL);
        units.forEach(u -> ratings.add(stretches(u, code)));
        return Agreement.of(ratings, bootstrap, YES);
    }

    /** The stretches of a text in which nothing changes. */
    private static List<Ratings.Unit> stretches(CodedUnit unit, String code) {
        TreeSet<Integer> limits = new TreeSet<>(List.of(0, unit.length()));
        for (Given given : unit.by()) {
            for (int[] span : spans(given, code)) {
                limits.add(Math.clamp(span[0], 0, unit.length()));
                limits.add(Math.clamp(span[1], 0, unit.length()));
            }
        }
        List<Ratings.Unit> stretches = new ArrayList<>();
        Integer from = null;
        for (int to : limits) {
            if (from != null) {
                int at = from;
                stretches.add(unit(unit, g -> stands(g, code, at) ? YES : NO, to - at));
            }
            from = to;
        }
        return stretches;
    }

    private static List<int[]> spans(@Nullable Given given, String code) {
        return given == null ? List.of() : given.spans().getOrDefault(code, List.of());
    }

    private static boolean stands(Given given, String code, int at) {
        List<int[]> spans = spans(given, code);
        return given.codes().contains(code)
                && (spans.isEmpty() || spans.stream().anyMatch(s -> s[0] <= at && at < s[1]));
    }

    /** Two coders. */
    public record Pair(int one, int other) {}

    /** Each pair of coders. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < coders; i++) {
            for (int j = i + 1; j < coders; j++) {
                pairs.add(new Pair(i, j));
            }
        }
        return pairs;
    }

    /**
     * A coder against the others.
     *
     * @param pairs how many of the coder's pairs have a kappa and an alpha each
     * @param percent all pairs taken together
     * @param kappa mean of those of the coder's pairs that have one (as Light 1971 for all coders)
     * @param alpha mean of those of the coder's pairs that have one
     */
    public record OfCoder(int pairs, Coefficient percent, Coefficient kappa, Coefficient alpha) {}

    /** How many units a coder shares with one of the others or more. */
    public int shared(int place) {
        return (int)
                units.stream()
                        .filter(u -> u.by().get(place) != null)
                        .filter(u -> u.by().stream().filter(Objects::nonNull).count() > 1)
                        .count();
    }

    /** How far a coder agrees with each of the others, about several codes pooled. */
    public OfCoder coder(int place, Collection<String> codes) {
        List<Agreement> with =
                pairs().stream()
                        .filter(p -> p.one() == place || p.other() == place)
                        .map(p -> only(p.one(), p.other()).codes(codes, Bootstrap.NONE))
                        .toList();
        double all = with.stream().mapToDouble(Agreement::units).sum();
        double alike = with.stream().mapToDouble(a -> a.percent().orElse(0) * a.units()).sum();
        return new OfCoder(
                (int) with.stream().filter(a -> a.alpha().value().isPresent()).count(),
                all == 0
                        ? Coefficient.none(Undefined.NO_COMMON_UNITS)
                        : Coefficient.of(alike / all),
                mean(with.stream().map(Agreement::kappa).toList()),
                mean(with.stream().map(Agreement::alpha).toList()));
    }

    private static Coefficient mean(List<Coefficient> some) {
        double[] values =
                some.stream()
                        .filter(c -> c.value().isPresent())
                        .mapToDouble(c -> c.value().getAsDouble())
                        .toArray();
        if (values.length > 0) {
            return Coefficient.of(Arrays.stream(values).average().orElseThrow());
        }
        // where all pairs lack it for the same reason, that is the reason
        Set<Undefined> why = new HashSet<>();
        some.forEach(c -> c.undefined().ifPresent(why::add));
        return Coefficient.none(why.size() == 1 ? why.iterator().next() : Undefined.NO_PAIR);
    }
}
