package org.feltbok.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Decides which answer mentions which codes so that every code comes out with exactly its count.
 */
final class MentionPlan {
    private static final String ALONE = "usikker";
    private static final double SHUFFLE = 6;

    private final Map<String, Integer> counts;
    private final int most;
    private final Random random;
    private final Map<String, List<String>> mentions = new LinkedHashMap<>();
    private final Map<String, Double> talkative = new LinkedHashMap<>();

    /** A plan for the counts by code, with at most so many codes in one answer. */
    MentionPlan(Map<String, Integer> counts, int most, Random random) {
        this.counts = counts;
        this.most = most;
        this.random = random;
    }

    /** The codes of each response, in the order the answer names them; at least one for each. */
    Map<String, List<String>> of(List<String> responses) {
        responses.forEach(
                response -> talkative.put(response, Math.exp(random.nextGaussian() * 0.6)));
        Map<String, List<String>> alone = new LinkedHashMap<>();
        if (counts.containsKey(ALONE)) {
            draw(responses, counts.get(ALONE))
                    .forEach(response -> alone.put(response, List.of(ALONE)));
        }
        List<String> others = responses.stream().filter(r -> !alone.containsKey(r)).toList();
        others.forEach(response -> mentions.put(response, new ArrayList<>()));
        counts.forEach(
                (code, count) -> {
                    if (!code.equals(ALONE)) {
                        draw(others, count).forEach(response -> list(response).add(code));
                    }
                });
        while (list(fewest()).isEmpty() || list(fullest()).size() > most) {
            move(list(fullest()), list(fewest()));
        }
        mentions.values().forEach(this::order);
        mentions.putAll(alone);
        return mentions;
    }

    private List<String> draw(List<String> responses, int count) {
        Map<String, Double> keys = new LinkedHashMap<>();
        responses.forEach(
                r ->
                        keys.put(
                                r,
                                Math.pow(random.nextDouble(), 1 / talkative.getOrDefault(r, 1.0))));
        return responses.stream()
                .sorted(Comparator.comparing((String r) -> keys.getOrDefault(r, 0.0)).reversed())
                .limit(count)
                .toList();
    }

    private void move(List<String> from, List<String> to) {
        List<String> movable = from.stream().filter(code -> !to.contains(code)).toList();
        String code = movable.get(random.nextInt(movable.size()));
        from.remove(code);
        to.add(code);
    }

    private String fewest() {
        return byMentions().getFirst();
    }

    private String fullest() {
        return byMentions().getLast();
    }

    private List<String> byMentions() {
        return mentions.keySet().stream()
                .sorted(Comparator.comparing(response -> list(response).size()))
                .toList();
    }

    private List<String> list(String response) {
        return mentions.getOrDefault(response, List.of());
    }

    private void order(List<String> codes) {
        List<String> ranked = List.copyOf(counts.keySet());
        Map<String, Double> place = new LinkedHashMap<>();
        codes.forEach(
                code -> place.put(code, ranked.indexOf(code) + random.nextGaussian() * SHUFFLE));
        codes.sort(Comparator.comparing(code -> place.getOrDefault(code, 0.0)));
    }
}
