package org.feltbok.responses.files;

import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Roster;
import org.feltbok.responses.Form;
import org.feltbok.study.StudyStore;
import org.feltbok.study.plain.ReadPeople;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.List;
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
                new Lookups(
                        cases,
                        people,
                        origins,
                        parents(handle, form),
                        Set.of(),
                        ids.keySet(),
                        new NewIds()),
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
                && lookups.parents().equals(other.lookups.parents())
                && lookups.people().equals(other.lookups.people())
                && lookups.origins().equals(other.lookups.origins());
    }

    /** By key; else by number or case, where only one response has it. */
    private static Map<String, String> parents(Handle handle, Form form) {
        Map<String, String> parents = new HashMap<>();
        Roster roster = form.questionnaire().roster();
        if (roster == null) {
            return parents;
        }
        String one =
                " WHERE r.questionnaire_id = :of AND r.pass = 1 GROUP BY 1 HAVING count(*) = 1";
        String ofCase = ", r.id FROM response r JOIN study_case c ON c.id = r.case_id" + one;
        for (String sql :
                List.of(
                        "SELECT c.name" + ofCase,
                        "SELECT c.key" + ofCase,
                        "SELECT r.number, r.id FROM response r" + one,
                        "SELECT r.key || '/2', r.id FROM response r WHERE r.questionnaire_id = :of"
                                + " AND r.pass = 2",
                        "SELECT r.key, r.id FROM response r WHERE r.questionnaire_id = :of AND r.pass = 1")) {
            handle.createQuery(sql)
                    .bind("of", roster.of())
                    .map(
                            (r, c) ->
                                    r.getString(1) == null
                                            ? ""
                                            : parents.put(r.getString(1), r.getString(2)))
                    .list();
        }
        return parents;
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
