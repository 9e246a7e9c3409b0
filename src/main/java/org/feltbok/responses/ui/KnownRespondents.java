package org.feltbok.responses.ui;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Respondents as they are now, found by response, by case and by the case's key without the others
 * being looked at; and the order of their names.
 */
final class KnownRespondents {
    private final Map<String, Listed> byResponse = new HashMap<>();
    private final Map<String, List<Listed>> byCase = new HashMap<>();
    private final Map<String, List<Listed>> byKey = new HashMap<>();
    private final Map<String, CollationKey> names = new HashMap<>();
    private Locale language = Locale.ROOT;
    private Collator collator = Collator.getInstance(Locale.ROOT);

    /**
     * The order of names in a language.
     *
     * @param known where some names stand in it
     * @return whether it was that of another language
     */
    boolean speak(Locale wanted, Map<String, CollationKey> known) {
        boolean other = !language.equals(wanted);
        if (other) {
            language = wanted;
            collator = Collator.getInstance(wanted);
            names.clear();
        }
        names.putAll(known);
        return other;
    }

    private CollationKey name(Listed listed) {
        return names.computeIfAbsent(listed.title(), collator::getCollationKey);
    }

    int compare(Listed one, Listed other) {
        int names = one.title().equals(other.title()) ? 0 : name(one).compareTo(name(other));
        return names != 0
                ? names
                : Comparator.comparing(Listed::responseId)
                        .thenComparing(l -> l.about().orElse(""))
                        .compare(one, other);
    }

    Optional<Listed> response(String id) {
        return Optional.ofNullable(byResponse.get(id));
    }

    List<Listed> ofCase(String id) {
        return List.copyOf(byCase.getOrDefault(id, List.of()));
    }

    /** The one that a place named elsewhere means: by response, case or the case's key. */
    Optional<Listed> called(String name) {
        return Stream.of(response(name).stream(), of(byCase, name), of(byKey, name))
                .flatMap(s -> s)
                .min(this::compare);
    }

    private static Stream<Listed> of(Map<String, List<Listed>> some, String key) {
        return some.getOrDefault(key, List.of()).stream();
    }

    void clear() {
        byResponse.clear();
        byCase.clear();
        byKey.clear();
    }

    void addAll(Collection<Listed> many) {
        many.forEach(this::add);
    }

    void add(Listed listed) {
        if (listed.hasResponse()) {
            byResponse.put(listed.responseId(), listed);
        }
        listed.about().ifPresent(c -> put(byCase, c, listed));
        put(byKey, listed.caseKey(), listed);
    }

    private static void put(Map<String, List<Listed>> some, String key, Listed listed) {
        if (!key.isEmpty()) {
            some.computeIfAbsent(key, k -> new ArrayList<>(1)).add(listed);
        }
    }

    void remove(Listed listed) {
        byResponse.remove(listed.responseId());
        listed.about().ifPresent(c -> take(byCase, c, listed));
        take(byKey, listed.caseKey(), listed);
    }

    private static void take(Map<String, List<Listed>> some, String key, Listed listed) {
        some.computeIfPresent(
                key,
                (k, those) -> {
                    those.remove(listed);
                    return those.isEmpty() ? null : those;
                });
    }
}
