package org.feltbok.coding;

import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Interviews that are assigned to coders by one codebook: each with all its passages, also those
 * that come later. Who shares some with others is blind to them until all are done with every
 * passage that they share. As one reading found it; made for one reading, never kept.
 */
public final class InterviewShareStore {
    /**
     * That somebody is to code an interview.
     *
     * @param opened whether they have seen since what the others did
     */
    private record Share(String id, String interview, String person, boolean opened) {}

    private final Handle handle;
    private final Map<String, List<Share>> shares = new LinkedHashMap<>();
    private final Map<String, List<String>> passages = new HashMap<>();
    private final Map<String, Set<String>> done = new HashMap<>();

    private InterviewShareStore(Handle handle) {
        this.handle = handle;
    }

    /** Those of a codebook. */
    public static InterviewShareStore of(Handle handle, String codebookId) {
        return KeptReads.once(
                handle, List.of("interview shares", codebookId), () -> readOf(handle, codebookId));
    }

    private static InterviewShareStore readOf(Handle handle, String codebookId) {
        var found = new InterviewShareStore(handle);
        handle.createQuery(
                        "SELECT id, target_id, person_id, done_at FROM assignment WHERE task = 'code'"
                                + " AND target_kind = 'interview' AND person_id IS NOT NULL"
                                + " AND (codebook_id IS NULL OR codebook_id = :b) ORDER BY id")
                .bind("b", codebookId)
                .map(
                        (r, c) ->
                                new Share(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4) != null))
                .forEach(
                        s ->
                                found.shares
                                        .computeIfAbsent(s.interview(), i -> new ArrayList<>(2))
                                        .add(s));
        if (!found.shares.isEmpty()) {
            found.read(codebookId);
        }
        return found;
    }

    /** Those of the codebook of the interviews. */
    static InterviewShareStore of(Handle handle) {
        return of(handle, new CodebookStore(handle).forInterviews().map(Codebook::id).orElse(""));
    }

    private void read(String codebookId) {
        handle.createQuery("SELECT interview_id, id FROM passage")
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(
                        e ->
                                passages.computeIfAbsent(e.getKey(), i -> new ArrayList<>())
                                        .add(e.getValue()));
        handle.createQuery(
                        "SELECT passage_id, person_id FROM coding_done WHERE codebook_id = :b"
                                + " AND done = 1 AND passage_id IS NOT NULL")
                .bind("b", codebookId)
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(
                        e ->
                                done.computeIfAbsent(e.getKey(), p -> new LinkedHashSet<>(2))
                                        .add(e.getValue()));
    }

    /** Who is to code which passages. */
    public Assigned assigned() {
        Map<String, Set<String>> coders = new HashMap<>();
        shares.forEach(
                (interview, all) ->
                        passages.getOrDefault(interview, List.of())
                                .forEach(p -> coders.put(p, people(all))));
        return new Assigned(coders);
    }

    /** Who is to code each interview. */
    public Map<String, Set<String>> byInterview() {
        Map<String, Set<String>> coders = new LinkedHashMap<>();
        shares.forEach((interview, all) -> coders.put(interview, people(all)));
        return coders;
    }

    /** The rows that say so. */
    public List<String> rows() {
        return shares.values().stream().flatMap(List::stream).map(Share::id).toList();
    }

    private static Set<String> people(List<Share> shares) {
        Set<String> people = new LinkedHashSet<>();
        shares.forEach(s -> people.add(s.person()));
        return people;
    }

    private static boolean isShared(List<Share> all, @Nullable String person) {
        Set<String> people = people(all);
        return people.size() > 1 && people.contains(person);
    }

    /** Whether somebody shares any interview with others. */
    boolean hasShare(String person) {
        return shares.values().stream().anyMatch(s -> isShared(s, person));
    }

    /** Whether not all are done with what somebody shares with others. */
    boolean isOpen(String person) {
        return shares.entrySet().stream()
                .filter(e -> isShared(e.getValue(), person))
                .anyMatch(e -> !isDoneByAll(e.getKey(), people(e.getValue())));
    }

    private boolean isDoneByAll(String interview, Set<String> people) {
        return passages.getOrDefault(interview, List.of()).stream()
                .allMatch(p -> done.getOrDefault(p, Set.of()).containsAll(people));
    }

    /**
     * Whether somebody must not see yet what others did with a passage that they share, though done
     * with it themselves. Once it was open to them it was seen, also where somebody takes back
     * being done or does so by undo.
     */
    boolean isWaiting(String person, String passage) {
        for (Map.Entry<String, List<Share>> e : shares.entrySet()) {
            if (isShared(e.getValue(), person)
                    && passages.getOrDefault(e.getKey(), List.of()).contains(passage)) {
                return isOpen(person)
                        && e.getValue().stream()
                                .filter(s -> s.person().equals(person))
                                .noneMatch(s -> s.opened() || wasOpened(s.id()));
            }
        }
        return false;
    }

    private boolean wasOpened(String share) {
        return handle.createQuery(
                        "SELECT 1 FROM change_cell h JOIN change c ON c.id = h.change_id"
                                + " AND c.state IN ('undone', 'dropped') WHERE h.row_id = :id"
                                + " AND h.tbl = 'assignment' AND h.col = 'done_at' LIMIT 1")
                .bind("id", share)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /**
     * The rows of people who see from now on what the others did: all are done with all that they
     * share.
     */
    List<String> opened() {
        return shares.values().stream()
                .filter(all -> people(all).size() > 1)
                .flatMap(List::stream)
                .filter(s -> !s.opened() && !isOpen(s.person()))
                .map(Share::id)
                .toList();
    }

    /**
     * Whether what rests on all interviews, such as how far coders agree, is hidden from somebody:
     * as long as what they share is open; where they share nothing, until they and all who do have
     * done all that is shared.
     */
    boolean hides(String person, boolean isCoder) {
        boolean shares = this.shares.values().stream().anyMatch(s -> isShared(s, person));
        return shares
                ? isOpen(person)
                : isCoder
                        && (!openToOthers(person).isEmpty()
                                || this.shares.entrySet().stream()
                                        .filter(e -> people(e.getValue()).size() > 1)
                                        .anyMatch(e -> !isDoneByAll(e.getKey(), Set.of(person))));
    }

    /** Passages of interviews that others share and are not done with, with who shares them. */
    Map<String, Set<String>> openToOthers(String person) {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        byInterview()
                .forEach(
                        (interview, people) -> {
                            if (people.size() > 1
                                    && !people.contains(person)
                                    && people.stream().anyMatch(this::isOpen)) {
                                passages.getOrDefault(interview, List.of())
                                        .forEach(p -> open.put(p, people));
                            }
                        });
        return open;
    }
}
