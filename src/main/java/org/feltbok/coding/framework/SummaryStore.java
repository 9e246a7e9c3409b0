package org.feltbok.coding.framework;

import org.feltbok.coding.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the summaries of the matrix; made for one reading, never kept. */
public final class SummaryStore {
    private final Handle handle;

    public SummaryStore(Handle handle) {
        this.handle = handle;
    }

    /** All summaries by their place. */
    public Map<CellRef, Summary> all() {
        Map<String, List<Link>> links = new HashMap<>();
        handle.createQuery("SELECT * FROM summary_quote ORDER BY rowid")
                .map((r, c) -> Map.entry(r.getString("summary_id"), link(r)))
                .forEach(
                        e ->
                                links.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                        .add(e.getValue()));
        Map<CellRef, Summary> found = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM summary ORDER BY rowid")
                .map((r, c) -> summary(r, links.getOrDefault(r.getString("id"), List.of())))
                .forEach(s -> found.putIfAbsent(s.cell(), s));
        return found;
    }

    private static Link link(ResultSet r) throws SQLException {
        int start = r.getInt("start_at");
        boolean whole = r.wasNull();
        int end = r.getInt("end_at");
        return new Link(
                r.getString("id"),
                r.getString("passage_id"),
                whole || r.wasNull() || end <= start ? null : new Span(start, end),
                r.getString("quote"),
                r.getInt("lost") != 0);
    }

    private static Summary summary(ResultSet r, List<Link> links) throws SQLException {
        String at = r.getString("at");
        return new Summary(
                r.getString("id"),
                cell(r),
                r.getString("text"),
                r.getString("person_id"),
                at == null ? null : Instant.parse(at),
                links);
    }

    private static CellRef cell(ResultSet r) throws SQLException {
        CellRef.RowKind row =
                r.getString("case_id") != null
                        ? CellRef.RowKind.CASE
                        : r.getString("class_id") != null
                                ? CellRef.RowKind.CLASS
                                : CellRef.RowKind.ROLE;
        CellRef.ColumnKind column =
                r.getString("topic_id") != null
                        ? CellRef.ColumnKind.TOPIC
                        : CellRef.ColumnKind.CODE;
        return new CellRef(
                row, text(r.getString(row.stored())), column, text(r.getString(column.stored())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The summary of a place, without its links. */
    Optional<String> id(CellRef cell) {
        return handle.createQuery(
                        "SELECT id FROM summary WHERE "
                                + cell.row().stored()
                                + " = :r AND "
                                + cell.column().stored()
                                + " = :c")
                .bind("r", cell.rowId())
                .bind("c", cell.columnId())
                .mapTo(String.class)
                .findFirst();
    }

    /** The summaries of all that is about a row of another table. */
    List<String> of(String column, String id) {
        return handle.createQuery("SELECT id FROM summary WHERE " + column + " = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    List<String> linkIds(String summaryId) {
        return handle.createQuery("SELECT id FROM summary_quote WHERE summary_id = :s")
                .bind("s", summaryId)
                .mapTo(String.class)
                .list();
    }

    /** Links to a passage. */
    List<Link> linksTo(String passageId) {
        return handle.createQuery("SELECT * FROM summary_quote WHERE passage_id = :p")
                .bind("p", passageId)
                .map((r, c) -> link(r))
                .list();
    }

    /** Summaries of topics, those of codes left out. */
    Set<String> byTopic() {
        return handle.createQuery("SELECT id FROM summary WHERE topic_id IS NOT NULL")
                .mapTo(String.class)
                .set();
    }

    /** The summary of each link. */
    Map<String, String> summariesOf(List<Link> some, List<Link> others) {
        List<String> ids = Stream.concat(some.stream(), others.stream()).map(Link::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : handle.createQuery("SELECT id, summary_id FROM summary_quote WHERE id IN (<ids>)")
                        .bindList("ids", ids)
                        .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The topic that a passage stands under. */
    Optional<String> topicOf(String passageId) {
        return handle.createQuery(
                        "SELECT topic_id FROM passage WHERE id = :p AND topic_id IS NOT NULL")
                .bind("p", passageId)
                .mapTo(String.class)
                .findFirst();
    }

    /** What stands on the other side of a summary's place. */
    Optional<CellRef> cellOf(String summaryId) {
        return handle.createQuery("SELECT * FROM summary WHERE id = :s")
                .bind("s", summaryId)
                .map((r, c) -> cell(r))
                .findFirst();
    }
}
