package org.feltbok.names;

import org.feltbok.store.CellChange;
import org.feltbok.store.Consequence;
import org.feltbok.store.UnitOfWork;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is about a thing goes with it and comes back with it: memos, who was to do what with it,
 * findings that were accepted on it, locks, what was said of a code before.
 */
public final class AboutGoes implements Consequence {
    private static final List<String> ABOUT =
            List.of("memo", "assignment", "accepted_finding", "record_lock");

    @Override
    public void follow(UnitOfWork work, List<CellChange> written) {
        Set<String> gone = new LinkedHashSet<>();
        written.stream().filter(CellChange::isDelete).forEach(c -> gone.add(c.rowId()));
        // a row that was put in again under its identity is not gone
        written.stream().filter(CellChange::isInsert).map(CellChange::rowId).forEach(gone::remove);
        for (String id : gone) {
            for (String table : ABOUT) {
                work.handle()
                        .createQuery(
                                "SELECT id FROM " + table + " WHERE target_id = :id ORDER BY rowid")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list()
                        .forEach(row -> work.delete(table, row));
            }
            work.handle()
                    .createQuery(
                            "SELECT id FROM code_definition WHERE code_id = :id ORDER BY rowid")
                    .bind("id", id)
                    .mapTo(String.class)
                    .list()
                    .forEach(row -> work.delete("code_definition", row));
        }
    }
}
