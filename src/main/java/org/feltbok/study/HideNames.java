package org.feltbok.study;

import org.feltbok.store.Change;
import org.feltbok.store.Operation;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Hides the names of informants and of the cases that have a pseudonym, or shows them: in every
 * screen, in the palette and in what is exported, until it is changed again. A study begins with
 * names hidden.
 */
public record HideNames(boolean hidden) implements Operation {
    /** The setting that remembers it; absent = hidden. */
    private static final String SETTING = "names";

    private static final String SHOWN = "shown";

    /** Whether names are hidden now. */
    public static boolean isOn(Handle handle) {
        return !StudyStore.setting(handle, SETTING).orElse("").equals(SHOWN);
    }

    /**
     * What a case is called as names are now, to be put into SQL.
     *
     * @param row what the row of the case is called there
     */
    public static String caseName(Handle handle, String row) {
        return isOn(handle) ? "coalesce(%1$s.pseudonym, %1$s.name)".formatted(row) : row + ".name";
    }

    /**
     * A change of the history, as it may be told now. While names are hidden, the name that a case
     * has or had is replaced by its pseudonym, and that of an informant is left out.
     */
    public static List<String> told(Handle handle, Change change) {
        return told(handle, change.operation(), change.args());
    }

    /** The same of an operation and its values. */
    public static List<String> told(Handle handle, String operation, List<String> args) {
        if (args.isEmpty() || !isOn(handle)) {
            return args;
        }
        boolean named = operation.equals("interviews.set") && args.getFirst().equals("informant");
        return IntStream.range(0, args.size())
                .mapToObj(i -> named && i > 0 ? hidden(args.get(i)) : told(handle, args.get(i)))
                .toList();
    }

    private static String hidden(String name) {
        return name.equals(Told.NOTHING) ? name : "…";
    }

    private static String told(Handle handle, String arg) {
        return handle.createQuery(
                        """
                        SELECT pseudonym FROM study_case WHERE name = :name AND pseudonym IS NOT NULL
                        UNION ALL
                        SELECT c.pseudonym FROM change_cell h JOIN study_case c ON c.id = h.row_id
                        WHERE h.tbl = 'study_case' AND h.col = 'name' AND (h.old = :name OR h.new = :name)
                        AND c.pseudonym IS NOT NULL
                        UNION ALL
                        SELECT '…' FROM interview WHERE informant = :name
                        UNION ALL
                        SELECT '…' FROM change_cell h
                        WHERE h.tbl = 'interview' AND h.col = 'informant' AND (h.old = :name OR h.new = :name)
                        LIMIT 1""")
                .bind("name", arg)
                .mapTo(String.class)
                .findFirst()
                .orElse(arg);
    }

    @Override
    public String name() {
        return hidden ? "study.hide_names" : "study.show_names";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public void apply(UnitOfWork work) {
        new SetSetting(SETTING, hidden ? "" : SHOWN).apply(work);
    }
}
