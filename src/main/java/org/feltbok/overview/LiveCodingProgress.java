package org.feltbok.overview;

import org.feltbok.base.task.Listening;
import org.feltbok.base.text.LocalText;
import org.feltbok.coding.Blindness;
import org.feltbok.store.CellChange;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How far the coding of open questions is, as it is now. A change is only noted; who looks has the
 * texts that it is about read again, and no others. Not for the user interface's thread.
 */
public final class LiveCodingProgress implements AutoCloseable {
    private static final Set<String> CODINGS = Set.of("coding", "coding_done");

    /** What says which questions there are and how they are coded. */
    private static final Set<String> FRAME =
            Set.of("codebook", "codebook_item", "item", "question", "section");

    private static final Set<String> CONCERNED =
            Set.of("coding", "coding_done", "answer_text", "response", "code");

    private record Question(WorkedTexts.Coded coded, String name, String number, LocalText label) {}

    private final Study study;
    private final Listening listening;
    private final NotedChanges noted =
            new NotedChanges(t -> CONCERNED.contains(t) || FRAME.contains(t));
    private WorkedTexts texts = new WorkedTexts();
    private List<Question> questions = List.of();

    public LiveCodingProgress(Study study) {
        this.study = study;
        listening = study.listen(noted::note);
    }

    /** One for each open question that a codebook codes, in the order of the questionnaires. */
    public synchronized List<CodingProgress> progress() {
        update();
        return questions.stream().map(this::of).toList();
    }

    /**
     * The same as a person may know it: where they are blind, only what they did themselves.
     *
     * @param person name of who works
     */
    public synchronized List<CodingProgress> progress(String person) {
        update();
        Set<String> blind = study.read(h -> Blindness.items(h, person));
        String id = blind.isEmpty() ? "" : study.read(h -> person(h, person));
        return questions.stream()
                .map(
                        q ->
                                blind.contains(q.name())
                                        ? of(q).only(texts.own(q.coded().itemId(), id))
                                        : of(q))
                .toList();
    }

    private static String person(Handle handle, String name) {
        return handle.createQuery("SELECT id FROM person WHERE name = :name")
                .bind("name", name.strip())
                .mapTo(String.class)
                .findFirst()
                .orElse("");
    }

    private CodingProgress of(Question q) {
        return new CodingProgress(
                q.name(),
                q.number(),
                q.label(),
                texts.answers(q.coded().itemId()),
                texts.byTwo(q.coded()),
                texts.byOne(q.coded()));
    }

    private void update() {
        NotedChanges.Taken taken = noted.take();
        boolean done = false;
        try {
            if (taken.all() || taken.cells().stream().anyMatch(LiveCodingProgress::isOfAll)) {
                readAll();
            } else if (!taken.cells().isEmpty()) {
                Set<String> ids = study.read(h -> touched(h, taken.cells()));
                if (!ids.isEmpty()) {
                    study.read(h -> put(h, ids));
                }
            }
            done = true;
        } finally {
            if (!done) {
                noted.noteAll();
            }
        }
    }

    private static boolean isOfAll(CellChange cell) {
        return FRAME.contains(cell.table())
                || cell.table().equals("response") && cell.column().equals("pass")
                || cell.table().equals("code") && cell.column().equals("codebook_id");
    }

    private void readAll() {
        study.read(
                h -> {
                    questions = questions(h);
                    texts = new WorkedTexts();
                    texts.put(Set.of(), texts(h, "", q -> q), works(h, "", q -> q));
                    return true;
                });
    }

    private boolean put(Handle h, Set<String> ids) {
        UnaryOperator<Query> bound = q -> q.bindList("ids", ids);
        texts.put(
                ids,
                texts(h, " AND t.id IN (<ids>)", bound),
                works(h, " AND %s.answer_text_id IN (<ids>)", bound));
        return true;
    }

    /** The answers that some changes are about. */
    private static Set<String> touched(Handle handle, List<CellChange> cells) {
        Set<String> ids = new HashSet<>();
        for (CellChange cell : cells) {
            if (cell.table().equals("answer_text")) {
                ids.add(cell.rowId());
            } else if (CODINGS.contains(cell.table()) && cell.column().isEmpty()) {
                if (cell.inRow("answer_text_id") instanceof String id) {
                    ids.add(id);
                }
            } else if (CODINGS.contains(cell.table())) {
                handle.createQuery(
                                "SELECT answer_text_id FROM "
                                        + cell.table()
                                        + " WHERE id = :id AND answer_text_id IS NOT NULL")
                        .bind("id", cell.rowId())
                        .mapTo(String.class)
                        .forEach(ids::add);
            }
        }
        return ids;
    }

    private static List<WorkedTexts.Text> texts(
            Handle handle, String which, UnaryOperator<Query> bound) {
        return bound.apply(
                        handle.createQuery(
                                "SELECT t.id, t.item_id FROM answer_text t JOIN response r"
                                        + " ON r.id = t.response_id WHERE r.pass = 1"
                                        + " AND trim(t.text) <> '' AND t.aside = 0"
                                        + " AND t.item_id IN (SELECT item_id FROM codebook_item)"
                                        + which))
                .map((r, c) -> new WorkedTexts.Text(r.getString(1), r.getString(2)))
                .list();
    }

    /**
     * @param which of them; %s = the table they stand in
     */
    private static List<WorkedTexts.Work> works(
            Handle handle, String which, UnaryOperator<Query> bound) {
        return bound.apply(
                        handle.createQuery(
                                "SELECT d.answer_text_id, d.codebook_id, d.person_id FROM coding_done d"
                                        + " WHERE d.done = 1 AND d.answer_text_id IS NOT NULL"
                                        + which.formatted("d")
                                        + " UNION SELECT k.answer_text_id, o.codebook_id, k.person_id"
                                        + " FROM own_coding k JOIN code o ON o.id = k.code_id"
                                        + " WHERE k.answer_text_id IS NOT NULL"
                                        + which.formatted("k")))
                .map((r, c) -> new WorkedTexts.Work(r.getString(1), r.getString(2), r.getString(3)))
                .list();
    }

    private static List<Question> questions(Handle handle) {
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

    @Override
    public void close() {
        listening.end();
    }
}
