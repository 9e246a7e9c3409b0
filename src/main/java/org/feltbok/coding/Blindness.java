package org.feltbok.coding;

import org.jdbi.v3.core.Handle;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a coder does not see yet. On one text another coder's codes are hidden until one is done
 * with it ({@link CodedText#othersShownTo}); what rests on many texts, such as counts and figures
 * of the coder whose codings count, is hidden until one is done with all of them. Who does not code
 * is blind to nothing.
 */
public final class Blindness {
    private Blindness() {}

    /**
     * Names of the items whose counts and figures rest on codings that a person does not see yet.
     *
     * @param person name of who works; may be empty or not stand in the study
     */
    public static Set<String> items(Handle handle, String person) {
        return new LinkedHashSet<>(
                handle.createQuery(
                                """
                        SELECT DISTINCT i.name FROM codebook b
                        JOIN codebook_item c ON c.codebook_id = b.id JOIN item i ON i.id = c.item_id
                        JOIN person p ON p.name = :person
                        WHERE b.counts_person_id IS NOT NULL AND b.counts_person_id <> p.id
                        AND (' ' || p.roles || ' ' LIKE '% coder %'
                          OR EXISTS (SELECT 1 FROM own_coding k JOIN code o ON o.id = k.code_id
                            WHERE o.codebook_id = b.id AND k.person_id = p.id)
                          OR EXISTS (SELECT 1 FROM coding_done d
                            WHERE d.codebook_id = b.id AND d.person_id = p.id))
                        AND EXISTS (SELECT 1 FROM answer_text a JOIN response r ON r.id = a.response_id
                          WHERE a.item_id = i.id AND r.pass = 1 AND trim(a.text) <> '' AND a.aside = 0
                          AND NOT EXISTS (SELECT 1 FROM coding_done d WHERE d.answer_text_id = a.id
                            AND d.codebook_id = b.id AND d.person_id = p.id AND d.done = 1))""")
                        .bind("person", person.strip())
                        .mapTo(String.class)
                        .list());
    }
}
