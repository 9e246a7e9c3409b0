package org.feltbok.figures.outline;

import org.jdbi.v3.core.Handle;

import java.util.List;

/** Reads the names that a report must not tell: of informants, and of cases with a pseudonym. */
public final class ReportNamesStore {
    private ReportNamesStore() {}

    /** Each name once. */
    public static List<String> read(Handle handle) {
        return handle.createQuery(
                        "SELECT informant FROM interview WHERE trim(ifnull(informant, '')) <> ''"
                                + " UNION SELECT name FROM study_case"
                                + " WHERE trim(ifnull(pseudonym, '')) <> '' ORDER BY 1")
                .mapTo(String.class)
                .list();
    }
}
