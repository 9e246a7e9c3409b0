package org.feltbok.coding;

import org.feltbok.coding.Memo.About;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads memos on words, interviews, cases and codes; made for one reading, never kept. */
public final class MemoStore {
    private static final String SELECT =
            "SELECT id, target_kind, target_id, text, person_id FROM memo"
                    + " WHERE target_kind IN ('coding', 'interview', 'case', 'code')";

    private static final String WRITTEN =
            " AND NOT (target_kind = 'code' AND coalesce(title, '') = '" + CodeMemo.EXAMPLE + "')";

    private final Handle handle;

    public MemoStore(Handle handle) {
        this.handle = handle;
    }

    /** All of them, as they were written. */
    public List<Memo> all() {
        return memos(handle.createQuery(SELECT + WRITTEN + " ORDER BY rowid")).list();
    }

    private static ResultIterable<Memo> memos(Query query) {
        return query.map(
                (r, c) ->
                        new Memo(
                                r.getString(1),
                                about(r.getString(2)),
                                r.getString(3),
                                r.getString(4),
                                r.getString(5)));
    }

    /**
     * All of them, and whether somebody sees what others wrote of codes: asked for only where
     * somebody wrote of one, since it rests on all texts.
     */
    public record Seen(List<Memo> all, boolean seesAll) {}

    /**
     * @param person name of who reads; may be empty or not stand in the study
     */
    public Seen seenBy(String person) {
        List<Memo> all = all();
        boolean onCode = all.stream().anyMatch(m -> m.about() == About.CODE);
        return new Seen(all, onCode && Blindness.seesAll(handle, person));
    }

    private static About about(String kind) {
        return Arrays.stream(About.values())
                .filter(a -> a.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** What somebody thinks of a thing. */
    public Optional<Memo> of(About about, String targetId, String personId) {
        return memos(
                        handle.createQuery(
                                        SELECT
                                                + WRITTEN
                                                + " AND target_kind = :k AND target_id = :t"
                                                + " AND person_id = :p ORDER BY rowid LIMIT 1")
                                .bind("k", about.kind())
                                .bind("t", targetId)
                                .bind("p", personId))
                .findOne();
    }

    boolean isThere(About about, String targetId) {
        return handle.createQuery("SELECT 1 FROM " + about.table() + " WHERE id = :id")
                .bind("id", targetId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
