package org.feltbok.study.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * In which files the things of a kind stand. Where such a file is not there or could not be read,
 * that is what is wrong; keys that are not found because of it are not told one by one.
 */
final class KeyFiles {
    private static final Map<String, String> ONE =
            Map.of(
                    PlainContext.ORIGIN,
                    "origins.csv",
                    PlainContext.PERSON,
                    "people.csv",
                    PlainContext.ATTRIBUTE,
                    "cases/attributes.csv",
                    PlainContext.CATEGORY,
                    "cases/values.csv",
                    PlainContext.CASE,
                    "cases/cases.csv",
                    PlainContext.INDICATOR,
                    "indicators/indicators.csv",
                    "topic",
                    "interviews/guide.csv",
                    "interview",
                    "interviews/interviews.csv",
                    "codebook",
                    "codebooks/codebooks.csv");

    /** A kind whose things stand in a file called as the thing they belong to. */
    private record Within(String owner, String before, String after) {}

    private static final Map<String, Within> WITHIN =
            Map.of(
                    "passage",
                    new Within("interview", "interviews/notes/", ".txt"),
                    "code",
                    new Within("codebook", "codebooks/", ".csv"),
                    PlainContext.RESPONSE,
                    new Within(PlainContext.QUESTIONNAIRE, "responses/", ".csv"));

    private KeyFiles() {}

    /**
     * The files that a key rests on, the first first.
     *
     * @param known whether there is a thing of a kind with a key
     */
    private static List<String> of(String kind, String key, BiPredicate<String, String> known) {
        Within within = WITHIN.get(kind);
        if (within == null) {
            return Optional.ofNullable(ONE.get(kind)).map(List::of).orElse(List.of());
        }
        List<String> first =
                Optional.ofNullable(ONE.get(within.owner())).map(List::of).orElse(List.of());
        String owner = key.substring(0, Math.max(0, key.indexOf('/')));
        if (!known.test(within.owner(), owner)) {
            return first;
        }
        String own = within.before() + PlainNames.toFile(owner) + within.after();
        return first.isEmpty() ? List.of(own) : List.of(first.getFirst(), own);
    }

    /** The file that a key rests on and that is not there. */
    static Optional<String> absent(
            String kind, String key, BiPredicate<String, String> known, Predicate<String> stands) {
        return of(kind, key, known).stream().filter(f -> !stands.test(f)).findFirst();
    }

    /** Whether (part of) a file that a key rests on could not be read. */
    static boolean broken(
            String kind, String key, BiPredicate<String, String> known, PlainFaults faults) {
        return of(kind, key, known).stream().anyMatch(faults::broken);
    }
}
