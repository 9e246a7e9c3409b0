package org.feltbok.overview;

import org.feltbok.base.text.LocalText;
import org.feltbok.coding.Blindness;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;

/**
 * How far the coding of the answers to an open question is. A coder has worked on an answer who
 * coded it or marked it as done.
 *
 * @param item name of the item, to go there
 * @param number as printed; may be empty
 * @param answers answers that hold some text
 * @param byTwo answers that two coders or more have worked on
 * @param byOne answers that one coder has worked on
 */
public record CodingProgress(
        String item, String number, LocalText label, int answers, int byTwo, int byOne) {
    /** What it is called for short. */
    public String shortName() {
        return number.isEmpty() ? item : "Q" + number;
    }

    public int left() {
        return answers - byTwo - byOne;
    }

    /** As {@link #read(Handle)}; where a coder is blind, only what that coder did. */
    public static List<CodingProgress> read(Handle handle, String person) {
        Set<String> blind = Blindness.items(handle, person);
        List<CodingProgress> all = read(handle);
        return blind.isEmpty()
                ? all
                : all.stream()
                        .map(p -> blind.contains(p.item()) ? p.only(own(handle, p, person)) : p)
                        .toList();
    }

    private CodingProgress only(int own) {
        return new CodingProgress(item, number, label, answers, 0, own);
    }

    private static int own(Handle handle, CodingProgress question, String person) {
        return handle.createQuery(
                        """
                        SELECT count(*) FROM answer_text a JOIN response r ON r.id = a.response_id
                        JOIN item i ON i.id = a.item_id JOIN person p ON p.name = :person
                        WHERE i.name = :item AND r.pass = 1 AND trim(a.text) <> '' AND a.aside = 0
                        AND (EXISTS (SELECT 1 FROM own_coding k
                            WHERE k.answer_text_id = a.id AND k.person_id = p.id)
                          OR EXISTS (SELECT 1 FROM coding_done d
                            WHERE d.answer_text_id = a.id AND d.person_id = p.id AND d.done = 1))""")
                .bind("person", person.strip())
                .bind("item", question.item())
                .mapTo(Integer.class)
                .one();
    }

    /** One for each open question that a codebook codes, in the order of the questionnaires. */
    public static List<CodingProgress> read(Handle handle) {
        return handle.createQuery(
                        """
                        WITH worked AS (
                          SELECT answer_text_id AS text_id, codebook_id, person_id FROM coding_done
                            WHERE done = 1 AND answer_text_id IS NOT NULL
                          UNION
                          SELECT k.answer_text_id, o.codebook_id, k.person_id FROM own_coding k
                            JOIN code o ON o.id = k.code_id WHERE k.answer_text_id IS NOT NULL),
                        coders AS (
                          SELECT text_id, codebook_id, count(*) AS n FROM worked GROUP BY text_id, codebook_id)
                        SELECT i.name, q.number,
                          coalesce(nullif(i.short, ''), nullif(q.short, ''), nullif(i.label, ''), q.label) AS label,
                          coalesce(i.short_i18n, q.short_i18n, i.label_i18n, q.label_i18n) AS label_i18n,
                          count(a.id) AS answers,
                          coalesce(sum(c.n >= 2), 0) AS two, coalesce(sum(c.n = 1), 0) AS one
                        FROM codebook_item b
                        JOIN item i ON i.id = b.item_id JOIN question q ON q.id = i.question_id
                        JOIN section s ON s.id = q.section_id
                        LEFT JOIN (SELECT t.id, t.item_id FROM answer_text t JOIN response r ON r.id = t.response_id
                                   WHERE r.pass = 1 AND trim(t.text) <> '' AND t.aside = 0) a ON a.item_id = i.id
                        LEFT JOIN coders c ON c.text_id = a.id AND c.codebook_id = b.codebook_id
                        GROUP BY b.id ORDER BY s.position, q.position, i.position""")
                .map(
                        (r, context) ->
                                new CodingProgress(
                                        r.getString("name"),
                                        r.getString("number") == null ? "" : r.getString("number"),
                                        LocalTexts.of(
                                                r.getString("label"), r.getString("label_i18n")),
                                        r.getInt("answers"),
                                        r.getInt("two"),
                                        r.getInt("one")))
                .list();
    }
}
