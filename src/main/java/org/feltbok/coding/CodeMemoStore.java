package org.feltbok.coding;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/** Reads what is kept beside codes; made for one reading, never kept. */
public final class CodeMemoStore {
    private static final String SELECT =
            "SELECT m.id, m.target_id, m.title, m.text, m.person_id, m.at FROM memo m ";

    private final Handle handle;

    public CodeMemoStore(Handle handle) {
        this.handle = handle;
    }

    /** Examples of all codes of a codebook, as they were taken. */
    public List<CodeMemo> examples(String codebookId) {
        return list(
                "JOIN code c ON c.id = m.target_id AND c.codebook_id = :x WHERE m.target_kind = 'code'"
                        + " AND m.title = '"
                        + CodeMemo.EXAMPLE
                        + "' ORDER BY m.rowid",
                codebookId);
    }

    Optional<CodeMemo> find(String id) {
        return list("WHERE m.id = :x", id).stream().findFirst();
    }

    private List<CodeMemo> list(String where, String x) {
        return handle.createQuery(SELECT + where)
                .bind("x", x)
                .map(
                        (r, c) ->
                                new CodeMemo(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5),
                                        r.getString(6)))
                .list();
    }
}
