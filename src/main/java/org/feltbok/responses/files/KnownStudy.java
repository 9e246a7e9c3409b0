package org.feltbok.responses.files;

import org.feltbok.responses.Answers;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.SetAnswer;
import org.feltbok.responses.StoredResponse;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What an open study holds before a file is rehearsed: what the file may point at, and the
 * responses there are with all that a file may say of them.
 *
 * @param answers by the identity of the response
 * @param about what the table response holds, by identity, in the order of {@link About#STORED}
 * @param secondEntries key of the second entry by the identity of its case
 * @param voided cases with a void response, as made by {@link Lookups#name} of identity and pass
 * @param several cases with more than one response of a pass, named in the same way
 * @param coded texts that somebody has coded: identities of response and item with / between
 * @param caseNames by identity
 * @param frame identities of the cases that were asked
 * @param texts number of open answers
 */
record KnownStudy(
        StudyLookups lookups,
        Map<String, Answers> answers,
        Map<String, @Nullable Object[]> about,
        Map<String, String> secondEntries,
        Set<String> voided,
        Set<String> several,
        Set<String> coded,
        Map<String, String> caseNames,
        Set<String> frame,
        int texts) {

    static KnownStudy of(Handle handle, Form form) {
        Map<String, Answers> answers = new HashMap<>();
        for (StoredResponse stored : ResponseStore.all(handle, form)) {
            answers.put(stored.response().id(), stored.answers());
        }
        Map<String, @Nullable Object[]> about = new HashMap<>();
        Map<String, String> second = new HashMap<>();
        Set<String> voided = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Set<String> several = new HashSet<>();
        handle.createQuery(
                        "SELECT "
                                + String.join(", ", About.STORED)
                                + " FROM response WHERE questionnaire_id = :q")
                .bind("q", form.id())
                .map(
                        (r, c) -> {
                            @Nullable Object[] row = new Object[About.STORED.size()];
                            for (int i = 0; i < row.length; i++) {
                                row[i] = r.getObject(i + 1);
                            }
                            Object of = row[AboutCells.CASE];
                            int pass = r.getInt("pass");
                            if (of != null && !seen.add(Lookups.name(of.toString(), pass))) {
                                several.add(Lookups.name(of.toString(), pass));
                            }
                            if (of != null && pass == 2) {
                                second.put(of.toString(), r.getString("key"));
                            } else if (of != null && pass < 0) {
                                voided.add(Lookups.name(of.toString(), pass));
                            }
                            return about.put(r.getString("id"), row);
                        })
                .list();
        Map<String, String> names = new HashMap<>();
        Set<String> frame = new HashSet<>();
        handle.createQuery("SELECT id, name, in_frame FROM study_case")
                .map(
                        (r, c) -> {
                            if (r.getInt(3) != 0) {
                                frame.add(r.getString(1));
                            }
                            return names.put(r.getString(1), r.getString(2));
                        })
                .list();
        int texts =
                handle.createQuery(
                                "SELECT count(*) FROM answer_text t JOIN response r ON r.id ="
                                        + " t.response_id WHERE r.questionnaire_id = :q AND r.pass = 1 AND"
                                        + " t.aside = 0")
                        .bind("q", form.id())
                        .mapTo(Integer.class)
                        .one();
        return new KnownStudy(
                StudyLookups.of(handle, form),
                answers,
                about,
                second,
                voided,
                several,
                SetAnswer.coded(handle, form),
                names,
                frame,
                texts);
    }

    /** Whether a file would be read in the same way and do the same. */
    boolean isAs(KnownStudy other) {
        return lookups.isAs(other.lookups)
                && answers.equals(other.answers)
                && secondEntries.equals(other.secondEntries)
                && coded.equals(other.coded)
                && about.keySet().equals(other.about.keySet())
                && about.entrySet().stream()
                        .allMatch(
                                e ->
                                        java.util.Arrays.equals(
                                                e.getValue(), other.about.get(e.getKey())));
    }
}
