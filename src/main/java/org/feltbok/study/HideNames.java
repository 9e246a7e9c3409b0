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
