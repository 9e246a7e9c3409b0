package org.feltbok.overview;

import org.feltbok.base.text.LocalText;
import org.feltbok.coding.CodableItem;
import org.feltbok.overview.WorkedTexts.Found;
import org.feltbok.overview.WorkedTexts.Given;
import org.feltbok.overview.WorkedTexts.Settled;
import org.feltbok.overview.WorkedTexts.Text;
import org.feltbok.overview.WorkedTexts.Work;
import org.feltbok.store.CellChange;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the texts that are coded, answers and passages of interviews, with who is to code them and
 * what coders did; made for one reading, never kept.
 */
final class WorkedTextsStore {
    /** Where codings of a text name it. */
    private static final List<String> COLUMNS = List.of("answer_text_id", "passage_id");

    /** An open question, or the interviews, and how the codebook codes it. */
    record Question(WorkedTexts.Coded coded, String name, String number, LocalText label) {}

    private final Handle handle;

    WorkedTextsStore(Handle handle) {
        this.handle = handle;
    }

    /** Those of all questions that a codebook codes. */
    Found all() {
        return found(Set.of());
    }

    /** Some of them. */
    Found some(Set<String> ids) {
        return ids.isEmpty() ? new Found(List.of(), List.of(), List.of(), List.of()) : found(ids);
    }

    private Found found(Set<String> ids) {
        List<Text> texts = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        List<Settled> settled = new ArrayList<>();
        query(
                        "SELECT t.id, t.item_id FROM answer_text t JOIN response r"
                                + " ON r.id = t.response_id WHERE r.pass = 1"
                                + " AND trim(t.text) <> '' AND t.aside = 0"
                                + " AND t.item_id IN (SELECT item_id FROM codebook_item)",
                        "t.id",
                        ids)
                .map((r, c) -> new Text(r.getString(1), r.getString(2)))
                .forEach(texts::add);
        query(
                        "SELECT t.id FROM passage t WHERE EXISTS"
                                + " (SELECT 1 FROM codebook WHERE for_interviews = 1)",
                        "t.id",
                        ids)
                .mapTo(String.class)
                .map(id -> new Text(id, CodableItem.INTERVIEWS))
                .forEach(texts::add);
        for (String column : COLUMNS) {
            works(column, ids).forEach(works::add);
            settled(column, ids).forEach(settled::add);
        }
        given(
                        "SELECT a.target_id, c.codebook_id, a.person_id FROM assignment a"
                                + " JOIN answer_text t ON t.id = a.target_id"
                                + " JOIN codebook_item c ON c.item_id = t.item_id"
                                + " AND (a.codebook_id IS NULL OR a.codebook_id = c.codebook_id)"
                                + " WHERE a.target_kind = 'answer'",
                        ids)
                .forEach(given::add);
        given(
                        "SELECT t.id, c.id, a.person_id FROM passage t"
                                + " JOIN assignment a ON a.target_id = t.interview_id"
                                + " JOIN codebook c ON c.for_interviews = 1"
                                + " AND (a.codebook_id IS NULL OR a.codebook_id = c.id)"
                                + " WHERE a.target_kind = 'interview'",
                        ids)
                .forEach(given::add);
        return new Found(texts, works, given, settled);
    }

    private Query query(String sql, String text, Set<String> ids) {
        return ids.isEmpty()
                ? handle.createQuery(sql)
                : handle.createQuery(sql + " AND " + text + " IN (<ids>)").bindList("ids", ids);
    }

    private List<Given> given(String sql, Set<String> ids) {
        return query(sql + " AND a.task = 'code' AND a.person_id IS NOT NULL", "t.id", ids)
                .map((r, c) -> new Given(r.getString(1), r.getString(2), r.getString(3)))
                .list();
    }

