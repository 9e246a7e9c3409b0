package org.feltbok.coding;

import org.feltbok.interviews.Speaker;
import org.feltbok.store.KeptReads;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads texts with their codings, three queries for any number of texts; made for one reading,
 * never kept. Answers of a second entry of the same form are left out: they are the same answers;
 * and those that other answers rule out, which are none.
 */
public final class CodingStore {
    private static final String ANSWERS =
            "SELECT a.id, a.text, r.key, c.id, c.name, c.pseudonym, r.position << 32 FROM answer_text a"
                    + " JOIN response r ON r.id = a.response_id LEFT JOIN study_case c ON c.id = r.case_id";
    private static final String PASSAGES =
            "SELECT p.id, p.text, i.id, c.id, c.name, %s, (i.position << 32) + p.position, p.speaker FROM passage p"
                    + " JOIN interview i ON i.id = p.interview_id JOIN study_case c ON c.id = i.case_id";

    private final Handle handle;

    public CodingStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * All answers to an item that hold some text, in the order of the responses; the passages of
     * all interviews where these stand in the place of a question.
     */
    public List<CodedText> answers(String codebookId, String itemId) {
        if (itemId.equals(CodableItem.INTERVIEWS)) {
            return allPassages(codebookId);
        }
        List<CodableText> texts =
                handle.createQuery(
                                ANSWERS
                                        + " WHERE a.item_id = :x AND r.pass = 1"
                                        + " AND trim(a.text) <> '' AND a.aside = 0 ORDER BY r.position, r.key, a.id")
                        .bind("x", itemId)
                        .map((r, c) -> text(TextRef.Kind.ANSWER, r))
                        .list();
        String of = " JOIN answer_text t ON t.id = k.answer_text_id WHERE t.item_id = :x";
        return join(texts, codings(of, codebookId, itemId), states(of, codebookId, itemId));
    }

    /** All passages of an interview in their order. */
    public List<CodedText> passages(String codebookId, String interviewId) {
        List<CodableText> texts =
                handle.createQuery(passages() + " WHERE i.id = :x ORDER BY p.position, p.id")
                        .bind("x", interviewId)
                        .map((r, c) -> text(TextRef.Kind.PASSAGE, r))
                        .list();
        String of = " JOIN passage t ON t.id = k.passage_id WHERE t.interview_id = :x";
        return join(
                texts, codings(of, codebookId, interviewId), states(of, codebookId, interviewId));
    }

    /** The passages of all interviews, by interview. */
    public List<CodedText> allPassages(String codebookId) {
        List<CodableText> texts =
                handle.createQuery(passages() + " ORDER BY i.position, i.id, p.position, p.id")
                        .map((r, c) -> text(TextRef.Kind.PASSAGE, r))
                        .list();
        String of = " JOIN passage t ON t.id = k.passage_id WHERE :x = ''";
        return join(texts, codings(of, codebookId, ""), states(of, codebookId, ""));
    }

    private String passages() {
        return PASSAGES.formatted(HideNames.interviewedAs("c"));
    }

    /** Whether there is any passage to be coded. */
    boolean hasPassages() {
        return KeptReads.once(
                handle,
                "has passages",
                () ->
                        handle.createQuery("SELECT 1 FROM passage LIMIT 1")
                                .mapTo(Integer.class)
                                .findOne()
                                .isPresent());
    }

    /** One text; empty if it is not in the study. */
    public Optional<CodedText> one(String codebookId, TextRef ref) {
        String sql =
                ref.kind() == TextRef.Kind.ANSWER
                        ? ANSWERS + " WHERE a.id = :x"
                        : passages() + " WHERE p.id = :x";
        List<CodableText> texts =
                handle.createQuery(sql)
                        .bind("x", ref.id())
                        .map((r, c) -> text(ref.kind(), r))
                        .list();
        String of = " WHERE k." + ref.column() + " = :x";
        return join(texts, codings(of, codebookId, ref.id()), states(of, codebookId, ref.id()))
                .stream()
                .findFirst();
    }

    /** An answer to a question or a passage to be coded; empty if it is none (any more). */
    Optional<CodedText> answer(CodableItem item, String id) {
        if (item.isInterviews()) {
            return one(item.codebookId(), TextRef.passage(id));
        }
        TextRef ref = TextRef.answer(id);
        return isAnswer(item.itemId(), ref) ? one(item.codebookId(), ref) : Optional.empty();
    }

