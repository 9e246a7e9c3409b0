package org.feltbok.coding;

import org.feltbok.study.Telling;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/**
 * Reads what coders wrote of a case, as somebody may see it: their own, and that of others where
 * nothing of the case is coded blind by them any more. Made for one reading, never kept.
 */
public final class CaseMemoStore {
    private final Handle handle;

    public CaseMemoStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * What somebody wrote, as it may be told.
     *
     * @param name of who wrote it; empty = not said
     */
    public record Said(String name, String text) {}

    /**
     * In the order in which they were written.
     *
     * @param person name of who reads; may be empty or not stand in the study
     */
    public List<Said> of(String caseId, String person) {
        List<Said> written =
                handle.createQuery(
                                "SELECT coalesce(p.name, ''), m.text FROM memo m"
                                        + " LEFT JOIN person p ON p.id = m.person_id"
                                        + " WHERE m.target_kind = 'case' AND m.target_id = :c ORDER BY m.rowid")
                        .bind("c", caseId)
                        .map((r, c) -> new Said(r.getString(1), r.getString(2)))
                        .list();
        if (written.isEmpty()) {
            // of most cases: nobody's names are read to hide them in nothing
            return written;
        }
        boolean all = !Blindness.isCoder(handle, person) || isDone(caseId, person);
        Telling telling = Telling.of(handle);
        return written.stream()
                .filter(s -> all || s.name().equals(person.strip()))
                .map(s -> new Said(s.name(), telling.told(s.text())))
                .toList();
    }

    /**
     * Whether a coder is blind to nothing, and done with all that was said in the case's
     * interviews.
     */
    private boolean isDone(String caseId, String person) {
        Optional<Codebook> book = new CodebookStore(handle).forInterviews();
        return !Blindness.isBlind(handle, person)
                && book.map(
                                b ->
                                        handle.createQuery(
                                                        "SELECT 1 FROM passage t JOIN interview i ON i.id = t.interview_id"
                                                                + " WHERE i.case_id = :c AND NOT EXISTS (SELECT 1"
                                                                + " FROM coding_done d JOIN person p ON p.id = d.person_id"
                                                                + " WHERE d.passage_id = t.id AND d.codebook_id = :b"
                                                                + " AND d.done = 1 AND p.name = :p) LIMIT 1")
                                                .bind("c", caseId)
                                                .bind("b", b.id())
                                                .bind("p", person.strip())
                                                .mapTo(Integer.class)
                                                .findOne()
                                                .isEmpty())
                        .orElse(true);
    }
}
