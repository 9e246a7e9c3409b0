package org.feltbok.study;

import org.feltbok.store.CellChange;
import org.feltbok.store.Change;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * Hides the names of informants and of the cases that have a pseudonym, or shows them: in every
 * screen, in the palette and in what is exported, until it is changed again. A study begins with
 * names hidden.
 */
public record HideNames(boolean hidden) implements Operation {
    /** The setting that remembers it; absent = hidden. */
    static final String SETTING = "names";

    private static final String SHOWN = "shown";

    /** Whether names are hidden now. */
    public static boolean isOn(Handle handle) {
        return !StudyStore.setting(handle, SETTING).orElse("").equals(SHOWN);
    }

    /** Whether a change hides names or shows them. */
    public static boolean isSetBy(CellChange cell) {
        return cell.table().equals("setting") && cell.rowId().equals(SETTING);
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
     * has or had is replaced by its pseudonym, and that of an informant is left out, within longer
     * texts too.
     */
    public static List<String> told(Handle handle, Change change) {
        return told(handle, change.operation(), change.args());
    }

    /** The same of many changes, for which the names are read once. */
    public static List<Change> told(Handle handle, List<Change> changes) {
        if (!isOn(handle)) {
            return changes;
        }
        HiddenNames names = names(handle);
        return changes.stream().map(c -> c.with(names.told(c.operation(), c.args()))).toList();
    }

    /** The same of an operation and its values. */
    public static List<String> told(Handle handle, String operation, List<String> args) {
        return args.isEmpty() || !isOn(handle) ? args : names(handle).told(operation, args);
    }

    /** The names that somebody has or had, with what they are told as. */
    static HiddenNames names(Handle handle) {
        return HiddenNames.of(
                handle.createQuery(
                                """
                        SELECT informant, '…' FROM interview
                        UNION SELECT h.old, '…' FROM change_cell h WHERE h.tbl = 'interview' AND h.col = 'informant'
                        UNION SELECT h.new, '…' FROM change_cell h WHERE h.tbl = 'interview' AND h.col = 'informant'
                        UNION SELECT name, pseudonym FROM study_case
                        UNION SELECT h.old, c.pseudonym FROM change_cell h JOIN study_case c ON c.id = h.row_id
                          WHERE h.tbl = 'study_case' AND h.col = 'name'
                        UNION SELECT h.new, c.pseudonym FROM change_cell h JOIN study_case c ON c.id = h.row_id
                          WHERE h.tbl = 'study_case' AND h.col = 'name'
                        """)
                        .map((r, c) -> new HiddenNames.Name(r.getString(1), r.getString(2)))
                        .list());
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
