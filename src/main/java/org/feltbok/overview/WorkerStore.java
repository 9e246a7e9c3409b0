package org.feltbok.overview;

import org.feltbok.study.Person;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads who works on a study. */
public final class WorkerStore {
    private WorkerStore() {}

    /** Everybody, in the order in which they came. */
    public static List<Worker> all(Handle handle) {
        List<Person> noted = StudyStore.people(handle);
        Map<String, Integer> keyed =
                counts(
                        handle,
                        "SELECT entered_by, count(*) FROM response WHERE entered_by <> '' GROUP BY 1");
        Map<String, Integer> coded =
                counts(handle, "SELECT person_id, count(*) FROM own_coding GROUP BY 1");
        Map<String, Integer> notes =
                counts(
                        handle,
                        "SELECT person_id, count(*) FROM field_note WHERE person_id <> '' GROUP BY 1");
        return StudyStore.peopleAndEnterers(handle).stream()
                .map(
                        p ->
                                new Worker(
                                        p,
                                        noted.contains(p),
                                        keyed.getOrDefault(p.name(), 0),
                                        coded.getOrDefault(p.id(), 0),
                                        notes.getOrDefault(p.id(), 0)))
                .toList();
    }

    private static Map<String, Integer> counts(Handle handle, String sql) {
        Map<String, Integer> counts = new HashMap<>();
        handle.createQuery(sql).map((r, c) -> counts.put(r.getString(1), r.getInt(2))).list();
        return counts;
    }
}