    private List<Work> works(String column, Set<String> ids) {
        List<Work> works = new ArrayList<>();
        query(
                        "SELECT d.%1$s, d.codebook_id, d.person_id FROM coding_done d"
                                        .formatted(column)
                                + " WHERE d.done = 1 AND d.%s IS NOT NULL".formatted(column),
                        "d." + column,
                        ids)
                .map((r, c) -> new Work(r.getString(1), r.getString(2), r.getString(3), null))
                .forEach(works::add);
        query(
                        "SELECT DISTINCT k.%1$s, o.codebook_id, k.person_id, k.code_id FROM own_coding k"
                                        .formatted(column)
                                + " JOIN code o ON o.id = k.code_id WHERE k.%s IS NOT NULL"
                                        .formatted(column),
                        "k." + column,
                        ids)
                .map(
                        (r, c) ->
                                new Work(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4)))
                .forEach(works::add);
        return works;
    }

    private List<Settled> settled(String column, Set<String> ids) {
        return query(
                        "SELECT k.%1$s, o.codebook_id, k.code_id, l.kind = 'agreed',"
                                        .formatted(column)
                                + " coalesce(k.made, '') <> 'agreed' FROM coding k"
                                + " JOIN layer l ON l.id = k.layer_id AND l.kind IN ('agreed', 'left_out')"
                                + " JOIN code o ON o.id = k.code_id"
                                + " WHERE k.%s IS NOT NULL".formatted(column),
                        "k." + column,
                        ids)
                .map(
                        (r, c) ->
                                new Settled(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getBoolean(4),
                                        r.getBoolean(5)))
                .list();
    }

    /** The texts that some changes are about. */
    Set<String> touched(List<CellChange> cells) {
        Set<String> ids = new HashSet<>();
        for (CellChange cell : cells) {
            if (cell.table().equals("answer_text") || cell.table().equals("passage")) {
                ids.add(cell.rowId());
            } else if (LiveCodingProgress.CODINGS.contains(cell.table())) {
                for (String column : COLUMNS) {
                    if (cell.inRow(column) instanceof String id) {
                        ids.add(id);
                    }
                }
                if (!cell.column().isEmpty()) {
                    handle.createQuery(
                                    "SELECT coalesce(answer_text_id, passage_id) FROM "
                                            + cell.table()
                                            + " WHERE id = :id AND coalesce(answer_text_id, passage_id)"
                                            + " IS NOT NULL")
                            .bind("id", cell.rowId())
                            .mapTo(String.class)
                            .forEach(ids::add);
                }
            }
        }
        return ids;
    }

    /** The questions that a codebook codes, in the order of the questionnaires; interviews last. */
    List<Question> questions() {
        List<Question> all = new ArrayList<>(open());
        handle.createQuery(
                        "SELECT id, label, label_i18n FROM codebook WHERE for_interviews = 1"
                                + " ORDER BY position, id LIMIT 1")
                .map(
                        (r, c) ->
                                new Question(
                                        new WorkedTexts.Coded(
                                                CodableItem.INTERVIEWS, r.getString("id")),
                                        CodableItem.INTERVIEWS,
                                        "",
                                        LocalTexts.of(
                                                r.getString("label"), r.getString("label_i18n"))))
                .forEach(all::add);
        return all;
    }

    private List<Question> open() {
        return handle.createQuery(
                        """
                        SELECT b.item_id, b.codebook_id, i.name, q.number,
                          coalesce(nullif(i.short, ''), nullif(q.short, ''), nullif(i.label, ''), q.label) AS label,
                          coalesce(i.short_i18n, q.short_i18n, i.label_i18n, q.label_i18n) AS label_i18n
                        FROM codebook_item b
                        JOIN item i ON i.id = b.item_id JOIN question q ON q.id = i.question_id
                        JOIN section s ON s.id = q.section_id
                        ORDER BY s.position, q.position, i.position""")
                .map(
                        (r, context) ->
                                new Question(
                                        new WorkedTexts.Coded(
                                                r.getString("item_id"), r.getString("codebook_id")),
                                        r.getString("name"),
                                        r.getString("number") == null ? "" : r.getString("number"),
                                        LocalTexts.of(
                                                r.getString("label"), r.getString("label_i18n"))))
                .list();
    }

    /** Names of people by their identity. */
    Map<String, String> people() {
        Map<String, String> people = new TreeMap<>();
        handle.createQuery("SELECT id, name FROM person")
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(e -> people.put(e.getKey(), e.getValue()));
        return people;
    }
}
