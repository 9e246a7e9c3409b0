package org.feltbok.cases.ui;

import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;

import java.util.Locale;
import java.util.Optional;

/**
 * Which cases are wanted.
 *
 * @param everyCase whether those that are only for comparison are meant too
 * @param query words in what a case is called
 * @param group position of a class, or {@link CasesModel#ALL_CLASSES}
 */
record CaseChoice(
        boolean everyCase,
        String query,
        Optional<Grouping> grouping,
        int group,
        CasesModel.Answered answered) {

    /** The words are made ready once, not for each case. */
    CaseChoice {
        query = query.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a case is one of those searched among and found. */
    boolean isMeant(Case c) {
        return isInScope(c) && hasText(c);
    }

    boolean isInScope(Case c) {
        return everyCase || c.inFrame();
    }

    private boolean hasText(Case c) {
        return query.isEmpty()
                || (c.name()
                                + " "
                                + (c.isMasked() ? "" : c.key())
                                + " "
                                + c.pseudonym()
                                + " "
                                + c.note())
                        .toLowerCase(Locale.ROOT)
                        .contains(query);
    }

    boolean isOfClass(Case c, CaseSheet sheet) {
        return group == CasesModel.ALL_CLASSES
                || grouping.map(g -> sheet.classOf(c, g) == group).orElse(true);
    }

    boolean fits(Case c, CaseSheet sheet) {
        return isMeant(c) && isOfClass(c, sheet) && answered.holds(sheet.response(c).isPresent());
    }
}
