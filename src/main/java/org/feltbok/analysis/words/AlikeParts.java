package org.feltbok.analysis.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Groups parts of answers that say nearly the same, by the forms of their words, by how they are
 * spelled, or by both. The work grows with the number of parts, never with its square.
 */
public final class AlikeParts {
    /** By what parts are alike. */
    public enum By {
        /** The same words without their endings, and words that begin with a word said alone. */
        WORD_FORM,
        /** The same pairs of signs, or a slip of the pen away. */
        SPELLING,
        BOTH
    }

    /** Parts of more words say more than one thing, and are alike only if all their words are. */
    private static final int MANY_WORDS = 4;

    private static final int LEAST_BASE = 4;

    private final WordForms forms;
    private final By by;
    private final BooleanSupplier cancelled;
    private final Map<String, String> slips = new HashMap<>();
    private long compared;

    private AlikeParts(Stems stems, By by, BooleanSupplier cancelled) {
        forms = new WordForms(stems);
        this.by = by;
        this.cancelled = cancelled;
    }

    /**
     * @param found the groups, the largest first
     * @param compared how many words were compared with another one by one
     */
    public record Grouped(List<Cluster> found, long compared) {}

    /** Groups of at least one part, the largest first. */
    public static Grouped of(List<String> texts, Stems stems, By by, BooleanSupplier cancelled) {
        var grouping = new AlikeParts(stems, by, cancelled);
        List<SameWords> wordings = wordings(texts, Parts.Cut.LISTS, cancelled);
        List<Cluster> found = grouping.group(wordings);
        return new Grouped(found, grouping.compared);
    }

    /** The parts of texts by their words, in the order in which they are first said. */
    public static List<SameWords> wordings(
            List<String> texts, Parts.Cut cut, BooleanSupplier cancelled) {
        Map<String, List<TextPart>> places = new LinkedHashMap<>();
        Map<String, String> first = new HashMap<>();
        for (int i = 0; i < texts.size() && !cancelled.getAsBoolean(); i++) {
            String text = texts.get(i);
            int counted = 0;
            int points = 0;
            for (TextPart piece : Parts.of(i, text, cut)) {
                int start = text.offsetByCodePoints(counted, piece.start() - points);
                int end = text.offsetByCodePoints(start, piece.end() - piece.start());
                counted = end;
                points = piece.end();
                String words = text.substring(start, end);
                String folded = String.join(" ", WordForms.words(words));
                places.computeIfAbsent(folded, w -> new ArrayList<>(1)).add(piece);
                first.putIfAbsent(folded, words);
            }
        }
        List<SameWords> all = new ArrayList<>(places.size());
        places.forEach((folded, p) -> all.add(new SameWords(first.getOrDefault(folded, ""), p)));
        return all;
    }

    private List<Cluster> group(List<SameWords> wordings) {
        List<SameWords> sorted = new ArrayList<>(wordings);
        sorted.sort(Comparator.comparingInt((SameWords w) -> w.places().size()).reversed());
        Map<String, List<SameWords>> byKey =
                by == By.SPELLING ? bySpelling(sorted) : byForm(sorted);
        return byKey.entrySet().stream()
                .map(e -> cluster(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Cluster::size).reversed())
                .toList();
    }

    private static Cluster cluster(String key, List<SameWords> wordings) {
        return new Cluster(
                key, String.join(" ", WordForms.words(wordings.getFirst().words())), wordings);
    }

    private Map<String, List<SameWords>> bySpelling(List<SameWords> sorted) {
        Map<String, String> byPairs = new HashMap<>();
        Map<String, List<SameWords>> groups = new LinkedHashMap<>();
        Near near = new Near();
        for (SameWords wording : sorted) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            String signs = String.join("", WordForms.words(wording.words()));
            String pairs = pairs(signs);
            String leader = byPairs.get(pairs);
            if (leader == null) {
                leader = near.find(signs);
            }
            if (leader == null) {
                leader = signs;
                near.add(signs);
            }
            byPairs.putIfAbsent(pairs, leader);
            groups.computeIfAbsent(leader, k -> new ArrayList<>()).add(wording);
        }
        compared += near.compared();
        return groups;
    }

    /** The fingerprint of pairs of signs: each pair once, in order. */
    static String pairs(String signs) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= signs.length(); i++) {
            pairs.add(signs.substring(i, i + 2));
        }
        return pairs.isEmpty()
                ? signs
                : String.join("", pairs.stream().distinct().sorted().toList());
    }

    private record Said(SameWords wording, List<String> words) {}

    private Map<String, List<SameWords>> byForm(List<SameWords> sorted) {
        List<Said> said = new ArrayList<>(sorted.size());
        for (SameWords wording : sorted) {
            said.add(new Said(wording, WordForms.saying(wording.words())));
        }
        if (by == By.BOTH) {
            findSlips(said);
        }
        Map<String, Integer> alone = new HashMap<>();
        List<List<String>> mended = new ArrayList<>(said.size());
        for (Said s : said) {
            List<String> stems =
                    s.words().stream()
                            .map(w -> forms.stem(slips.getOrDefault(w, w)))
                            .distinct()
                            .toList();
            mended.add(stems);
            alone.merge(WordForms.fingerprint(stems), s.wording().places().size(), Integer::sum);
        }
        Map<String, List<SameWords>> groups = new LinkedHashMap<>();
        for (int i = 0; i < said.size() && !cancelled.getAsBoolean(); i++) {
            groups.computeIfAbsent(key(mended.get(i), alone), k -> new ArrayList<>())
                    .add(said.get(i).wording());
        }
        return groups;
    }

    /**
     * What is said alone most often of all that a part is built on: its words, two together, all.
     */
    private static String key(List<String> stems, Map<String, Integer> alone) {
        String all = WordForms.fingerprint(stems);
        String best = all;
        if (stems.size() > MANY_WORDS) {
            return all;
        }
        int most = alone.getOrDefault(all, 0);
        for (int i = 0; i < stems.size(); i++) {
            for (String base : bases(stems, i)) {
                int count = alone.getOrDefault(base, 0);
                // of those said alone equally often the shortest, on which the others are built
                if (count >= most) {
                    most = count;
                    best = base;
                }
            }
        }
        return best;
    }

    private static Collection<String> bases(List<String> stems, int at) {
        String stem = stems.get(at);
        List<String> bases = new ArrayList<>(List.of(stem));
        if (at > 0) {
            bases.add(WordForms.fingerprint(List.of(stems.get(at - 1), stem)));
        }
        for (int length = stem.length() - 2; length >= LEAST_BASE; length--) {
            bases.add(stem.substring(0, length));
        }
        return bases;
    }

    /** Words that are rare and one or two signs away from a commoner one are taken as that. */
    private void findSlips(List<Said> said) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Said s : said) {
            s.words().forEach(x -> counts.merge(x, s.wording().places().size(), Integer::sum));
        }
        List<Map.Entry<String, Integer>> order = new ArrayList<>(counts.entrySet());
        order.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        Near near = new Near();
        for (Map.Entry<String, Integer> entry : order) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            String leader = near.find(entry.getKey());
            if (leader != null && counts.getOrDefault(leader, 0) > entry.getValue()) {
                slips.put(entry.getKey(), leader);
            } else {
                near.add(entry.getKey());
            }
        }
        compared += near.compared();
    }
}
