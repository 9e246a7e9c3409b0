package org.feltbok.coding;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads from the log of changes when definitions of codes were changed; made for one reading, never
 * kept. What was taken back by undo does not count.
 */
public final class CodeVersionStore {
    private final Handle handle;

    public CodeVersionStore(Handle handle) {
        this.handle = handle;
    }

    private record Cell(CodeVersion version, long change) {}

    /** By code, oldest first; each change once, whatever it wrote. */
    public Map<String, List<CodeVersion>> of(String codebookId) {
        Map<String, List<CodeVersion>> byCode = new LinkedHashMap<>();
        Map<String, Long> last = new LinkedHashMap<>();
        for (Cell cell : cells(codebookId)) {
            CodeVersion version = cell.version();
            List<CodeVersion> all =
                    byCode.computeIfAbsent(version.codeId(), c -> new ArrayList<>());
            if (Long.valueOf(cell.change()).equals(last.put(version.codeId(), cell.change()))) {
                CodeVersion same = all.removeLast();
                all.add(same.first() ? version : same);
            } else {
                all.add(version);
            }
        }
        return byCode;
    }

    private List<Cell> cells(String codebookId) {
        return handle.createQuery(
                        """
                        SELECT k.id, c.at, c.who, c.id,
                          h.old IS NULL AND NOT EXISTS (SELECT 1 FROM change_cell e JOIN change d ON d.id = e.change_id
                            WHERE e.row_id = k.id AND e.tbl = 'code' AND e.col IN ('definition', 'exclude')
                            AND e.old IS NOT NULL AND d.id <= c.id)
                        FROM code k CROSS JOIN change_cell h ON h.row_id = k.id AND h.tbl = 'code'
                          AND h.col IN ('definition', 'definition_i18n', 'exclude', 'exclude_i18n')
                        JOIN change c ON c.id = h.change_id AND c.kind = 'do' AND c.state IN ('done', 'fixed')
                        WHERE k.codebook_id = :b ORDER BY c.id, h.id""")
                .bind("b", codebookId)
                .map(
                        (r, c) ->
                                new Cell(
                                        new CodeVersion(
                                                r.getString(1),
                                                Instant.parse(r.getString(2)),
                                                r.getString(3),
                                                r.getBoolean(5)),
                                        r.getLong(4)))
                .list();
    }
}
