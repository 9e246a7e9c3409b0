package org.feltbok.figures.outline;

import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the names that a report must not tell: of informants, of cases with a pseudonym, and those
 * that are registered.
 */
public final class ReportNamesStore {
    private ReportNamesStore() {}

    /** Each name once. */
    public static List<String> read(Handle handle) {
        Set<String> names =
                new TreeSet<>(
                        handle.createQuery(
                                        "SELECT informant FROM interview WHERE trim(ifnull(informant, '')) <> ''"
                                                + " UNION SELECT name FROM study_case"
                                                + " WHERE trim(ifnull(pseudonym, '')) <> ''")
                                .mapTo(String.class)
                                .list());
        NameRegisterStore.all(handle).stream()
                .filter(RegisteredName::isSecret)
                .forEach(n -> names.addAll(n.names()));
        return List.copyOf(names);
    }
}
