package org.feltbok.figures;

import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads figures, published values and errata. */
public final class FigureStore {
    private FigureStore() {}

    /** A figure as it is stored. */
    public record Stored(String id, FigureSpec spec) {}

    /** All figures and tables in the order of the report. */
    public static List<Stored> figures(Handle handle) {
        return KeptReads.once(handle, "figures", () -> List.copyOf(readFigures(handle)));
    }

    private static List<Stored> readFigures(Handle handle) {
        ReportOrderStore order = ReportOrderStore.read(handle);
        return handle
                .createQuery("SELECT id, key, spec FROM figure ORDER BY position, key")
                .map(
                        (r, c) ->
                                new Stored(
                                        r.getString(1),
                                        FigureSpec.parse(r.getString(3), r.getString(2))))
                .stream()
                .sorted(Comparator.comparingInt(s -> order.place(s.spec())))
                .toList();
    }

    public static Optional<Stored> figure(Handle handle, String key) {
        return handle.createQuery("SELECT id, key, spec FROM figure WHERE key = :key")
                .bind("key", key)
                .map(
                        (r, c) ->
                                new Stored(
                                        r.getString(1),
                                        FigureSpec.parse(r.getString(3), r.getString(2))))
                .findOne();
    }

    /** All published values in their order. */
    public static List<PublishedValue> published(Handle handle) {
        return KeptReads.once(handle, "published", () -> List.copyOf(readPublished(handle)));
    }

    private static List<PublishedValue> readPublished(Handle handle) {
        return handle.createQuery("SELECT * FROM published ORDER BY position, id")
                .map(
                        (r, c) ->
                                new PublishedValue(
                                        r.getString("id"),
                                        r.getString("figure_key"),
                                        r.getString("measure"),
                                        r.getDouble("value"),
                                        orEmpty(r.getString("printed")),
                                        r.getInt("decimals"),
                                        orEmpty(r.getString("qualifier")),
                                        orEmpty(r.getString("erratum")),
                                        orEmpty(r.getString("place")),
                                        orEmpty(r.getString("note"))))
                .list();
    }

    /** All claims in their order. */
    public static List<Claim> claims(Handle handle) {
        return KeptReads.once(handle, "claims", () -> List.copyOf(readClaims(handle)));
    }

    private static List<Claim> readClaims(Handle handle) {
        return handle.createQuery("SELECT * FROM claim ORDER BY position, id")
                .map(
                        (r, c) ->
                                new Claim(
                                        r.getString("id"),
                                        r.getString("figure_key"),
                                        Claim.Said.of(r.getString("claim")).orElseThrow(),
                                        orEmpty(r.getString("measure")),
                                        orEmpty(r.getString("compared")),
                                        orEmpty(r.getString("method")),
                                        r.getDouble("level"),
                                        orEmpty(r.getString("erratum")),
                                        orEmpty(r.getString("place")),
                                        orEmpty(r.getString("note"))))
                .list();
    }

    public static List<Erratum> errata(Handle handle) {
        return handle.createQuery("SELECT * FROM erratum ORDER BY position, key")
                .map(
                        (r, c) ->
                                new Erratum(
                                        r.getString("id"),
                                        r.getString("key"),
                                        orEmpty(r.getString("kind")),
                                        orEmpty(r.getString("place")),
                                        r.getString("what"),
                                        orEmpty(r.getString("reading"))))
                .list();
    }

    /** After all that stand in a table. */
    public static int nextPosition(Handle handle, String table) {
        return handle.createQuery("SELECT ifnull(max(position), 0) + 1 FROM " + table)
                .mapTo(Integer.class)
                .one();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
