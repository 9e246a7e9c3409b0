package org.feltbok.study;

import org.feltbok.store.Told;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names that are not told while names are hidden: those that cases with a pseudonym have or
 * had, and those of informants. They are found within longer texts too, as whole words and with an
 * s of possession.
 */
final class HiddenNames {
    private static final String PERSON = "…";

    /** A name of a case or an informant. */
    record Name(@Nullable String name, @Nullable String instead) {}

    private final Map<String, String> instead;
    private final Pattern pattern;

    private HiddenNames(Map<String, String> instead) {
        this.instead = instead;
        String names =
                instead.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        pattern =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(" + names + ")(?=(['’]?s)?(?![\\p{L}\\p{N}]))");
    }

    /**
     * @param names each with what to tell instead; null = the name may be told
     */
    static HiddenNames of(List<Name> names) {
        Map<String, String> instead = new HashMap<>();
        for (Name n : names) {
            if (n.name() != null && n.instead() != null && !n.name().isBlank()) {
                // one name of two: neither is told
                instead.merge(n.name().strip(), n.instead(), (a, b) -> a.equals(b) ? a : PERSON);
            }
        }
        return new HiddenNames(instead);
    }

    /** The values of an operation, as they may be told. */
    List<String> told(String operation, List<String> args) {
        boolean named =
                operation.equals("interviews.set")
                        && !args.isEmpty()
                        && args.getFirst().equals("informant");
        return IntStream.range(0, args.size())
                .mapToObj(i -> named && i > 0 ? person(args.get(i)) : told(args.get(i)))
                .toList();
    }

    private static String person(String name) {
        return name.equals(Told.NOTHING) ? name : PERSON;
    }

    private String told(String arg) {
        return instead.isEmpty()
                ? arg
                : pattern.matcher(arg)
                        .replaceAll(
                                m ->
                                        Matcher.quoteReplacement(
                                                instead.getOrDefault(m.group(1), PERSON)));
    }
}
