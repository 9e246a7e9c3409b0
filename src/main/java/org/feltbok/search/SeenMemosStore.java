package org.feltbok.search;

import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.jdbi.v3.core.Handle;

import java.util.HashSet;
import java.util.Set;

/**
 * Reads which memos of others somebody may see: those on an answer once they are done with all of
 * its question, on a passage once they are done with that, and on cases, interviews and codes once
 * they are done with everything; who does not code and shares nothing with those who do sees all.
 * Made for one reading, never kept.
 */
final class SeenMemosStore {
    private static final String MEMOS =
            """
            WITH noted(id, answer, passage, codebook) AS (
              SELECT id, answer_text_id, passage_id, codebook_id FROM coding_done
              WHERE trim(coalesce(memo, '')) <> ''
              UNION ALL SELECT m.id, coalesce(k.answer_text_id, iif(m.target_kind = 'answer', m.target_id, NULL)),
                coalesce(k.passage_id, iif(m.target_kind = 'passage', m.target_id, NULL)), o.codebook_id
              FROM memo m LEFT JOIN coding k ON m.target_kind = 'coding' AND k.id = m.target_id
              LEFT JOIN code o ON o.id = k.code_id)
            SELECT n.id, a.item_id, n.passage IS NOT NULL, EXISTS (SELECT 1 FROM coding_done d
              JOIN person w ON w.id = d.person_id WHERE d.passage_id = n.passage AND d.done = 1
              AND (n.codebook IS NULL OR d.codebook_id = n.codebook) AND w.name = :who)
            FROM noted n LEFT JOIN answer_text a ON a.id = n.answer""";

    private final Handle handle;

    SeenMemosStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * @param who works; may be empty or not stand in the study
     */
    Set<String> read(String who) {
        Set<String> unseen = Blindness.unseen(handle, who);
        boolean coder = Blindness.isCoder(handle, who);
        boolean interviews = !unseen.contains(CodableItem.INTERVIEWS);
        boolean all = Blindness.seesAll(handle, who);
        Set<String> seen = new HashSet<>();
        handle.createQuery(MEMOS)
                .bind("who", who)
                .map(
                        (r, c) -> {
                            String item = r.getString(2);
                            boolean passage = r.getBoolean(3);
                            boolean may =
                                    item != null
                                            ? !unseen.contains(item)
                                            : passage
                                                    ? interviews && (!coder || r.getBoolean(4))
                                                    : all;
                            return may ? r.getString(1) : "";
                        })
                .forEach(seen::add);
        return seen;
    }
}
