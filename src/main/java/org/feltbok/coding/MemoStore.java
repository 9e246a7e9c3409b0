package org.feltbok.coding;

import org.feltbok.coding.Memo.About;
import org.jdbi.v3.core.Handle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads memos on words, interviews and cases; made for one reading, never kept. */
public final class MemoStore {
    private static final String SELECT =
            "SELECT id, target_kind, target_id, text, person_id FROM memo"
                    + " WHERE target_kind IN ('coding', 'interview', 'case')";

    private final Handle handle;

    public MemoStore(Handle handle) {
        this.handle = handle;
    }

    /** All of them, as they were written. */
    public List<Memo> all() {
        return handle.createQuery(SELECT + " ORDER BY rowid")
                .map(
                        (r, c) ->
                                new Memo(
                                        r.getString(1),
                                        about(r.getString(2)),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5)))
                .list();
    }

    private static About about(String kind) {
        return Arrays.stream(About.values())
                .filter(a -> a.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The memo of somebody on a thing. */
    Optional<String> idOf(About about, String targetId, String personId) {
        return handle.createQuery(
                        "SELECT id FROM memo WHERE target_kind = :k AND target_id = :t"
                                + " AND person_id = :p ORDER BY rowid LIMIT 1")
                .bind("k", about.kind())
                .bind("t", targetId)
                .bind("p", personId)
                .mapTo(String.class)
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
