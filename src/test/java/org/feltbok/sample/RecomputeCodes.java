package org.feltbok.sample;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** Counts the codes that the counting coder gave to open answers. */
final class RecomputeCodes {
    private static final String CODINGS = "codings/answers.csv";

    private final StudyFolder study;

    /** By codebook and code: the responses that have it. */
    private final Map<String, Map<String, Set<String>>> given = new HashMap<>();

    RecomputeCodes(StudyFolder study) throws IOException {
        this.study = study;
        if (study.has(CODINGS)) {
            read();
        }
    }

    private void read() throws IOException {
        Map<String, String> counting = new HashMap<>();
        for (Map<String, String> codebook : study.rows("codebooks/codebooks.csv")) {
            counting.put(codebook.get("codebook"), codebook.get("counts"));
        }
        for (Map<String, String> coding : study.rows(CODINGS)) {
            if (coding.get("coder").equals(counting.get(coding.get("codebook")))) {
                given.computeIfAbsent(coding.get("codebook"), key -> new HashMap<>())
                        .computeIfAbsent(coding.get("code"), key -> new HashSet<>())
                        .add(coding.get("response"));
            }
        }
    }

    OptionalDouble value(Measure measure, Predicate<Map<String, String>> included) {
        Map<String, Set<String>> codes = given.get(measure.variable());
        if (codes == null) {
            return OptionalDouble.empty();
        }
        List<String> answered =
                study.responsesWith(measure.variable()).stream()
                        .filter(included)
                        .filter(
                                row ->
                                        !row.get(measure.variable()).isEmpty()
                                                && !row.get(measure.variable()).startsWith("#"))
                        .map(row -> row.get("_response"))
                        .toList();
        double count =
                answered.stream()
                        .filter(codes.getOrDefault(measure.detail(), Set.of())::contains)
                        .count();
        double mentions =
                codes.values().stream()
                        .mapToLong(has -> answered.stream().filter(has::contains).count())
                        .sum();
        return OptionalDouble.of(
                switch (measure.statistic()) {
                    case "share" -> 100 * count / answered.size();
                    case "n" -> measure.detail().isEmpty() ? mentions : count;
                    case "mention_share" -> 100 * count / mentions;
                    case "codes" -> codes.size();
                    default ->
                            throw new IllegalArgumentException(
                                    "no such statistic of codes: " + measure);
                });
    }
}
