package org.feltbok.coding.agreement;

import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one of two coders gave where the other gave something else: another code on some of the same
 * words (a code on the whole text stands on all of them), or no code.
 *
 * @param one code of the first; empty = none
 * @param other code of the second; empty = none
 * @param times in how many texts
 */
public record MixUp(Optional<String> one, Optional<String> other, int times) {
    private record Codes(Optional<String> one, Optional<String> other) {}

    /**
     * The most frequent first; where as often, by the order of the codes.
     *
     * @param pairing of two; none where there are more or fewer. What is recoded after seeing the
     *     other is left out, as it is in the numbers
     */
    static List<MixUp> of(Pairing pairing, List<String> codes) {
        if (pairing.coders().size() != 2) {
            return List.of();
        }
        String first = pairing.coders().getFirst();
        String second = pairing.coders().getLast();
        Map<Codes, Integer> counts = new HashMap<>();
        for (CodedText text : pairing.common()) {
            if (!text.isSeen(first) && !text.isSeen(second)) {
                in(text, first, second).forEach(c -> counts.merge(c, 1, Integer::sum));
            }
        }
        Map<String, Integer> order = new HashMap<>();
        codes.forEach(c -> order.put(c, order.size()));
        return counts.entrySet().stream()
                .map(e -> new MixUp(e.getKey().one(), e.getKey().other(), e.getValue()))
                .sorted(
                        Comparator.comparingInt((MixUp m) -> -m.times())
                                .thenComparing(m -> place(order, m.one()))
                                .thenComparing(m -> place(order, m.other())))
                .toList();
    }

    private static int place(Map<String, Integer> order, Optional<String> code) {
        return code.map(c -> order.getOrDefault(c, order.size())).orElse(order.size() + 1);
    }

    private static Set<Codes> in(CodedText text, String first, String second) {
        List<Coding> ones = alone(text, first, second);
        List<Coding> others = alone(text, second, first);
        Set<Codes> found = new LinkedHashSet<>();
        Set<String> paired = new LinkedHashSet<>();
        for (Coding one : ones) {
            for (Coding other : others) {
                if (meet(one, other)) {
                    found.add(new Codes(Optional.of(one.codeId()), Optional.of(other.codeId())));
                    paired.add(one.codeId());
                    paired.add(other.codeId());
                }
            }
        }
        ones.stream()
                .map(Coding::codeId)
                .filter(c -> !paired.contains(c))
                .forEach(c -> found.add(new Codes(Optional.of(c), Optional.empty())));
        others.stream()
                .map(Coding::codeId)
                .filter(c -> !paired.contains(c))
                .forEach(c -> found.add(new Codes(Optional.empty(), Optional.of(c))));
        return found;
    }

    /** What one gave of codes that the other did not give the text at all. */
    private static List<Coding> alone(CodedText text, String one, String other) {
        Set<String> theirs = text.codesOf(other);
        return text.codingsOf(one).stream().filter(c -> !theirs.contains(c.codeId())).toList();
    }

    private static boolean meet(Coding one, Coding other) {
        return one.span() == null || other.span() == null || one.span().overlaps(other.span());
    }
}
