package org.feltbok.coding;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads all codings with the keys that plain files name them by. */
final class CodingExportStore {
    private static final String ANSWER =
            " JOIN answer_text t ON t.id = k.answer_text_id"
                    + " JOIN response r ON r.id = t.response_id";
    private static final String PASSAGE =
            " JOIN passage t ON t.id = k.passage_id" + " JOIN interview i ON i.id = t.interview_id";
    private static final String CODING =
            "SELECT p.key, b.key, %s, o.key, k.start_at, k.end_at, k.lost_quote,"
                    + " k.created_at, t.text, l.key, k.made, k.made_from, k.looked_at FROM coding k LEFT JOIN layer l ON l.id = k.layer_id"
                    + " JOIN code o ON o.id = k.code_id JOIN codebook b ON b.id ="
                    + " o.codebook_id JOIN person p ON p.id = k.person_id";

    private final Handle handle;

    CodingExportStore(Handle handle) {
        this.handle = handle;
    }

    /**
     * A coding or a finished text.
     *
     * @param source key of the response or interview
     * @param part id of the item, or number of the passage from 1
     */
    record Line(
            String coder,
            String codebook,
            String source,
            String part,
            String code,
            @Nullable Span span,
            @Nullable String lost,
            String at,
            String text,
            String layer,
            String made,
            String madeFrom,
            String looked) {}

    List<Line> answers() {
        return handle.createQuery(
                        CODING.formatted("r.key, t.item_id")
                                + ANSWER
                                + " ORDER BY p.position, b.position, t.item_id, r.position, k.start_at, o.position, k.id")
                .map((r, c) -> line(r, r.getString(4)))
                .list();
    }

    List<Line> passages() {
        Map<String, String> numbers = passageNumbers();
        return handle.createQuery(
                        CODING.formatted("i.key, t.id")
                                + PASSAGE
                                + " ORDER BY p.position, b.position, i.position, t.position, k.start_at, o.position, k.id")
                .map((r, c) -> line(r, numbers.getOrDefault(r.getString(4), "")))
                .list();
    }

    private static Line line(ResultSet r, String part) throws SQLException {
        int start = r.getInt(6);
        Span span = r.wasNull() ? null : new Span(start, r.getInt(7));
        String at = r.getString(9);
        return new Line(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                part,
                r.getString(5),
                span,
                r.getString(8),
                orEmpty(at),
                r.getString(10),
                orEmpty(r.getString(11)),
                orEmpty(r.getString(12)),
                orEmpty(r.getString(13)),
                orEmpty(r.getString(14)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Number of each passage within its interview, from 1. */
    private Map<String, String> passageNumbers() {
        Map<String, String> numbers = new HashMap<>();
        handle.createQuery(
                        "SELECT id, row_number() OVER (PARTITION BY interview_id ORDER BY position, id) FROM passage")
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(e -> numbers.put(e.getKey(), e.getValue()));
        return numbers;
    }

    /**
     * How far a coder is with a text.
     *
     * @param answer true for an answer: source and part are response and item, else interview and
     *     number
     */
    record State(
            String coder,
            String codebook,
            boolean answer,
            String source,
            String part,
            boolean done,
            String memo,
            boolean seen) {}

    /** Finished texts and memos: answers first, then passages. */
    List<State> states() {
        Map<String, String> numbers = passageNumbers();
        String keys =
                " JOIN codebook b ON b.id = k.codebook_id JOIN person p ON p.id = k.person_id";
        List<State> all = new java.util.ArrayList<>();
        all.addAll(
                handle.createQuery(
                                "SELECT p.key, b.key, r.key, t.item_id, k.done, k.memo, k.seen FROM coding_done k"
                                        + keys
                                        + ANSWER
                                        + " ORDER BY b.position, t.item_id, p.position, r.position")
                        .map((r, c) -> state(r, true, r.getString(4)))
                        .list());
        all.addAll(
                handle.createQuery(
                                "SELECT p.key, b.key, i.key, t.id, k.done, k.memo, k.seen FROM coding_done k"
                                        + keys
                                        + PASSAGE
                                        + " ORDER BY b.position, p.position, i.position, t.position")
                        .map((r, c) -> state(r, false, numbers.getOrDefault(r.getString(4), "")))
                        .list());
        return all;
    }

    private static State state(ResultSet r, boolean answer, String part) throws SQLException {
        String memo = r.getString(6);
        return new State(
                r.getString(1),
                r.getString(2),
                answer,
                r.getString(3),
                part,
                r.getBoolean(5),
                memo == null ? "" : memo,
                r.getBoolean(7));
    }
}
