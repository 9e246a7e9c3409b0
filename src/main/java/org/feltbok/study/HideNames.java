package org.feltbok.study;

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
     * What was kept in the history, as it may be told now: the name of a case that has a pseudonym
     * is replaced by it while names are hidden.
     */
    public static List<String> told(Handle handle, List<String> args) {
        return args.isEmpty() || !isOn(handle)
                ? args
                : args.stream().map(a -> told(handle, a)).toList();
    }

    private static String told(Handle handle, String arg) {
        return handle.createQuery(
                        "SELECT pseudonym FROM study_case WHERE name = :name AND pseudonym IS NOT NULL")
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