    private boolean isAnswer(String itemId, TextRef ref) {
        return handle.createQuery(
                        "SELECT 1 FROM answer_text a JOIN response r ON r.id = a.response_id"
                                + " WHERE a.id = :x AND a.item_id = :i AND r.pass = 1"
                                + " AND trim(a.text) <> '' AND a.aside = 0")
                .bind("x", ref.id())
                .bind("i", itemId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /**
     * What all cases are called, by their identities.
     *
     * @param interviewed where it is told what was said in their interviews
     */
    Map<String, CaseName> caseNames(boolean interviewed) {
        Map<String, CaseName> names = new HashMap<>();
        String instead = interviewed ? HideNames.interviewedAs("c") : "c.pseudonym";
        handle.createQuery("SELECT c.id, c.name, " + instead + " FROM study_case c")
                .map((r, c) -> new CaseName(r.getString(1), r.getString(2), r.getString(3)))
                .forEach(n -> names.put(n.id(), n));
        return names;
    }

    /** What coders gave a text, each their own, of every codebook. */
    List<Coding> ownCodingsOn(TextRef ref) {
        return codingsOn(ref, "own_coding");
    }

    /** All that lies on a text, also in layers beside the coders' own: it follows the words. */
    List<Coding> allCodingsOn(TextRef ref) {
        return codingsOn(ref, "coding");
    }

    private List<Coding> codingsOn(TextRef ref, String from) {
        return handle.createQuery(
                        "SELECT * FROM "
                                + from
                                + " WHERE "
                                + ref.column()
                                + " = :x ORDER BY created_at, id")
                .bind("x", ref.id())
                .map((r, c) -> coding(r))
                .list();
    }

    private static CodableText text(TextRef.Kind kind, ResultSet r) throws SQLException {
        String caseName = r.getString(5);
        return new CodableText(
                new TextRef(kind, r.getString(1)),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                caseName == null ? "" : caseName,
                r.getString(6),
                r.getLong(7),
                kind == TextRef.Kind.PASSAGE && Speaker.INTERVIEWER.mark().equals(r.getString(8)));
    }

    private Map<String, List<Coding>> codings(String of, String codebookId, String x) {
        Map<String, List<Coding>> byText = new HashMap<>();
        handle.createQuery(
                        "SELECT k.* FROM own_coding k JOIN code o ON o.id = k.code_id AND o.codebook_id = :b"
                                + of
                                + " ORDER BY k.start_at, o.position, k.id")
                .bind("b", codebookId)
                .bind("x", x)
                .map((r, c) -> coding(r))
                .forEach(
                        k -> byText.computeIfAbsent(k.text().id(), i -> new ArrayList<>(4)).add(k));
        return byText;
    }

    /** One coding of a coder's own; empty if it is not there. */
    Optional<Coding> ownCoding(String id) {
        return handle.createQuery("SELECT * FROM own_coding WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> coding(r))
                .findOne();
    }

    static TextRef ref(ResultSet r) throws SQLException {
        String answer = r.getString("answer_text_id");
        return answer == null ? TextRef.passage(r.getString("passage_id")) : TextRef.answer(answer);
    }

    static Coding coding(ResultSet r) throws SQLException {
        int start = r.getInt("start_at");
        Span span = r.wasNull() ? null : new Span(start, r.getInt("end_at"));
        String at = r.getString("created_at");
        return new Coding(
                r.getString("id"),
                r.getString("code_id"),
                r.getString("person_id"),
                ref(r),
                span,
                r.getString("lost_quote"),
                at == null ? null : Instant.parse(at),
                new Made(r.getString("made"), r.getString("made_from")));
    }

    private Map<String, List<TextState>> states(String of, String codebookId, String x) {
        Map<String, List<TextState>> byText = new HashMap<>();
        handle.createQuery(
                        "SELECT coalesce(k.answer_text_id, k.passage_id), k.id, k.person_id, k.done, k.seen, k.memo"
                                + " FROM coding_done k"
                                + of
                                + " AND k.codebook_id = :b")
                .bind("b", codebookId)
                .bind("x", x)
                .map(
                        (r, c) ->
                                Map.entry(
                                        r.getString(1),
                                        new TextState(
                                                r.getString(2),
                                                r.getString(3),
                                                r.getBoolean(4),
                                                r.getBoolean(5),
                                                r.getString(6))))
                .forEach(
                        e ->
                                byText.computeIfAbsent(e.getKey(), i -> new ArrayList<>(2))
                                        .add(e.getValue()));
        return byText;
    }

    private static List<CodedText> join(
            List<CodableText> texts,
            Map<String, List<Coding>> codings,
            Map<String, List<TextState>> states) {
        return texts.stream()
                .map(
                        t ->
                                new CodedText(
                                        t,
                                        within(
                                                t.text(),
                                                codings.getOrDefault(t.ref().id(), List.of())),
                                        states.getOrDefault(t.ref().id(), List.of())))
                .toList();
    }

    /** A span that reaches beyond its text (edited elsewhere) ends with it, or counts as lost. */
    private static List<Coding> within(String text, List<Coding> codings) {
        int length = CodePoints.length(text);
        return codings.stream().map(c -> c.within(length)).toList();
    }

    /** The id of the row that says how far a coder is with a text. */
    @Nullable String stateId(String codebookId, String personId, TextRef ref) {
        return handle.createQuery(
                        "SELECT id FROM coding_done WHERE codebook_id = :b AND person_id = :p AND "
                                + ref.column()
                                + " = :t")
                .bind("b", codebookId)
                .bind("p", personId)
                .bind("t", ref.id())
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /** What was noted on a code or a coding: the ids of the memos. */
    List<Map<String, Object>> memosOn(String target) {
        return handle.createQuery("SELECT * FROM memo WHERE target_id = :id ORDER BY rowid")
                .bind("id", target)
                .mapToMap()
                .list();
    }
}
