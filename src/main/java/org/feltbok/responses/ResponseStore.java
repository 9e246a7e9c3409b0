package org.feltbok.responses;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.store.KeptReads;
import org.feltbok.store.Kinds;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads responses. */
public final class ResponseStore {
    /** Ending of an operation's name in the change log where it was done to a second entry. */
    public static final String SECOND = "_second";

    private static final String OF_FORM = "r.questionnaire_id = :q";

    /**
     * Found by their identities. The sign before the questionnaire keeps the database from going
     * through all its responses instead, which it does when there are many identities.
     */
    private static final String SOME = "r.id IN (<ids>) AND +" + OF_FORM;

    private static final String OF_PARENT =
            " LEFT JOIN response p ON p.id = r.parent_id"
                    + " LEFT JOIN study_case pc ON pc.id = p.case_id";

    private ResponseStore() {}

    /** All responses of a pass, in their order, with how far each is filled in; one query. */
    public static List<Respondent> list(Handle handle, Form form, int pass) {
        return respondents(
                handle, form, OF_FORM + " AND r.pass = :pass", q -> q.bind("pass", pass));
    }

    /** Those of both passes. */
    static List<Respondent> list(Handle handle, Form form) {
        return respondents(handle, form, OF_FORM, q -> q);
    }

    /**
     * Some of them, in their order; those that are not there are left out.
     *
     * @param ids not too many
     */
    static List<Respondent> list(Handle handle, Form form, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : respondents(handle, form, SOME, q -> q.bindList("ids", ids));
    }

    private static List<Respondent> respondents(
            Handle handle, Form form, String which, UnaryOperator<Query> bound) {
        String sql =
                "SELECT r.*, c.key AS case_key, "
                        + named(handle, form)
                        + " AS case_name, "
                        + Counting.of(form, i -> Counting.first(i) + " IS NOT NULL")
                        + " AS recorded, "
                        + Counting.of(
                                form,
                                i ->
                                        Counting.first(i)
                                                + " = "
                                                + MissingKind.NOT_ASKED.code()
                                                + " IS TRUE")
                        + " AS not_asked, "
                        + Counting.of(
                                form.items().stream().filter(form::isRetired).toList(),
                                i -> Counting.first(i) + " IS NULL")
                        + " AS asked_no_more FROM response r LEFT JOIN \""
                        + form.answersTable()
                        + "\" a ON a.id = r.id"
                        + " LEFT JOIN study_case c ON c.id = r.case_id"
                        + (form.questionnaire().isRoster() ? OF_PARENT : "")
                        + " WHERE "
                        + which
                        + " ORDER BY r.position, r.pass";
        return bound.apply(handle.createQuery(sql))
                .bind("q", form.id())
                .map((r, c) -> respondent(r, form))
                .list();
    }

    /** The case's name; what belongs to another response is called after that. */
    private static String named(Handle handle, Form form) {
        String own = HideNames.caseName(handle, "c");
        return form.questionnaire().isRoster()
                ? "coalesce("
                        + own
                        + ", coalesce("
                        + HideNames.caseName(handle, "pc")
                        + ", p.key) || ' · ' || r.key)"
                : own;
    }

    private static Respondent respondent(ResultSet r, Form form) throws SQLException {
        int notAsked = r.getInt("not_asked");
        return new Respondent(
                response(r),
                orEmpty(r.getString("case_key")),
                orEmpty(r.getString("case_name")),
                r.getInt("recorded") - notAsked,
                form.items().size() - notAsked - r.getInt("asked_no_more"));
    }

