package org.feltbok.analysis.words;

import org.feltbok.analysis.words.Confidence.Tried;
import org.feltbok.analysis.words.Measured.PerCode;
import org.feltbok.analysis.words.Measured.Score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What the words of parts that somebody coded say of other parts: naive Bayes over the codes and
 * "no code fits" (Maron 1961), each word's share within a code drawn towards its share everywhere.
 * Simple on purpose: each suggestion can be told in the words that it rests on.
 */
public final class Learned {
    /** "No code fits" among the codes. */
    private static final String NONE = "";

    /** How many parts as everywhere a code is taken to have besides its own. */
    private static final double DRAWN = 1;

    /** A weaker one is more likely wrong than right. */
    private static final double LEAST = 0.5;

    private static final int SHOWN = 3;

    private final Map<String, Map<String, Integer>> byFeature = new HashMap<>();
    private final Map<String, Integer> totals = new HashMap<>();
    private final Map<String, Integer> byCode = new LinkedHashMap<>();
    private int parts;
    private Confidence confidence = new Confidence(List.of());
    private Measured measured = Measured.NONE;

    private Learned() {}

    /** From parts in the order of their texts. */
    public static Learned of(List<Example> examples, BooleanSupplier cancelled) {
        var learned = new Learned();
        examples.forEach(e -> learned.add(e, 1));
        learned.measure(examples, cancelled);
        return learned;
    }

    /** How suggestions did on what they were learned from, each text by itself. */
    public Measured measured() {
        return measured;
    }

    /** Parts that it was learned from. */
    public int parts() {
        return parts;
    }

    private void add(Example example, int by) {
        Set<String> codes = example.codes().isEmpty() ? Set.of(NONE) : example.codes();
        parts += by;
        for (String code : codes) {
            byCode.merge(code, by, Integer::sum);
            for (String feature : example.features()) {
                byFeature
                        .computeIfAbsent(feature, f -> new HashMap<>())
                        .merge(code, by, Integer::sum);
                totals.merge(feature, by, Integer::sum);
            }
        }
    }

    /** The code that fits a part best; empty if none is likelier than not. */
    public Optional<CodeSuggestion> suggest(List<String> features) {
        return best(features)
                .map(
                        b ->
                                new CodeSuggestion(
                                        b.code(),
                                        b.strength(),
                                        confidence.of(b.strength()),
                                        words(features, b.code())));
    }

    private record Best(String code, double strength) {}

    private Optional<Best> best(List<String> features) {
        List<String> known = features.stream().filter(f -> totals.getOrDefault(f, 0) > 0).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> scores = new HashMap<>();
        byCode.forEach(
                (code, n) -> {
                    if (n > 0) {
                        scores.put(code, score(known, code, n));
                    }
                });
        String best = NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Double> e : scores.entrySet()) {
            boolean first = e.getValue() == most && e.getKey().compareTo(best) < 0;
            if (e.getValue() > most || first) {
                most = e.getValue();
                best = e.getKey();
            }
        }
        double all = 0;
        for (double score : scores.values()) {
            all += Math.exp(score - most);
        }
        return best.equals(NONE) || 1 / all < LEAST
                ? Optional.empty()
                : Optional.of(new Best(best, 1 / all));
    }

    private double score(List<String> features, String code, int n) {
        double score = Math.log(n);
        for (String feature : features) {
            score += Math.log(within(feature, code, n));
        }
        return score;
    }

    /** The share of a code's parts that have a feature, drawn towards its share of all parts. */
    private double within(String feature, String code, int n) {
        int has = byFeature.getOrDefault(feature, Map.of()).getOrDefault(code, 0);
        return (has + DRAWN * everywhere(feature)) / (n + DRAWN);
    }

    private double everywhere(String feature) {
        return (totals.getOrDefault(feature, 0) + 0.5) / (parts + 1.0);
    }

    /** What makes a code likelier than it is without the words, the most first. */
    private List<String> words(List<String> features, String code) {
        Map<String, Double> weights = new LinkedHashMap<>();
        int n = byCode.getOrDefault(code, 0);
        for (String feature : features) {
            Map<String, Integer> counts = byFeature.getOrDefault(feature, Map.of());
            if (counts.getOrDefault(code, 0) > 0) {
                weights.put(feature, within(feature, code, n) / everywhere(feature));
            }
        }
        return weights.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    // tried on what it was learned from
    // ------------------------------------------------------------------------------

    private void measure(List<Example> examples, BooleanSupplier cancelled) {
        Map<String, Score> scores = new HashMap<>();
        List<Tried> tried = new ArrayList<>();
        Map<String, Integer> commonest = new HashMap<>();
        Map<Integer, List<Example>> byText = new LinkedHashMap<>();
        examples.forEach(e -> byText.computeIfAbsent(e.text(), t -> new ArrayList<>()).add(e));
        Score guessed = new Score(0, 0, 0);
        for (List<Example> text : byText.values()) {
            for (String code : given(text)) {
                commonest.merge(code, 1, Integer::sum);
            }
        }
        for (List<Example> text : byText.values()) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            Set<String> given = given(text);
            text.forEach(e -> add(e, -1));
            Set<String> suggested = new HashSet<>();
            for (Example part : text) {
                best(part.features())
                        .ifPresent(
                                b -> {
                                    suggested.add(b.code());
                                    tried.add(
                                            new Tried(
                                                    b.strength(), part.codes().contains(b.code())));
                                });
            }
            text.forEach(e -> add(e, 1));
            count(given, suggested, scores);
            guessed = guessed.and(guess(given, commonest));
        }
        confidence = new Confidence(tried);
        Score all = new Score(0, 0, 0);
        List<PerCode> codes = new ArrayList<>();
        for (Map.Entry<String, Score> e : scores.entrySet()) {
            all = all.and(e.getValue());
            codes.add(new PerCode(e.getKey(), e.getValue()));
        }
        codes.sort(
                Comparator.comparingInt((PerCode c) -> c.score().given())
                        .reversed()
                        .thenComparing(PerCode::code));
        measured = new Measured(byText.size(), codes, all, guessed);
    }

    private static Set<String> given(List<Example> text) {
        Set<String> given = new HashSet<>();
        text.forEach(e -> given.addAll(e.codes()));
        return given;
    }

    private static void count(Set<String> given, Set<String> suggested, Map<String, Score> scores) {
        Set<String> both = new HashSet<>(given);
        both.addAll(suggested);
        for (String code : both) {
            int has = given.contains(code) ? 1 : 0;
            int said = suggested.contains(code) ? 1 : 0;
            scores.merge(code, new Score(has, said, has * said), Score::and);
        }
    }

    /** The commonest code of the other texts, given to this one. */
    private static Score guess(Set<String> given, Map<String, Integer> counts) {
        String best = NONE;
        int most = 0;
        for (Map.Entry<String, Integer> e : counts.entrySet()) {
            int others = e.getValue() - (given.contains(e.getKey()) ? 1 : 0);
            if (others > most || others == most && most > 0 && e.getKey().compareTo(best) < 0) {
                most = others;
                best = e.getKey();
            }
        }
        return most == 0
                ? new Score(given.size(), 0, 0)
                : new Score(given.size(), 1, given.contains(best) ? 1 : 0);
    }
}
