package org.feltbok.fieldwork;

import org.feltbok.base.task.Listening;
import org.feltbok.cases.LiveCases;
import org.feltbok.store.CellChange;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fieldwork as it is now. A change is only noted; who looks has the contacts of the cases it is
 * about read again, and no others. Not for the user interface's thread.
 */
public final class LiveFieldwork implements AutoCloseable {
    private final Study study;
    private final LiveCases cases;
    private final Listening listening;
    private final NotedChanges noted = new NotedChanges(LiveFieldwork::isOfContacts);
    private @Nullable Map<String, List<Contact>> contacts;

    /**
     * @param cases of the same study; closed by who made it
     */
    public LiveFieldwork(Study study, LiveCases cases) {
        this.study = study;
        this.cases = cases;
        listening = study.listen(noted::note);
    }

    /** A person's name stands at each contact. */
    private static boolean isOfContacts(String table) {
        return table.equals(FieldworkStore.TABLE) || table.equals("person");
    }

    /** Whether the picture may be another after a change in a table. */
    public static boolean concerns(String table) {
        return isOfContacts(table) || LiveCases.concerns(table);
    }

    /** By the answers to the main questionnaire. */
    public Fieldwork now() {
        return now("");
    }

    /**
     * @param form id of the questionnaire by whose answers it is told who is missing; empty = the
     *     main one, and so is one that is gone
     */
    public synchronized Fieldwork now(String form) {
        return new Fieldwork(cases.sheet().by(form), contacts());
    }

    private Map<String, List<Contact>> contacts() {
        NotedChanges.Taken taken = noted.take();
        Map<String, List<Contact>> known = contacts;
        contacts = null;
        try {
            contacts =
                    known == null
                                    || taken.all()
                                    || taken.cells().stream().anyMatch(LiveFieldwork::isOfAll)
                            ? Map.copyOf(study.read(FieldworkStore::byCase))
                            : changed(known, taken.cells());
            return contacts;
        } finally {
            if (contacts == null) {
                noted.noteAll();
            }
        }
    }

    /** Another person is at the contacts of that name; a new one is at none yet. */
    private static boolean isOfAll(CellChange cell) {
        return cell.table().equals("person") && !cell.column().isEmpty();
    }

    private Map<String, List<Contact>> changed(
            Map<String, List<Contact>> known, List<CellChange> cells) {
        Set<String> ids = new HashSet<>();
        Set<String> rows = new HashSet<>();
        for (CellChange cell : cells) {
            if (cell.table().equals(FieldworkStore.TABLE)) {
                if (cell.inRow("case_id") instanceof String id) {
                    ids.add(id);
                } else {
                    rows.add(cell.rowId());
                }
            }
        }
        if (ids.isEmpty() && rows.isEmpty()) {
            return known;
        }
        return study.read(
                h -> {
                    rows.forEach(
                            row -> FieldworkStore.one(h, row).ifPresent(c -> ids.add(c.caseId())));
                    Map<String, List<Contact>> now = new HashMap<>(known);
                    Map<String, List<Contact>> read = FieldworkStore.byCase(h, ids);
                    for (String id : ids) {
                        List<Contact> found = read.get(id);
                        if (found == null) {
                            now.remove(id);
                        } else {
                            now.put(id, found);
                        }
                    }
                    return java.util.Collections.unmodifiableMap(now);
                });
    }

    @Override
    public void close() {
        listening.end();
    }
}