    public static Optional<Response> response(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM response WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> response(r))
                .findOne();
    }

    /** Who keyed a case's first entry; empty if that is not known. */
    public static String firstBy(Handle handle, String formId, String caseId) {
        return handle.createQuery(
                        "SELECT coalesce(entered_by, '') FROM response"
                                + " WHERE questionnaire_id = :q AND case_id = :c AND pass = 1")
                .bind("q", formId)
                .bind("c", caseId)
                .mapTo(String.class)
                .findFirst()
                .orElse("");
    }

    /** Those of some, in the order in which they came. */
    static List<Response> responses(Handle handle, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT * FROM response WHERE id IN (<ids>) ORDER BY position")
                        .bindList("ids", List.copyOf(ids))
                        .map((r, c) -> response(r))
                        .list();
    }

    /**
     * Refuses a change of a response that is not there: taken back, removed, or never begun.
     *
     * @param title what people call the respondent
     */
    static void require(Handle handle, String id, String title) {
        if (pass(handle, id).isEmpty()) {
            throw new FaultException("responses.no_response", title);
        }
    }

    /** Whether a response may be changed. */
    enum Lock {
        OPEN,
        /** Complete or imported, and nobody has opened it for changes. */
        LOCKED,
        VOID
    }

    /**
     * Whether a response may be changed; one that is not there is refused. Asked at every key, so
     * no more than this is read.
     *
     * @param title what people call the respondent
     */
    static Lock lock(Handle handle, String id, String title) {
        return handle.createQuery(
                        "SELECT pass, status, source, unlocked FROM response WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> lock(r))
                .findOne()
                .orElseThrow(() -> new FaultException("responses.no_response", title));
    }

    private static Lock lock(ResultSet r) throws SQLException {
        if (r.getInt("pass") < 0) {
            return Lock.VOID;
        }
        boolean closed =
                Response.Status.COMPLETE.word().equals(r.getString("status"))
                        || isImported(r.getString("source"));
        return closed && orEmpty(r.getString("unlocked")).isEmpty() ? Lock.LOCKED : Lock.OPEN;
    }

    /** Asked at every key, so no more than this is read. */
    private static Optional<Integer> pass(Handle handle, String id) {
        return handle.createQuery("SELECT pass FROM response WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> r.getInt(1))
                .findOne();
    }

    /** What was done to a second entry is never told as if it had been done to the first. */
    static String toldOf(Handle handle, String id, String operation) {
        boolean second = pass(handle, id).filter(p -> p == 2 || p == -2).isPresent();
        return second ? operation + SECOND : operation;
    }

    /** A file of responses is named without a folder; those of a study's plain files with it. */
    private static boolean isImported(@Nullable String source) {
        return source != null && source.indexOf('/') < 0;
    }

    private static Response response(ResultSet r) throws SQLException {
        return new Response(
                r.getString("id"),
                r.getString("key"),
                Optional.ofNullable(r.getString("case_id")),
                Kinds.read(
                        Response.Status.values(),
                        Response.Status::word,
                        "response.status",
                        r.getString("status")),
                orEmpty(r.getString("mode")),
                r.getInt("pass"),
                orEmpty(r.getString("entered_by")),
                orEmpty(r.getString("entered_at")),
                orEmpty(r.getString("note")),
                isImported(r.getString("source")),
                orEmpty(r.getString("reason")),
                orEmpty(r.getString("unlocked")),
                orEmpty(r.getString("voided")),
                orEmpty(r.getString("number")),
                orEmpty(r.getString("received_at")),
                orEmpty(r.getString("version")),
                r.getInt("position"));
    }

    /** First entries that were drawn to be keyed a second time, by their identity. */
    public static Set<String> drawn(Handle handle, Form form) {
        return KeptReads.once(
                handle, List.of("drawn", form.id()), () -> readDrawn(handle, form.id()));
    }

    private static Set<String> readDrawn(Handle handle, String form) {
        return Set.copyOf(
                handle.createQuery(
                                "SELECT a.target_id FROM assignment a JOIN response r ON r.id = a.target_id"
                                        + " WHERE a.task = 'enter_again' AND r.questionnaire_id = :q")
                        .bind("q", form)
                        .mapTo(String.class)
                        .set());
    }

    /** The cases of the frame, in their order. */
    static List<WaitingCase> frame(Handle handle) {
        return cases(handle, " ORDER BY position", q -> q);
    }

    /**
     * Those of some cases that belong to the frame.
     *
     * @param ids not too many
     */
    static List<WaitingCase> frame(Handle handle, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : cases(handle, " AND id IN (<ids>)", q -> q.bindList("ids", ids));
    }

    private static List<WaitingCase> cases(
            Handle handle, String which, UnaryOperator<Query> bound) {
        return bound.apply(
                        handle.createQuery(
                                "SELECT id, key, "
                                        + HideNames.caseName(handle, "c")
                                        + " FROM study_case c WHERE in_frame = 1"
                                        + which))
                .map((r, c) -> new WaitingCase(r.getString(1), r.getString(2), r.getString(3)))
                .list();
    }

    /** The answers of one response; a response that is not there has none. */
    public static Answers answers(Handle handle, Form form, String responseId) {
        boolean hasTexts = form.items().stream().anyMatch(i -> i.type().isText());
        Map<String, String> texts = hasTexts ? texts(handle, responseId) : Map.of();
        String columns =
                form.items().stream()
                        .flatMap(i -> i.columns().stream())
                        .map(c -> "\"" + c + "\"")
                        .collect(Collectors.joining(", "));
        if (columns.isEmpty()) {
            return Answers.empty(form);
        }
        return handle.createQuery(
                        "SELECT "
                                + columns
                                + " FROM \""
                                + form.answersTable()
                                + "\" WHERE id = :id")
                .bind("id", responseId)
                .map((r, c) -> answers(form, widths(form), r, texts))
                .findOne()
                .orElseGet(() -> Answers.empty(form));
    }

    /** How many columns each item has, in their order. */
    private static int[] widths(Form form) {
        return form.items().stream().mapToInt(i -> i.columns().size()).toArray();
    }

    private static Answers answers(Form form, int[] widths, ResultSet r, Map<String, String> texts)
            throws SQLException {
        List<Answer> answers = new ArrayList<>(widths.length);
        int column = 1;
        for (Item item : form.items()) {
            int width = widths[answers.size()];
            List<@Nullable Object> cells = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                cells.add(r.getObject(column++));
            }
            answers.add(AnswerCells.decode(item, cells, texts.get(item.id())));
        }
        return Answers.of(form, answers);
    }

    /** All responses of all passes with their answers, in their order. */
    public static List<StoredResponse> all(Handle handle, Form form) {
        return stored(handle, form, OF_FORM, q -> q);
    }

    /**
     * Some responses with their answers, in their order; those that are not there are left out.
     *
     * @param ids not too many
     */
    public static List<StoredResponse> some(Handle handle, Form form, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : stored(handle, form, SOME, q -> q.bindList("ids", ids));
    }

    /** The ids of the responses of a pass, in their order. */
    public static List<String> ids(Handle handle, Form form, int pass) {
        return handle.createQuery(
                        "SELECT id FROM response WHERE questionnaire_id = :q AND pass = :pass ORDER BY position")
                .bind("q", form.id())
                .bind("pass", pass)
                .mapTo(String.class)
                .list();
    }

    /** The responses that some open answers belong to; those that are not there have none. */
    public static List<String> ofTexts(Handle handle, Collection<String> textIds) {
        return textIds.isEmpty()
                ? List.of()
                : handle.createQuery(
                                "SELECT DISTINCT response_id FROM answer_text WHERE id IN (<ids>)")
                        .bindList("ids", textIds)
                        .mapTo(String.class)
                        .list();
    }

    private static List<StoredResponse> stored(
            Handle handle, Form form, String which, UnaryOperator<Query> bound) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        bound.apply(
                        handle.createQuery(
                                "SELECT t.response_id, t.item_id, t.text FROM answer_text t"
                                        + " JOIN response r ON r.id = t.response_id WHERE "
                                        + which))
                .bind("q", form.id())
                .map(
                        (r, c) ->
                                texts.computeIfAbsent(r.getString(1), k -> new HashMap<>())
                                        .put(r.getString(2), r.getString(3)))
                .list();
        int[] widths = widths(form);
        String columns =
                form.items().stream()
                        .flatMap(i -> i.columns().stream())
                        .map(c -> "a.\"" + c + "\", ")
                        .collect(Collectors.joining());
        return bound.apply(
                        handle.createQuery(
                                "SELECT "
                                        + columns
                                        + "r.*, c.key AS case_key, o.key AS origin_key,"
                                        + " t.key AS text_origin_key FROM response r JOIN \""
                                        + form.answersTable()
                                        + "\" a ON a.id = r.id LEFT JOIN study_case c ON c.id = r.case_id"
                                        + " LEFT JOIN origin o ON o.id = r.origin_id LEFT JOIN origin t ON t.id = r.text_origin_id"
                                        + " WHERE "
                                        + which
                                        + " ORDER BY r.position, r.pass"))
                .bind("q", form.id())
                .map(
                        (r, c) ->
                                new StoredResponse(
                                        response(r),
                                        orEmpty(r.getString("case_key")),
                                        orEmpty(r.getString("origin_key")),
                                        orEmpty(r.getString("text_origin_key")),
                                        answers(
                                                form,
                                                widths,
                                                r,
                                                texts.getOrDefault(r.getString("id"), Map.of()))))
                .list();
    }

    /** The texts of one response by item id. */
    private static Map<String, String> texts(Handle handle, String responseId) {
        Map<String, String> texts = new HashMap<>();
        handle.createQuery("SELECT item_id, text FROM answer_text WHERE response_id = :r")
                .bind("r", responseId)
                .map((r, c) -> texts.put(r.getString(1), r.getString(2)))
                .list();
        return texts;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
