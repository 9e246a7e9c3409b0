package org.feltbok.overview;

import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.LiveCases;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Who answered among all who were asked, as it is now: after an answer came in or was taken back
 * only its case is looked at. Not for the user interface's thread.
 */
final class LiveRepresentation implements AutoCloseable {
    private final LiveCases cases;
    private @Nullable CaseSheet sheet;
    private @Nullable Representation counted;

    /**
     * @param cases which nobody else follows; closed with this
     */
    LiveRepresentation(LiveCases cases) {
        this.cases = cases;
    }

    synchronized List<Representation.Division> divisions() {
        LiveCases.Look look = cases.look();
        CaseSheet before = sheet;
        Representation known = counted;
        Set<String> changed = look.changed().orElse(Set.of());
        // until it is counted right, so that nothing is lost if that fails
        counted = null;
        if (known == null
                || before == null
                || look.changed().isEmpty()
                || !look.sheet().isAsKnownIn(before)) {
            known = new Representation(look.sheet());
        } else {
            known.follow(look.sheet(), changed);
        }
        sheet = look.sheet();
        counted = known;
        return known.divisions();
    }

    @Override
    public void close() {
        cases.close();
    }
}
