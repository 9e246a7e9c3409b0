package org.feltbok.dataset;

import org.feltbok.analysis.AskedItem;
import org.feltbok.base.text.LocalText;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.CountedCodings;
import org.feltbok.store.KeptReads;
import org.feltbok.study.Telling;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the codes of the codebooks, and which answers have them by the codings that count. */
final class CodebookDataStore {
    private final Handle handle;
    private final Map<String, List<AskedItem.Code>> byItem = new HashMap<>();

    CodebookDataStore(Handle handle) {
        this.handle = handle;
        handle.createQuery(
                        """
                        WITH RECURSIVE placed(id, place) AS (
                          SELECT id, printf('%%09d', position) || id FROM code WHERE parent_id IS NULL
                          UNION ALL SELECT c.id, p.place || '/' || printf('%%09d', c.position) || c.id
                          FROM code c JOIN placed p ON p.id = c.parent_id)
                        SELECT ci.item_id, c.id, c.key, c.label, c.label_i18n, c.folder, c.parent_id, c.retired_at, b.key AS book
                        FROM code c JOIN codebook b ON b.id = c.codebook_id LEFT JOIN placed p ON p.id = c.id
                        JOIN (SELECT codebook_id, item_id FROM codebook_item UNION ALL SELECT %s, '%s') ci
                          ON ci.codebook_id = b.id WHERE c.merged_into IS NULL ORDER BY b.position, p.place, c.position"""
                                .formatted(CodebookStore.OF_INTERVIEWS, CodableItem.INTERVIEWS))
                .map(
                        (r, c) ->
                                byItem.computeIfAbsent(
                                                r.getString("item_id"), k -> new ArrayList<>())
                                        .add(
                                                new AskedItem.Code(
                                                        r.getString("id"),
                                                        r.getString("key"),
                                                        told(SqlTexts.of(r, "label")),
                                                        r.getBoolean("folder"),
                                                        nonNull(r.getString("parent_id")),
                                                        nonNull(r.getString("book")),
                                                        r.getString("retired_at") != null)))
                .list();
    }

    /** While names are hidden, those that codes are called by are in no figure and no file. */
    private LocalText told(LocalText label) {
        return label.with(Telling.of(handle)::told);
    }

    /** The codes that answers to an item can get. */
    List<AskedItem.Code> codes(String itemId) {
        return byItem.getOrDefault(itemId, List.of());
    }

    /**
     * What was said in interviews, by the codings that count.
     *
     * @param caseId null = of all
     */
    static SaidInInterviews.Given said(Handle handle, @Nullable String caseId) {
        Set<String> interviewed =
                new HashSet<>(
                        handle.createQuery(
                                        "SELECT DISTINCT i.case_id FROM interview i JOIN passage p"
                                                + " ON p.interview_id = i.id WHERE :c IS NULL OR i.case_id = :c")
                                .bind("c", caseId)
                                .mapTo(String.class)
                                .list());
        Map<String, List<String>> codes = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT i.case_id, g.code_id FROM interview i JOIN passage t ON t.interview_id = i.id
                        JOIN coding g ON g.passage_id = t.id JOIN code c ON c.id = g.code_id
                        JOIN codebook b ON b.id = c.codebook_id
                        WHERE (:c IS NULL OR i.case_id = :c) AND b.id =\s"""
                                + CodebookStore.OF_INTERVIEWS
                                + " AND "
                                + CountedCodings.COUNTS_OF_PASSAGE)
                .bind("c", caseId)
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(
                        e ->
                                codes.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                        .add(e.getValue()));
        return new SaidInInterviews.Given(interviewed, codes);
    }

    /** Whether anybody's codings of interviews count. */
    boolean countsInterviews() {
        return KeptReads.once(handle, "interviews counted", this::readCountsInterviews);
    }

    private boolean readCountsInterviews() {
        return handle.createQuery(
                        "SELECT 1 FROM codebook WHERE id = "
                                + CodebookStore.OF_INTERVIEWS
                                + " AND (counts_person_id IS NOT NULL OR counts_layer_id IS NOT NULL)")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** For each item the ids of responses by the id of the code they have. */
    Map<String, Map<String, List<String>>> given() {
        return KeptReads.once(handle, "codes given", this::readGiven);
    }

    private Map<String, Map<String, List<String>>> readGiven() {
        Map<String, Map<String, List<String>>> found = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT t.item_id, g.code_id, t.response_id FROM coding g
                        JOIN answer_text t ON t.id = g.answer_text_id JOIN code c ON c.id = g.code_id
                        JOIN codebook b ON b.id = c.codebook_id WHERE\s"""
                                + CountedCodings.COUNTS)
                .map(
                        (r, c) ->
                                found.computeIfAbsent(r.getString(1), k -> new LinkedHashMap<>())
                                        .computeIfAbsent(r.getString(2), k -> new ArrayList<>())
                                        .add(r.getString(3)))
                .list();
        return found;
    }

    /** An answer and the codes that count for it. */
    record Coded(String responseId, String itemId, List<String> codes) {}

    /** What the codings of one answer text are now; empty list if the text is gone. */
    static List<Coded> coded(Handle handle, String answerTextId) {
        List<String> codes =
                handle.createQuery(
                                """
                        SELECT g.code_id FROM coding g JOIN answer_text t ON t.id = g.answer_text_id
                        JOIN code c ON c.id = g.code_id JOIN codebook b ON b.id = c.codebook_id
                        WHERE g.answer_text_id = :a AND\s"""
                                        + CountedCodings.COUNTS)
                        .bind("a", answerTextId)
                        .mapTo(String.class)
                        .list();
        return handle.createQuery("SELECT response_id, item_id FROM answer_text WHERE id = :a")
                .bind("a", answerTextId)
                .map((r, c) -> new Coded(r.getString(1), r.getString(2), codes))
                .list();
    }

    /** The answer that somebody is done with, or not any more; none if it is a passage, or gone. */
    static List<String> ofDone(Handle handle, String doneId) {
        return handle.createQuery(
                        "SELECT answer_text_id FROM coding_done WHERE id = :d AND answer_text_id IS NOT NULL")
                .bind("d", doneId)
                .mapTo(String.class)
                .list();
    }

    /**
     * The passage that somebody is done with, or not any more; none if it is an answer, or gone.
     */
    static List<String> passageDone(Handle handle, String doneId) {
        return handle.createQuery(
                        "SELECT passage_id FROM coding_done WHERE id = :d AND passage_id IS NOT NULL")
                .bind("d", doneId)
                .mapTo(String.class)
                .list();
    }

    /** The cases of some passages and interviews. */
    static List<String> casesOf(Handle handle, Collection<String> ids) {
        return handle.createQuery(
                        "SELECT DISTINCT i.case_id FROM interview i WHERE i.id IN (<ids>)"
                                + " OR i.id IN (SELECT interview_id FROM passage WHERE id IN (<ids>))")
                .bindList("ids", List.copyOf(ids))
                .mapTo(String.class)
                .list();
    }

    /** The codes that count for the answer of a response to an item. */
    static List<String> coded(Handle handle, String responseId, String itemId) {
        return handle
                .createQuery("SELECT id FROM answer_text WHERE response_id = :r AND item_id = :i")
                .bind("r", responseId)
                .bind("i", itemId)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(text -> coded(handle, text).stream())
                .flatMap(c -> c.codes().stream())
                .toList();
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
