package org.feltbok.names;

import org.feltbok.base.Ids;
import org.feltbok.coding.JoinCoding;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the merging of two codes has to move. */
final class MergeStore {
    private final Handle handle;

    MergeStore(Handle handle) {
        this.handle = handle;
    }

    record Row(String book, String parent, boolean folder, boolean retired, String mergedInto) {}

    Map<String, Row> codes() {
        Map<String, Row> codes = new LinkedHashMap<>();
        handle.createQuery(
                        """
                        SELECT id, codebook_id, ifnull(parent_id, '') AS parent, folder,
                          retired_at IS NOT NULL AS retired, ifnull(merged_into, '') AS merged FROM code""")
                .map(
                        (r, c) ->
                                codes.put(
                                        r.getString("id"),
                                        new Row(
                                                r.getString("codebook_id"),
                                                r.getString("parent"),
                                                r.getBoolean("folder"),
                                                r.getBoolean("retired"),
                                                r.getString("merged"))))
                .list();
        return codes;
    }

    boolean isBelow(String code, String top) {
        Map<String, Row> all = codes();
        Set<String> seen = new LinkedHashSet<>();
        Row row = all.get(code);
        while (row != null && seen.add(row.parent())) {
            if (row.parent().equals(top)) {
                return true;
            }
            row = all.get(row.parent());
        }
        return false;
    }

    List<String> below(String code) {
        return ids("SELECT id FROM code WHERE parent_id = :id ORDER BY position", code);
    }

    private List<String> ids(String sql, String id) {
        return handle.createQuery(sql).bind("id", id).mapTo(String.class).list();
    }

    /**
     * A coding of either code.
     *
     * @param place whose it is and on which text, in a layer how it came to be too; such can stand
     *     twice
     * @param laid whether it lies in a layer beside the coders' own
     * @param lost the words it lost; empty = none
     * @param start -1 = on the whole text, or its words are lost
     */
    record Given(
            String id,
            boolean moves,
            List<String> place,
            boolean laid,
            String lost,
            int start,
            int end) {
        boolean isOnSpan() {
            return start >= 0;
        }

        /** Whether both say the same, or of words that are joined. */
        boolean meets(Given other) {
            if (!place.equals(other.place) || isOnSpan() != other.isOnSpan()) {
                return false;
            }
            return isOnSpan() ? start < other.end && other.start < end : lost.equals(other.lost);
        }

        Given over(Given other) {
            return new Given(
                    id,
                    moves,
                    place,
                    laid,
                    lost,
                    Math.min(start, other.start),
                    Math.max(end, other.end));
        }
    }

    /** The codings of both codes; first those that stay. */
    List<Given> given(String from, String into) {
        return handle.createQuery(
                        """
                        SELECT id, code_id = :from AS moves, person_id, ifnull(layer_id, '') AS layer,
                          iif(layer_id IS NULL, '', ifnull(made, '') || ' ' || ifnull(made_from, '')) AS made,
                          ifnull(answer_text_id, ifnull(passage_id, document_id)) AS text,
                          ifnull(lost_quote, '') AS lost, ifnull(start_at, -1) AS s, ifnull(end_at, -1) AS e
                        FROM coding WHERE code_id IN (:from, :into) ORDER BY moves, rowid""")
                .bind("from", from)
                .bind("into", into)
                .map(
                        (r, c) ->
                                new Given(
                                        r.getString("id"),
                                        r.getBoolean("moves"),
                                        List.of(
                                                r.getString("person_id"),
                                                r.getString("layer"),
                                                r.getString("made"),
                                                r.getString("text")),
                                        !r.getString("layer").isEmpty(),
                                        r.getString("lost"),
                                        r.getInt("s"),
                                        r.getInt("e")))
                .list();
    }

    /**
     * Where a coding of a code stands.
     *
     * @param start -1 = on the whole text, or its words are lost
     */
    record Place(String id, boolean laid, String text, int start, int end) {
        boolean meets(Place other) {
            return text.equals(other.text)
                    && (start < 0 || other.start < 0 || start < other.end && other.start < end);
        }
    }

    List<Place> places(String code) {
        return handle.createQuery(
                        """
                        SELECT id, layer_id IS NOT NULL AS laid, ifnull(start_at, -1) AS s, ifnull(end_at, -1) AS e,
                          ifnull(answer_text_id, ifnull(passage_id, document_id)) AS text
                        FROM coding WHERE code_id = :code ORDER BY rowid""")
                .bind("code", code)
                .map(
                        (r, c) ->
                                new Place(
                                        r.getString("id"),
                                        r.getBoolean("laid"),
                                        r.getString("text"),
                                        r.getInt("s"),
                                        r.getInt("e")))
                .list();
    }

    /** The same coding once more, with what is noted on it; its identity. */
    String copy(UnitOfWork work, String coding) {
        Map<String, @Nullable Object> row =
                new LinkedHashMap<>(
                        handle.createQuery("SELECT * FROM coding WHERE id = :id")
                                .bind("id", coding)
                                .mapToMap()
                                .one());
        row.remove("id");
        String id = Ids.next();
        work.insert("coding", id, row);
        JoinCoding.copyMemos(work, coding, id);
        return id;
    }

    /** Identities of what one coder gave with either code. */
    Set<String> codingsOf(String from, String into, String person) {
        return new LinkedHashSet<>(
                handle.createQuery(
                                "SELECT id FROM own_coding WHERE code_id IN (:from, :into) AND person_id = :p")
                        .bind("from", from)
                        .bind("into", into)
                        .bind("p", person)
                        .mapTo(String.class)
                        .list());
    }

    /** The texts to which one coder gave any of some codes. */
    Set<String> textsOf(List<String> codes, String person) {
        return new LinkedHashSet<>(
                handle.createQuery(
                                "SELECT ifnull(answer_text_id, passage_id) FROM own_coding"
                                        + " WHERE code_id IN (<codes>) AND person_id = :p")
                        .bindList("codes", codes)
                        .bind("p", person)
                        .mapTo(String.class)
                        .list());
    }
}
