package org.feltbok.cases;

import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads groupings. */
public final class GroupingStore {
    private GroupingStore() {}

    /** All groupings in their order. */
    public static List<Grouping> all(Handle handle) {
        return KeptReads.once(handle, "groupings", () -> List.copyOf(readAll(handle)));
    }

    private static List<Grouping> readAll(Handle handle) {
        Map<String, List<GroupingClass>> classes = new HashMap<>();
        handle.createQuery("SELECT * FROM grouping_class ORDER BY position")
                .map(
                        (r, context) ->
                                classes.computeIfAbsent(
                                                r.getString("grouping_id"), k -> new ArrayList<>())
                                        .add(
                                                new GroupingClass(
                                                        r.getString("id"),
                                                        r.getString("code"),
                                                        CaseStore.text(r, "label"))))
                .list();
        return handle.createQuery("SELECT * FROM grouping ORDER BY position, name")
                .map(
                        (r, context) ->
                                new Grouping(
                                        r.getString("id"),
                                        r.getString("name"),
                                        CaseStore.text(r, "label"),
                                        GroupingJson.read(r.getString("rule")),
                                        r.getString("retired_at"),
                                        classes.getOrDefault(r.getString("id"), List.of())))
                .list();
    }
}
