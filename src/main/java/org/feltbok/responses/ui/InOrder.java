package org.feltbok.responses.ui;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Respondents in the order of their names, found by response and by case; one of them changes
 * without the others being looked at.
 */
final class InOrder {
    private final List<Listed> all = new ArrayList<>();
    private final Map<String, Listed> byResponse = new HashMap<>();
    private final Map<String, List<Listed>> byCase = new HashMap<>();
    private final Map<String, CollationKey> names = new HashMap<>();
    private Locale language = Locale.ROOT;
    private Collator collator = Collator.getInstance(Locale.ROOT);

    /**
     * The order of names in a language.
     *
     * @param known where some names stand in it
     */
    void speak(Locale wanted, Map<String, CollationKey> known) {
        boolean other = !language.equals(wanted);
        if (other) {
            language = wanted;
            collator = Collator.getInstance(wanted);
            names.clear();
        }
        names.putAll(known);
        if (other) {
            all.sort(this::compare);
        }
    }

    private CollationKey name(Listed listed) {
        return names.computeIfAbsent(listed.title(), collator::getCollationKey);
    }

    int compare(Listed one, Listed other) {
        int names = one.title().equals(other.title()) ? 0 : name(one).compareTo(name(other));
        return names != 0
                ? names
                : Comparator.comparing(Listed::responseId)
                        .thenComparing(l -> l.caseId().orElse(""))
                        .compare(one, other);
    }

    List<Listed> all() {
        return Collections.unmodifiableList(all);
    }

    Optional<Listed> response(String id) {
        return Optional.ofNullable(byResponse.get(id));
    }

    List<Listed> ofCase(String id) {
        return List.copyOf(byCase.getOrDefault(id, List.of()));
    }

    void clear() {
        all.clear();
        byResponse.clear();
        byCase.clear();
    }

    /** Puts in many, where nobody was. */
    void fill(List<Listed> many) {
        all.addAll(many);
        all.sort(this::compare);
        all.forEach(this::index);
    }

    private void index(Listed listed) {
        if (listed.hasResponse()) {
            byResponse.put(listed.responseId(), listed);
        }
        listed.caseId()
                .ifPresent(c -> byCase.computeIfAbsent(c, k -> new ArrayList<>()).add(listed));
    }

    void add(Listed listed) {
        int place = Collections.binarySearch(all, listed, this::compare);
        all.add(place < 0 ? -place - 1 : place, listed);
        index(listed);
    }

    void remove(Listed listed) {
        int place = Collections.binarySearch(all, listed, this::compare);
        if (place >= 0) {
            all.remove(place);
        }
        byResponse.remove(listed.responseId());
        listed.caseId().ifPresent(c -> byCase.getOrDefault(c, List.of()).remove(listed));
    }
}
