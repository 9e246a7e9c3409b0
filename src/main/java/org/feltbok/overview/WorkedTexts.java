package org.feltbok.overview;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The answers to open questions that are coded, and who has worked on them: coded or marked as
 * done. Counted as they come, change and go; for one thread at a time.
 */
final class WorkedTexts {
    /** An open question and the codebook that codes it. */
    record Coded(String itemId, String codebookId) {}

    /** Somebody worked on a text with a codebook. */
    record Work(String textId, String codebookId, String personId) {}

    /** An answer that holds some text. */
    record Text(String id, String itemId) {}

    private record Known(String itemId, Map<String, Set<String>> workers) {
        Set<String> anyone() {
            Set<String> all = new HashSet<>();
            workers.values().forEach(all::addAll);
            return all;
        }
    }

    /** Counts of one question: of answers, and of those that so many coders have worked on. */
    private static final class Counts {
        private int byTwo;
        private int byOne;
    }

    private final Map<String, Known> texts = new HashMap<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final Map<Coded, Counts> counts = new HashMap<>();
    private final Map<String, Map<String, Integer>> own = new HashMap<>();

    /**
     * Takes in how some texts are now.
     *
     * @param ids those read; what is not among what was found is gone
     */
    void put(Set<String> ids, List<Text> found, List<Work> works) {
        ids.forEach(id -> count(texts.remove(id), -1));
        found.forEach(t -> texts.put(t.id(), new Known(t.itemId(), new HashMap<>())));
        works.forEach(
                w -> {
                    Known known = texts.get(w.textId());
                    if (known != null) {
                        known.workers()
                                .computeIfAbsent(w.codebookId(), k -> new HashSet<>(2))
                                .add(w.personId());
                    }
                });
        found.forEach(t -> count(texts.get(t.id()), 1));
    }

    private void count(@Nullable Known known, int by) {
        if (known == null) {
            return;
        }
        answers.merge(known.itemId(), by, Integer::sum);
        known.workers()
                .forEach(
                        (book, people) -> {
                            Counts of =
                                    counts.computeIfAbsent(
                                            new Coded(known.itemId(), book), c -> new Counts());
                            of.byTwo += people.size() > 1 ? by : 0;
                            of.byOne += people.size() == 1 ? by : 0;
                        });
        Map<String, Integer> people = own.computeIfAbsent(known.itemId(), i -> new HashMap<>());
        known.anyone().forEach(p -> people.merge(p, by, Integer::sum));
    }

    int answers(String itemId) {
        return answers.getOrDefault(itemId, 0);
    }

    int byTwo(Coded coded) {
        return counts.getOrDefault(coded, new Counts()).byTwo;
    }

    int byOne(Coded coded) {
        return counts.getOrDefault(coded, new Counts()).byOne;
    }

    /** The answers to a question that one person has worked on. */
    int own(String itemId, String personId) {
        return own.getOrDefault(itemId, Map.of()).getOrDefault(personId, 0);
    }
}
