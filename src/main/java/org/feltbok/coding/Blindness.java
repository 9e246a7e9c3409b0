package org.feltbok.coding;

import org.feltbok.analysis.CaseNames;
import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a coder does not see yet. On one text another coder's codes are hidden until one is done
 * with it ({@link CodedText#othersShownTo}); what rests on many texts, such as counts and figures
 * of the coder whose codings count, is hidden until one is done with all of them. Texts assigned to
 * several coders are hidden from each until all are done with all that they share, and as long from
 * coders who have no part in them ({@link OpenRoundsStore}). Who does not code is blind to nothing.
 */
public final class Blindness {
    /** Figures rest on other codings than one's own. */
    static final String COUNTED =
            "(b.counts_layer_id IS NOT NULL"
                    + " OR b.counts_person_id IS NOT NULL AND b.counts_person_id <> p.id)";

    /** A person codes by a codebook. */
    static final String CODES =
            "(' ' || p.roles || ' ' LIKE '% coder %'"
                    + " OR EXISTS (SELECT 1 FROM own_coding k JOIN code o ON o.id = k.code_id"
                    + " WHERE o.codebook_id = b.id AND k.person_id = p.id)"
                    + " OR EXISTS (SELECT 1 FROM coding_done d"
                    + " WHERE d.codebook_id = b.id AND d.person_id = p.id))";

    private static final String SHARED =
            "EXISTS (SELECT 1 FROM shared s WHERE s.book = b.id AND s.item = i.id)";

    /**
     * The answers that somebody can code. Not gathered first: who asks is after those of few, and
     * there may be many.
     */
    static final String OPEN_TEXT =
            "open_text AS NOT MATERIALIZED (SELECT a.id, a.item_id FROM answer_text a"
                    + " JOIN response r ON r.id = a.response_id"
                    + " WHERE r.pass = 1 AND trim(a.text) <> '' AND a.aside = 0)";

    private Blindness() {}

    /** Who is to code which answers to a question by a codebook. */
    public static Assigned assigned(Handle handle, String codebookId, String itemId) {
        if (itemId.equals(CodableItem.INTERVIEWS)) {
            return InterviewShareStore.of(handle, codebookId).assigned();
        }
        Map<String, Set<String>> people = new HashMap<>();
        handle.createQuery(
                        "SELECT a.target_id, a.person_id FROM assignment a JOIN answer_text t ON t.id = a.target_id"
                                + " WHERE a.task = 'code' AND a.target_kind = 'answer' AND t.item_id = :i"
                                + " AND a.person_id IS NOT NULL"
                                + " AND (a.codebook_id IS NULL OR a.codebook_id = :b) ORDER BY a.id")
                .bind("i", itemId)
                .bind("b", codebookId)
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(
                        e ->
                                people.computeIfAbsent(e.getKey(), t -> new LinkedHashSet<>())
                                        .add(e.getValue()));
        return new Assigned(people);
    }

    /**
     * Whether somebody must not see yet what others did with an answer that they share, though done
     * with it themselves. Once it was open to them it was seen, also where somebody takes back
     * being done or does so by undo.
     */
    static boolean isWaiting(Handle handle, String codebookId, String person, TextRef text) {
        return isWaitingForOwn(handle, codebookId, person, text)
                || isOfOthers(handle, person, text);
    }

    /** Whether others share a text, and it was never open to who has no part in it. */
    private static boolean isOfOthers(Handle handle, String person, TextRef text) {
        OpenRoundsStore rounds = OpenRoundsStore.of(handle, nameOf(handle, person));
        return rounds.texts().containsKey(text.id())
                && handle.createQuery(
                                "SELECT 1 FROM assignment WHERE task = 'code' AND done_at IS NULL"
                                        + " AND (target_id = :t OR target_id ="
                                        + " (SELECT interview_id FROM passage WHERE id = :t)) LIMIT 1")
                        .bind("t", text.id())
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
    }

    private static String nameOf(Handle handle, String person) {
        return handle.createQuery("SELECT name FROM person WHERE id = :p")
                .bind("p", person)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static boolean isWaitingForOwn(
            Handle handle, String codebookId, String person, TextRef text) {
        if (text.kind() == TextRef.Kind.PASSAGE) {
            return InterviewShareStore.of(handle, codebookId).isWaiting(person, text.id());
        }
        return handle.createQuery(
                        """
                        WITH %s,
                        shared AS (SELECT m.target_id AS text FROM assignment m
                          JOIN open_text t ON t.id = m.target_id
                          WHERE m.task = 'code' AND m.target_kind = 'answer' AND m.person_id = :p
                          AND (m.codebook_id IS NULL OR m.codebook_id = :b)
                          AND t.item_id = (SELECT item_id FROM answer_text WHERE id = :t)),
                        other AS (SELECT s.text, m.person_id FROM shared s
                          JOIN assignment m ON m.target_id = s.text
                          WHERE m.task = 'code' AND m.target_kind = 'answer' AND m.person_id <> :p
                          AND (m.codebook_id IS NULL OR m.codebook_id = :b)),
                        party AS (SELECT text, person_id FROM other UNION SELECT text, :p FROM other)
                        SELECT 1 FROM party m WHERE :t IN (SELECT text FROM other)
                        AND NOT EXISTS (SELECT 1 FROM assignment o WHERE o.target_id = :t AND o.person_id = :p
                          AND o.task = 'code' AND (o.codebook_id IS NULL OR o.codebook_id = :b)
                          AND (o.done_at IS NOT NULL OR EXISTS (SELECT 1 FROM change_cell h
                            JOIN change c ON c.id = h.change_id AND c.state IN ('undone', 'dropped')
                            WHERE h.row_id = o.id AND h.tbl = 'assignment' AND h.col = 'done_at')))
                        AND NOT EXISTS (SELECT 1 FROM coding_done d WHERE d.answer_text_id = m.text
                          AND d.codebook_id = :b AND d.person_id = m.person_id AND d.done = 1) LIMIT 1"""
                                .formatted(OPEN_TEXT))
                .bind("b", codebookId)
                .bind("p", person)
                .bind("t", text.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /**
     * Identities of the rows by which answers are assigned to people who see from now on what the
     * others did with them: all are done with all that they share, of the question of an answer.
     */
    public static List<String> opened(Handle handle, String codebookId, TextRef text) {
        if (text.kind() == TextRef.Kind.PASSAGE) {
            return InterviewShareStore.of(handle, codebookId).opened();
        }
        if (!isDoneByAll(handle, codebookId, text)) {
            return List.of();
        }
        return handle.createQuery(
                        """
                        WITH %s,
                        given AS (SELECT m.id, m.target_id AS text, m.person_id AS person, m.done_at
                          FROM assignment m JOIN open_text t ON t.id = m.target_id
                          WHERE m.task = 'code' AND m.target_kind = 'answer' AND m.person_id IS NOT NULL
                          AND (m.codebook_id IS NULL OR m.codebook_id = :b)
                          AND t.item_id = (SELECT item_id FROM answer_text WHERE id = :t)),
                        shared AS (SELECT * FROM given WHERE text IN (SELECT text FROM given
                          GROUP BY text HAVING count(DISTINCT person) > 1)),
                        waited AS (SELECT s.text FROM shared s WHERE NOT EXISTS (SELECT 1
                          FROM coding_done d WHERE d.answer_text_id = s.text
                          AND d.codebook_id = :b AND d.person_id = s.person AND d.done = 1))
                        SELECT id FROM shared WHERE done_at IS NULL
                        AND person IN (SELECT person FROM shared WHERE text = :t)
                        AND person NOT IN (SELECT person FROM shared WHERE text IN (SELECT text FROM waited))
                        ORDER BY id"""
                                .formatted(OPEN_TEXT))
                .bind("b", codebookId)
                .bind("t", text.id())
                .mapTo(String.class)
                .list();
    }

    /**
     * The same of all answers and interviews at once: who is done, and all with whom they share,
     * with all that they share of a question by a codebook.
     */
    public static List<String> opened(Handle handle) {
        List<String> opened = new ArrayList<>(openedAnswers(handle));
        opened.addAll(InterviewShareStore.of(handle).opened());
        return opened;
    }

    private static List<String> openedAnswers(Handle handle) {
        return handle.createQuery(
                        """
                        WITH %s,
                        given AS (SELECT m.id, m.target_id AS text, m.person_id AS person, m.done_at,
                          b.id AS book, t.item_id AS item FROM assignment m
                          JOIN open_text t ON t.id = m.target_id
                          JOIN codebook_item c ON c.item_id = t.item_id JOIN codebook b ON b.id = c.codebook_id
                          WHERE m.task = 'code' AND m.target_kind = 'answer' AND m.person_id IS NOT NULL
                          AND (m.codebook_id IS NULL OR m.codebook_id = b.id)),
                        shared AS (SELECT * FROM given WHERE (text, book) IN (SELECT text, book FROM given
                          GROUP BY text, book HAVING count(DISTINCT person) > 1)),
                        waited AS (SELECT s.text, s.book FROM shared s WHERE NOT EXISTS (SELECT 1
                          FROM coding_done d WHERE d.answer_text_id = s.text
                          AND d.codebook_id = s.book AND d.person_id = s.person AND d.done = 1)),
                        waiting AS (SELECT DISTINCT s.person, s.book, s.item FROM shared s
                          JOIN waited w ON w.text = s.text AND w.book = s.book)
                        SELECT DISTINCT id FROM shared WHERE done_at IS NULL
                        AND (person, book, item) NOT IN (SELECT person, book, item FROM waiting)
                        ORDER BY id"""
                                .formatted(OPEN_TEXT))
                .mapTo(String.class)
                .list();
    }

    /** Whether all are done with an answer for the first time, which is all there is to look at. */
    private static boolean isDoneByAll(Handle handle, String codebookId, TextRef text) {
        return handle.createQuery(
                        """
                        WITH here AS (SELECT person_id, done_at FROM assignment
                          WHERE target_id = :t AND task = 'code' AND target_kind = 'answer'
                          AND person_id IS NOT NULL AND (codebook_id IS NULL OR codebook_id = :b))
                        SELECT 1 FROM here WHERE done_at IS NULL AND NOT EXISTS (SELECT 1 FROM here m
                          WHERE NOT EXISTS (SELECT 1 FROM coding_done d WHERE d.answer_text_id = :t
                          AND d.codebook_id = :b AND d.person_id = m.person_id AND d.done = 1)) LIMIT 1""")
                .bind("b", codebookId)
                .bind("t", text.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /**
     * Names of the items whose counts and figures rest on codings that a person does not see yet.
     *
     * @param person name of who works; may be empty or not stand in the study
     */
    public static Set<String> items(Handle handle, String person) {
        Set<String> items = items(handle, person, "i.name", COUNTED);
        items.addAll(OpenRoundsStore.of(handle, person).counted());
        if (hidesSaid(handle, person)) {
            items.add(CaseNames.SAID);
        }
        return items;
    }

    /** Whether what was said in interviews rests on codings that a person does not see yet. */
    private static boolean hidesSaid(Handle handle, String person) {
        String me =
                handle.createQuery(
                                "SELECT p.id FROM person p JOIN codebook b ON b.id = "
                                        + CodebookStore.OF_INTERVIEWS
                                        + " WHERE p.name = :p AND "
                                        + COUNTED
                                        + " AND "
                                        + CODES)
                        .bind("p", person.strip())
                        .mapTo(String.class)
                        .findFirst()
                        .orElse("");
        if (me.isEmpty()) {
            return false;
        }
        InterviewShareStore shares = InterviewShareStore.of(handle);
        if (!shares.openToOthers(me).isEmpty()) {
            return true;
        }
        return shares.hasShare(me) ? shares.isOpen(me) : !isDoneWithInterviews(handle, me);
    }

    private static boolean isDoneWithInterviews(Handle handle, String person) {
        return handle.createQuery(
                        "SELECT 1 FROM passage t WHERE NOT EXISTS (SELECT 1 FROM coding_done d"
                                + " WHERE d.passage_id = t.id AND d.person_id = :p AND d.done = 1) LIMIT 1")
                .bind("p", person)
                .mapTo(Integer.class)
                .findFirst()
                .isEmpty();
    }

    /**
     * Identities of the items of which a person does not see yet what others do with the answers,
     * and {@link CodableItem#INTERVIEWS}.
     *
     * @param person name of who works; may be empty or not stand in the study
     */
    public static Set<String> unseen(Handle handle, String person) {
        Set<String> unseen = unseenOfOwn(handle, person);
        unseen.addAll(OpenRoundsStore.of(handle, person).items());
        return unseen;
    }

    /** The same, not counting what is hidden only because others share it. */
    public static Set<String> unseenOfOwn(Handle handle, String person) {
        Set<String> unseen = items(handle, person, "i.id", "1");
        if (hidesInterviews(handle, person)) {
            unseen.add(CodableItem.INTERVIEWS);
        }
        return unseen;
    }

    /**
     * Identities of the items, and {@link CodableItem#INTERVIEWS}, of which a person may not be
     * told yet how far others are: their counts rest on others, or they share the answers.
     *
     * @param person name of who works; may be empty or not stand in the study
     */
    public static Set<String> withoutProgress(Handle handle, String person) {
        Set<String> hidden = items(handle, person, "i.id", "(" + COUNTED + " OR " + SHARED + ")");
        hidden.addAll(OpenRoundsStore.of(handle, person).items());
        if (hidesInterviews(handle, person)) {
            hidden.add(CodableItem.INTERVIEWS);
        }
        return hidden;
    }

    /**
     * Whether a person does not see yet what others do with interviews that are assigned to
     * several.
     *
     * @param person name of who works; may be empty or not stand in the study
     */
    public static boolean hidesInterviews(Handle handle, String person) {
        InterviewShareStore shares = InterviewShareStore.of(handle);
        return !shares.rows().isEmpty()
                && new CodebookStore(handle)
                        .people().stream()
                                .filter(p -> p.name().equals(person.strip()))
                                .anyMatch(p -> shares.hides(p.id(), isCoder(handle, p.name())));
    }

    /**
     * Whether a person codes: by their role, or because they gave a code, were done with a text or
     * noted something on one.
     *
     * @param person name of who works; may be empty or not stand in the study
     */
    public static boolean isCoder(Handle handle, String person) {
        return handle.createQuery(
                        "SELECT 1 FROM person p WHERE p.name = :p AND (' ' || p.roles || ' ' LIKE '% coder %'"
                                + " OR EXISTS (SELECT 1 FROM own_coding k WHERE k.person_id = p.id)"
                                + " OR EXISTS (SELECT 1 FROM coding_done d WHERE d.person_id = p.id))")
                .bind("p", person.strip())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /**
     * Whether files that hold what every coder gave would tell a person what they do not see yet:
     * the counts and figures of an item, or what others do with answers shared with them.
     */
    public static boolean keepsFilesFrom(Handle handle, String person) {
        return !withoutProgress(handle, person).isEmpty();
    }

    /** Whether somebody codes without seeing yet what others do with the same answers. */
    public static boolean isBlind(Handle handle, String person) {
        return !unseen(handle, person).isEmpty();
    }

    /**
     * Whether somebody sees all that others wrote: nothing of it is hidden from them, and where
     * they code they are done with all passages too.
     *
     * @param person name of who works; may be empty or not stand in the study
     */
    public static boolean seesAll(Handle handle, String person) {
        return !isBlind(handle, person)
                && (!isCoder(handle, person)
                        || handle.createQuery(
                                        "SELECT 1 FROM passage t JOIN codebook b ON b.for_interviews = 1"
                                                + " WHERE NOT EXISTS (SELECT 1 FROM coding_done d"
                                                + " JOIN person p ON p.id = d.person_id WHERE d.passage_id = t.id"
                                                + " AND d.codebook_id = b.id AND d.done = 1 AND p.name = :p) LIMIT 1")
                                .bind("p", person.strip())
                                .mapTo(Integer.class)
                                .findOne()
                                .isEmpty());
    }

    private static Set<String> items(Handle handle, String person, String column, String where) {
        return new LinkedHashSet<>(
                KeptReads.once(
                        handle,
                        List.of("blind", person, column, where),
                        () -> read(handle, person, column, where)));
    }

    private static List<String> read(Handle handle, String person, String column, String where) {
        return List.copyOf(
                handle.createQuery(
                                """
                        WITH who AS (SELECT id, roles FROM person WHERE name = :person),
                        %s,
                        shared AS (SELECT m.target_id AS text, b.id AS book, t.item_id AS item
                          FROM assignment m JOIN who p ON p.id = m.person_id
                          JOIN open_text t ON t.id = m.target_id
                          JOIN codebook b ON m.codebook_id IS NULL OR b.id = m.codebook_id
                          WHERE m.task = 'code' AND m.target_kind = 'answer'
                          AND m.blind_until IS NOT NULL)
                        SELECT DISTINCT %s FROM codebook b
                        JOIN codebook_item c ON c.codebook_id = b.id JOIN item i ON i.id = c.item_id
                        JOIN who p
                        WHERE %s
                        AND CASE WHEN %s
                          THEN EXISTS (SELECT 1 FROM shared s JOIN assignment m ON m.target_id = s.text
                            AND m.task = 'code' AND m.target_kind = 'answer' AND m.person_id IS NOT NULL
                            AND (m.codebook_id IS NULL OR m.codebook_id = b.id)
                            WHERE s.book = b.id AND s.item = i.id
                            AND NOT EXISTS (SELECT 1 FROM coding_done d WHERE d.answer_text_id = s.text
                              AND d.codebook_id = b.id AND d.person_id = m.person_id AND d.done = 1))
                          ELSE %s
                          AND EXISTS (SELECT 1 FROM open_text a WHERE a.item_id = i.id
                            AND NOT EXISTS (SELECT 1 FROM coding_done d WHERE d.answer_text_id = a.id
                              AND d.codebook_id = b.id AND d.person_id = p.id AND d.done = 1)) END"""
                                        .formatted(OPEN_TEXT, column, where, SHARED, CODES))
                        .bind("person", person.strip())
                        .mapTo(String.class)
                        .list());
    }
}
