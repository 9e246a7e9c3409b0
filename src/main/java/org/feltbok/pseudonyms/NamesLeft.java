package org.feltbok.pseudonyms;

import org.feltbok.study.HideNames;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.Telling;
import org.feltbok.study.ToldText;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Says whether names would leave the study with its texts. */
public final class NamesLeft {
    /** More need not be counted to be warned. */
    private static final int MOST = 1000;

    private NamesLeft() {}

    /**
     * In how many places names of the register stand in texts while names are shown; at most 1000.
     * While they are hidden what stands for them is written, so that none leaves.
     */
    public static int count(Handle handle) {
        return HideNames.isOn(handle) ? 0 : inTexts(handle);
    }

    /** In how many places of some words they stand while names are shown. */
    public static int in(Handle handle, String words) {
        return HideNames.isOn(handle) ? 0 : told(handle, words).edits().size();
    }

    /**
     * Some words as the screens tell them, or with names of the register replaced where the screens
     * show names.
     */
    public static ToldText told(Handle handle, String words) {
        Telling telling = Telling.of(handle);
        return telling.isHiding()
                ? telling.text(words)
                : RegisteredName.replacing(NameRegisterStore.all(handle)).apply(words);
    }

    /** The same for files that hold texts as they were written, whatever is hidden. */
    public static int inTexts(Handle handle) {
        List<RegisteredName> names = NameRegisterStore.all(handle);
        return names.isEmpty() ? 0 : NameStore.places(handle, names, MOST).size();
    }
}
