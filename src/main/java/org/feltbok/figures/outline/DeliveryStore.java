package org.feltbok.figures.outline;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was delivered and approved. */
public final class DeliveryStore {
    private DeliveryStore() {}

    /**
     * What one has in hand outside: of each figure the numbers that it showed when it was delivered
     * or approved last.
     *
     * @param at when something was delivered or approved last
     * @param figures by key
     */
    public record InHand(Instant at, Map<String, Delivered> figures) {}

    private record Row(String id, String figure, String shown) {}

    /** Empty if nothing ever was. */
    public static Optional<InHand> inHand(Handle handle) {
        Map<String, String> last = new LinkedHashMap<>();
        latest(handle).forEach(r -> last.put(r.figure(), r.shown()));
        Map<String, Delivered> figures = new LinkedHashMap<>();
        last.forEach((figure, shown) -> figures.put(figure, Delivered.parse(figure, shown)));
        return handle.createQuery("SELECT at FROM delivery ORDER BY position DESC, id LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .map(at -> new InHand(Instant.parse(at), figures));
    }

    /** Later ones come after earlier ones and take their places in a map. */
    private static List<Row> latest(Handle handle) {
        return handle.createQuery(
                        "SELECT f.id, f.figure_key, f.shown FROM delivered_figure f"
                                + " JOIN delivery d ON d.id = f.delivery_id"
                                + " ORDER BY d.position, f.position, f.id")
                .map((r, c) -> new Row(r.getString(1), r.getString(2), r.getString(3)))
                .list();
    }

    /** Rows by the key that their figure had; a key given again follows its figure. */
    static Map<String, String> keys(Handle handle) {
        Map<String, String> keys = new LinkedHashMap<>();
        latest(handle).forEach(r -> keys.put(r.id(), r.figure()));
        return keys;
    }
}
