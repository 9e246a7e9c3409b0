package org.feltbok.coding;

import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts that others share, not all of whom are done with all that they share: a coder who has no
 * part in them sees nothing of what is done with them. Who does not code is blind to nothing.
 *
 * @param texts by identity
 */
public record OpenRoundsStore(Map<String, Round> texts) {
    /**
     * @param itemId of the question, or {@link CodableItem#INTERVIEWS}
     * @param item name of the question; empty for interviews
     * @param counted whether figures rest on other codings than those of who looks
     * @param people identities of those who share the text
     */
    public record Round(String itemId, String item, boolean counted, Set<String> people) {}

    private static final String ANSWERS =
            """
            WITH who AS (SELECT id, roles FROM person WHERE name = :person),
            %s,
            given AS (SELECT m.target_id AS text, m.person_id AS person, b.id AS book, t.item_id AS item
              FROM assignment m JOIN open_text t ON t.id = m.target_id
              JOIN codebook_item c ON c.item_id = t.item_id JOIN codebook b ON b.id = c.codebook_id
              WHERE m.task = 'code' AND m.target_kind = 'answer' AND m.person_id IS NOT NULL
              AND (m.codebook_id IS NULL OR m.codebook_id = b.id)),
            shared AS (SELECT * FROM given WHERE (text, book) IN (SELECT text, book FROM given
              GROUP BY text, book HAVING count(DISTINCT person) > 1)),
            waiting AS (SELECT DISTINCT s.person, s.book, s.item FROM shared s WHERE (s.text, s.book) IN
              (SELECT w.text, w.book FROM shared w WHERE NOT EXISTS (SELECT 1 FROM coding_done d
                WHERE d.answer_text_id = w.text AND d.codebook_id = w.book
                AND d.person_id = w.person AND d.done = 1)))
            SELECT s.text, s.person, i.id, i.name, %s FROM shared s
            JOIN codebook b ON b.id = s.book JOIN item i ON i.id = s.item JOIN who p
            WHERE %s AND (s.text, s.book) NOT IN (SELECT text, book FROM shared WHERE person = p.id)
            AND (s.text, s.book) IN (SELECT o.text, o.book FROM shared o
              JOIN waiting w ON w.person = o.person AND w.book = o.book AND w.item = o.item)
            ORDER BY s.text, s.person"""
                    .formatted(Blindness.OPEN_TEXT, Blindness.COUNTED, Blindness.CODES);

    public OpenRoundsStore {
        texts = Map.copyOf(texts);
    }

    /**
     * Those that somebody has no part in.
     *
     * @param person name of who looks; may be empty or not stand in the study
     */
    public static OpenRoundsStore of(Handle handle, String person) {
        return KeptReads.once(handle, List.of("open rounds", person), () -> readOf(handle, person));
    }

    private static OpenRoundsStore readOf(Handle handle, String person) {
        Map<String, Round> texts = new LinkedHashMap<>();
        handle.createQuery(ANSWERS)
                .bind("person", person.strip())
                .map(
                        (r, c) -> {
                            String item = r.getString(3);
                            String name = r.getString(4);
                            boolean counted = r.getBoolean(5);
                            return texts.computeIfAbsent(
                                            r.getString(1),
                                            t ->
                                                    new Round(
                                                            item,
                                                            name,
                                                            counted,
                                                            new LinkedHashSet<>(2)))
                                    .people()
                                    .add(r.getString(2));
                        })
                .list();
        InterviewShareStore shares = InterviewShareStore.of(handle);
        if (!shares.rows().isEmpty() && Blindness.isCoder(handle, person)) {
            new CodebookStore(handle)
                    .people().stream()
                            .filter(p -> p.name().equals(person.strip()))
                            .forEach(
                                    p ->
                                            shares.openToOthers(p.id())
                                                    .forEach(
                                                            (text, people) ->
                                                                    texts.put(
                                                                            text,
                                                                            ofInterviews(people))));
        }
        return new OpenRoundsStore(texts);
    }

    private static Round ofInterviews(Set<String> people) {
        return new Round(CodableItem.INTERVIEWS, "", false, people);
    }

    public boolean hides(CodedText text) {
        return texts.containsKey(text.ref().id());
    }

    /** Whether some people share texts of a question that are hidden. */
    public boolean areOf(List<String> people, String itemId) {
        return texts.values().stream()
                .anyMatch(r -> r.itemId().equals(itemId) && r.people().containsAll(people));
    }

    /** Identities of their questions, and {@link CodableItem#INTERVIEWS}. */
    Set<String> items() {
        return texts.values().stream().map(Round::itemId).collect(Collectors.toSet());
    }

    /** Names of the questions whose figures rest on other codings than those of who looks. */
    Set<String> counted() {
        return texts.values().stream()
                .filter(Round::counted)
                .map(Round::item)
                .collect(Collectors.toSet());
    }
}
