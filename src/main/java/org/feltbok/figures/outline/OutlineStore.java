package org.feltbok.figures.outline;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the report in order. */
public final class OutlineStore {
    private OutlineStore() {}

    /** A section as it is stored. */
    record Row(String id, String key, LocalText title, @Nullable String parent, int position) {}

    /** A figure as it is stored. */
    record Placed(String id, FigureSpec spec, int position) {}

    /** What somebody noted on anything. */
    record Memo(String id, String text) {}

    static List<Memo> memos(Handle handle) {
        return handle.createQuery("SELECT id, text FROM memo")
                .map((r, c) -> new Memo(r.getString(1), r.getString(2)))
                .list();
    }

    public static Outline read(Handle handle) {
        return read(
                handle,
                FigureStore.figures(handle).stream().map(FigureStore.Stored::spec).toList());
    }

    /** With figures that are read already. */
    static Outline read(Handle handle, List<FigureSpec> figures) {
        Map<String, List<FigureSpec>> inside = new LinkedHashMap<>();
        for (FigureSpec figure : figures) {
            inside.computeIfAbsent(figure.section(), k -> new ArrayList<>()).add(figure);
        }
        List<Row> rows = rows(handle);
        Map<String, String> keys = new HashMap<>();
        rows.forEach(r -> keys.put(r.id(), r.key()));
        List<Part> parts = new ArrayList<>();
        put(rows, null, 1, keys, inside, parts);
        List<FigureSpec> none = inside.values().stream().flatMap(List::stream).toList();
        if (!none.isEmpty()) {
            parts.add(new Part("", "", LocalText.of(""), "", 1, none));
        }
        return new Outline(parts);
    }

    /** Takes out of the map what it has put. */
    private static void put(
            List<Row> rows,
            @Nullable String parent,
            int depth,
            Map<String, String> keys,
            Map<String, List<FigureSpec>> inside,
            List<Part> parts) {
        for (Row row : rows) {
            if (java.util.Objects.equals(row.parent(), parent)) {
                List<FigureSpec> own = inside.remove(row.key());
                parts.add(
                        new Part(
                                row.id(),
                                row.key(),
                                row.title(),
                                parent == null ? "" : keys.getOrDefault(parent, ""),
                                depth,
                                own == null ? List.of() : own));
                put(rows, row.id(), depth + 1, keys, inside, parts);
            }
        }
    }

    /** All sections by their place among those of the same parent. */
    static List<Row> rows(Handle handle) {
        return handle.createQuery(
                        "SELECT id, key, title, title_i18n, parent_id, position FROM report_section"
                                + " ORDER BY position, id")
                .map(
                        (r, c) ->
                                new Row(
                                        r.getString("id"),
                                        r.getString("key"),
                                        LocalTexts.of(
                                                r.getString("title"), r.getString("title_i18n")),
                                        r.getString("parent_id"),
                                        r.getInt("position")))
                .list();
    }

    static Row section(Handle handle, String key) {
        return rows(handle).stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new FaultException("outline.no_section", key));
    }

    static List<Row> siblings(Handle handle, @Nullable String parent) {
        return rows(handle).stream()
                .filter(r -> java.util.Objects.equals(r.parent(), parent))
                .toList();
    }

    /** The figures of a section in their order; those of none for an empty key. */
    static List<Placed> figures(Handle handle, String section) {
        Map<String, Integer> positions = new HashMap<>();
        handle.createQuery("SELECT id, position FROM figure")
                .map((r, c) -> positions.put(r.getString(1), r.getInt(2)))
                .list();
        return FigureStore.figures(handle).stream()
                .filter(f -> f.spec().section().equals(section))
                .map(f -> new Placed(f.id(), f.spec(), positions.getOrDefault(f.id(), 0)))
                .toList();
    }

    static Placed figure(Handle handle, String key) {
        FigureStore.Stored stored =
                FigureStore.figure(handle, key)
                        .orElseThrow(() -> new FaultException("figures.no_figure", key));
        return figures(handle, stored.spec().section()).stream()
                .filter(f -> f.id().equals(stored.id()))
                .findFirst()
                .orElseThrow();
    }
}
