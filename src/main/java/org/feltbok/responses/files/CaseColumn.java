package org.feltbok.responses.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Columns that say whose response it is, by what stands in them. */
public final class CaseColumn {
    /** Of ten. */
    private static final long MOST = 8;

    private CaseColumn() {}

    /**
     * Whether nearly all of what stands in one are cases of the study, and not few of them.
     *
     * @param told its cells that are not blank
     * @param cases by what they may be named
     */
    public static boolean is(List<String> told, Set<String> cases) {
        long known = told.stream().filter(cases::contains).count();
        boolean differ = new HashSet<>(told).size() * 2 >= told.size();
        return known > 0 && differ && known * 10 >= told.size() * MOST;
    }
}
