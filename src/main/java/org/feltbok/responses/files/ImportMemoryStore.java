package org.feltbok.responses.files;

import org.feltbok.base.Ids;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was settled for files of a questionnaire, kept with the study by the program that writes
 * them, so that the next file of the same kind is read in the same way.
 */
public final class ImportMemoryStore {
    private ImportMemoryStore() {}

    /** What the columns of a head are known to hold, in any file of a questionnaire. */
    public record Meaning(String id, String questionnaireId, String head, String word) {}

    public static List<Meaning> meanings(Handle handle) {
        return handle.createQuery(
                        "SELECT id, questionnaire_id, head, meaning FROM import_memory WHERE text IS NULL"
                                + " AND meaning <> '+' ORDER BY position")
                .map(
                        (r, c) ->
                                new Meaning(
                                        r.getString(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4)))
                .list();
    }

    /** What is known of the files of a program, in the order in which it was settled. */
    static List<RememberedColumn> of(Handle handle, String questionnaire, String source) {
        return handle.createQuery(
                        "SELECT head, coalesce(text, ''), meaning FROM import_memory WHERE questionnaire_id = :q AND"
                                + " source = :s ORDER BY position")
                .bind("q", questionnaire)
                .bind("s", source)
                .map((r, c) -> new RememberedColumn(r.getString(1), r.getString(2), r.getString(3)))
                .list();
    }

    /** Keeps what is settled now beside what was; the same said otherwise takes its place. */
    static void keep(
            UnitOfWork work, String questionnaire, String source, List<RememberedColumn> now) {
        Map<Object, String> ids = new LinkedHashMap<>();
        Map<Object, RememberedColumn> was = new LinkedHashMap<>();
        work.handle()
                .createQuery(
                        "SELECT id, head, coalesce(text, ''), meaning FROM import_memory WHERE questionnaire_id = :q"
                                + " AND source = :s ORDER BY position")
                .bind("q", questionnaire)
                .bind("s", source)
                .map(
                        (r, c) -> {
                            RememberedColumn of =
                                    new RememberedColumn(
                                            r.getString(2), r.getString(3), r.getString(4));
                            was.put(of.spot(), of);
                            return ids.put(of.spot(), r.getString(1));
                        })
                .list();
        int position =
                work.handle()
                        .createQuery("SELECT coalesce(max(position), 0) + 1 FROM import_memory")
                        .mapTo(Integer.class)
                        .one();
        List<RememberedColumn> fresh = new ArrayList<>();
        for (RememberedColumn of : now) {
            RememberedColumn old = was.get(of.spot());
            String id = ids.get(of.spot());
            if (old == null || id == null) {
                fresh.add(of);
            } else if (!old.meaning().equals(of.meaning())) {
                work.update("import_memory", id, "meaning", of.meaning());
            }
        }
        for (RememberedColumn of : fresh) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("questionnaire_id", questionnaire);
            row.put("source", source);
            row.put("head", of.head());
            if (!of.text().isEmpty()) {
                row.put("text", of.text());
            }
            row.put("meaning", of.meaning());
            row.put("position", position++);
            work.insert("import_memory", Ids.next(), row);
        }
    }
}
