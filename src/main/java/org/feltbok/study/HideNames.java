package org.feltbok.study;

import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Hides the names of informants and of the cases that have a pseudonym, or shows them: in every
 * screen, in the palette and in what is exported, until it is changed again. A study begins with
 * names hidden.
 */
public record HideNames(boolean hidden) implements Operation {
    /** The setting that remembers it; absent = hidden. */
    static final String SETTING = "names";

    private static final String SHOWN = "shown";

    /** Where names stand, and whether they are hidden. */
    public static final Set<String> TABLES =
            Set.of("study_case", "interview", "setting", RegisteredName.TABLE);

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
     * What stands for the name of a case, to be put into SQL: its pseudonym, and of one that has
     * none its number among those that were interviewed, in the study's language; NULL of any
     * other.
     *
     * @param row what the row of the case is called there
     */
    public static String interviewedAs(String row) {
        return """
                coalesce(%1$s.pseudonym, (SELECT iif((SELECT language FROM study) LIKE 'n%%', 'Enhet ', 'Case ') || interviewed.number FROM
                  (SELECT case_id, row_number() OVER (ORDER BY min(printf('%%09d', position) || id)) AS number
                  FROM interview GROUP BY case_id) interviewed WHERE interviewed.case_id = %1$s.id))"""
                .formatted(row);
    }

    /**
     * What a case is called as names are now where it is told what was said in its interviews, to
     * be put into SQL: while they are hidden no case that was interviewed goes by its name there.
     *
     * @param row what the row of the case is called there
     */
    public static String interviewed(Handle handle, String row) {
        return isOn(handle)
                ? "coalesce(%s, %s.name)".formatted(interviewedAs(row), row)
                : row + ".name";
    }

    /** The same of all cases, by their identities. */
    public static Map<String, String> interviewed(Handle handle) {
        Map<String, String> names = new HashMap<>();
        handle.createQuery("SELECT c.id, " + interviewed(handle, "c") + " FROM study_case c")
                .map((r, c) -> names.put(r.getString(1), r.getString(2)))
                .list();
        return names;
    }

    /** What a text is told as: while names are hidden, those in it are replaced. */
    public static UnaryOperator<String> telling(Handle handle) {
        return hidden(handle).<UnaryOperator<String>>map(h -> h::told).orElse(t -> t);
    }

    /**
     * The names that are not told; empty while names are shown. While they are hidden, the name
     * that a case has or had is replaced by its pseudonym, and that of an informant is left out,
     * within longer texts too.
     */
    static Optional<HiddenNames> hidden(Handle handle) {
        return isOn(handle) ? Optional.of(names(handle)) : Optional.empty();
    }

    /** The name that a case or an informant got by a change. */
    static HiddenNames.Name name(Handle handle, CellChange cell) {
        boolean row = cell.isInsert();
        if (cell.table().equals("interview")) {
            Object name = row ? cell.inRow("informant") : cell.after();
            return new HiddenNames.Name(text(name), HiddenNames.PERSON);
        }
        String instead =
                row
                        ? text(cell.inRow("pseudonym"))
                        : handle.createQuery("SELECT pseudonym FROM study_case WHERE id = :id")
                                .bind("id", cell.rowId())
                                .mapTo(String.class)
                                .findFirst()
                                .orElse(null);
        return new HiddenNames.Name(text(row ? cell.inRow("name") : cell.after()), instead);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The names that somebody has or had, with what they are told as. */
    private static HiddenNames names(Handle handle) {
        HiddenNames hidden =
                HiddenNames.of(
                        handle.createQuery(
                                        """
                        SELECT informant, '…' FROM interview i
                          WHERE NOT EXISTS (SELECT 1 FROM hidden_name n WHERE n.name = i.informant)
                        UNION SELECT h.old, '…' FROM change_cell h WHERE h.tbl = 'interview' AND h.col = 'informant'
                          AND NOT EXISTS (SELECT 1 FROM hidden_name n WHERE n.name = h.old)
                        UNION SELECT h.new, '…' FROM change_cell h WHERE h.tbl = 'interview' AND h.col = 'informant'
                          AND NOT EXISTS (SELECT 1 FROM hidden_name n WHERE n.name = h.new)
                        UNION SELECT name, pseudonym FROM study_case
                        UNION SELECT h.old, c.pseudonym FROM change_cell h JOIN study_case c ON c.id = h.row_id
                          WHERE h.tbl = 'study_case' AND h.col = 'name'
                        UNION SELECT h.new, c.pseudonym FROM change_cell h JOIN study_case c ON c.id = h.row_id
                          WHERE h.tbl = 'study_case' AND h.col = 'name'
                        """)
                                .map((r, c) -> new HiddenNames.Name(r.getString(1), r.getString(2)))
                                .list());
        NameRegisterStore.all(handle).forEach(n -> n.hidden().forEach(hidden::add));
        return hidden;
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
