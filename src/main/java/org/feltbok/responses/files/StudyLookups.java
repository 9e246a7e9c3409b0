package org.feltbok.responses.files;

import org.feltbok.base.Ids;
import org.feltbok.responses.Form;
import org.feltbok.study.StudyStore;
import org.feltbok.study.plain.ReadPeople;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an open study knows before a file is read.
 *
 * @param ids identity of each response by its name
 * @param firstEntries key of the first entry by the identity of its case
 * @param position of the first response read
 */
record StudyLookups(
        Lookups lookups, Map<String, String> ids, Map<String, String> firstEntries, int position) {
    /** Cases may be named by key, or by name where only one has it. */
    static StudyLookups of(Handle handle, Form form) {
        Map<String, String> cases = new HashMap<>();
        pairs(handle, "SELECT name, id FROM study_case GROUP BY name HAVING count(*) = 1", cases);
        pairs(handle, "SELECT key, id FROM study_case", cases);
        Map<String, String> origins = new HashMap<>();
        pairs(handle, "SELECT key, id FROM origin", origins);
        Map<String, String> people = ReadPeople.names(StudyStore.people(handle));
        Map<String, String> ids = new HashMap<>();
        handle.createQuery("SELECT key, pass, id FROM response WHERE questionnaire_id = :q")
                .bind("q", form.id())
                .map((r, c) -> ids.put(Lookups.name(r.getString(1), r.getInt(2)), r.getString(3)))
                .list();
        int position =
                handle.createQuery(
                                "SELECT coalesce(max(position), 0) + 1 FROM response WHERE questionnaire_id = :q")
                        .bind("q", form.id())
                        .mapTo(Integer.class)
                        .one();
        Map<String, String> firstEntries = new HashMap<>();
        handle.createQuery(
                        "SELECT case_id, key FROM response WHERE questionnaire_id = :q AND pass = 1"
                                + " AND case_id IS NOT NULL")
                .bind("q", form.id())
                .map((r, c) -> firstEntries.put(r.getString(1), r.getString(2)))
                .list();
        return new StudyLookups(
                new Lookups(cases, people, origins, Set.of(), ids.keySet(), new NewIds()),
                ids,
                firstEntries,
                position);
    }

    /** Whether a file would be read in the same way: identities to come aside, all is the same. */
    boolean isAs(StudyLookups other) {
        return position == other.position
                && ids.equals(other.ids)
                && firstEntries.equals(other.firstEntries)
                && lookups.cases().equals(other.lookups.cases())
                && lookups.people().equals(other.lookups.people())
                && lookups.origins().equals(other.lookups.origins());
    }

    private static void pairs(Handle handle, String sql, Map<String, String> into) {
        handle.createQuery(sql).map((r, c) -> into.put(r.getString(1), r.getString(2))).list();
    }

    private static final class NewIds implements Lookups.IdMaker {
        @Override
        public String response(String name) {
            return Ids.next();
        }

        @Override
        public String text(String name, String item) {
            return Ids.next();
        }
    }
}
