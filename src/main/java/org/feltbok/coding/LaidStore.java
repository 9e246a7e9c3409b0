package org.feltbok.coding;

import org.feltbok.base.Ids;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All codings that lie on a passage, of every coder, codebook and layer, as rows that can be moved
 * to another passage or given to two.
 */
final class LaidStore {
    /** A row as it stands. */
    record Row(String id, Map<String, @Nullable Object> cells) {
        @Nullable String text(String column) {
            Object value = cells.get(column);
            return value == null ? null : value.toString();
        }

        boolean isSet(String column) {
            return cells.get(column) instanceof Number n && n.intValue() != 0;
        }

        /** Its cells for another row on another passage. */
        Map<String, @Nullable Object> on(String passageId) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>(cells);
            row.remove("id");
            row.put("passage_id", passageId);
            return row;
        }
    }

    /** A coding with the row that says so. */
    record Laid(Coding coding, Row row) {
        boolean isWhole() {
            return coding.span() == null && !coding.isLost();
        }

        /** Whether both are the same code by the same coder in the same layer. */
        boolean isTwin(Laid other) {
            return coding.codeId().equals(other.coding.codeId())
                    && coding.personId().equals(other.coding.personId())
                    && Objects.equals(row.text("layer_id"), other.row.text("layer_id"));
        }
    }

    private final UnitOfWork work;

    LaidStore(UnitOfWork work) {
        this.work = work;
    }

    List<Laid> on(String passageId) {
        Map<String, Row> rows = new HashMap<>();
        rows("coding", passageId).forEach(r -> rows.put(r.id(), r));
        return new CodingStore(work.handle())
                .allCodingsOn(TextRef.passage(passageId)).stream()
                        .flatMap(c -> Stream.ofNullable(rows.get(c.id())).map(r -> new Laid(c, r)))
                        .toList();
    }

    /** Rows of a table that point at a passage. */
    List<Row> rows(String table, String passageId) {
        return work.handle()
                .createQuery("SELECT * FROM " + table + " WHERE passage_id = :p ORDER BY rowid")
                .bind("p", passageId)
                .map((r, c) -> row(r))
                .list();
    }

    private static Row row(ResultSet r) throws SQLException {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
            cells.put(r.getMetaData().getColumnName(i), r.getObject(i));
        }
        return new Row(r.getString("id"), cells);
    }

    /** Lays a coding elsewhere; null = on the whole of it. */
    void lay(Laid laid, String passageId, @Nullable Span span) {
        String id = laid.coding().id();
        work.update("coding", id, "passage_id", passageId);
        span(id, span);
    }

    /** Where a coding lies on its passage; null = on the whole of it. */
    void span(String codingId, @Nullable Span span) {
        work.update("coding", codingId, "start_at", span == null ? null : span.start());
        work.update("coding", codingId, "end_at", span == null ? null : span.end());
    }

    /** Two codings are one; null = on the whole passage. */
    void joinInto(Laid stays, Laid gone, @Nullable Span span) {
        JoinCoding.into(work, gone.coding().id(), stays.coding().id());
        span(stays.coding().id(), span);
    }

    /** The words of a coding are gone; it remembers them. */
    void lose(Laid laid, String words) {
        work.update("coding", laid.coding().id(), "lost_quote", Spans.lost(words));
        span(laid.coding().id(), null);
    }

    /** The same coding on another passage too, with what is noted on it. */
    void copy(Laid laid, String passageId, @Nullable Span span) {
        Map<String, @Nullable Object> row = laid.row().on(passageId);
        row.put("start_at", span == null ? null : span.start());
        row.put("end_at", span == null ? null : span.end());
        String id = Ids.next();
        work.insert("coding", id, row);
        JoinCoding.copyMemos(work, laid.coding().id(), id);
    }
}
