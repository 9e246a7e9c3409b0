package org.feltbok.cases;

import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Reads indicators and their values. */
public final class IndicatorStore {
    private IndicatorStore() {}

    /** All indicators in their order. */
    public static List<Indicator> all(Handle handle) {
        return KeptReads.once(handle, "indicators", () -> List.copyOf(readAll(handle)));
    }

    private static List<Indicator> readAll(Handle handle) {
        return handle.createQuery("SELECT * FROM indicator ORDER BY position, name")
                .map(
                        (r, context) ->
                                new Indicator(
                                        r.getString("id"),
                                        r.getString("name"),
                                        CaseStore.text(r, "label"),
                                        CaseStore.text(r, "unit"),
                                        r.getInt("decimals"),
                                        CaseStore.text(r, "breakdown"),
                                        CaseStore.orEmpty(r.getString("continues")),
                                        r.getString("origin_id"),
                                        CaseStore.orEmpty(r.getString("note"))))
                .list();
    }

    /** All values by indicator, case, year and part, each in its order. */
    public static List<IndicatorValue> values(Handle handle) {
        return handle.createQuery(
                        "SELECT v.* FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id"
                                + " JOIN study_case c ON c.id = v.case_id"
                                + " ORDER BY i.position, c.position, c.key, v.year, v.part")
                .map(
                        (r, context) ->
                                new IndicatorValue(
                                        r.getString("indicator_id"),
                                        r.getString("case_id"),
                                        r.getInt("year"),
                                        r.getString("part"),
                                        r.getDouble("value"),
                                        r.getString("origin_id")))
                .list();
    }
}
