package org.feltbok.cases.ui;

import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many cases there are for each choice among those that fit everything else. All cases are gone
 * through once, however many classes there are; after that only those of which something came in.
 */
final class CaseCounts {
    private final CaseChoice choice;
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final Map<CasesModel.Answered, Integer> answered =
            new EnumMap<>(CasesModel.Answered.class);

    CaseCounts(CaseChoice choice, CaseSheet sheet) {
        this.choice = choice;
        sheet.data().cases().forEach(c -> count(c, sheet, 1));
    }

    /** Some cases are counted as they are now instead of as they were. */
    void move(Collection<Case> cases, CaseSheet before, CaseSheet now) {
        for (Case c : cases) {
            count(c, before, -1);
            count(c, now, 1);
        }
    }

    private void count(Case c, CaseSheet sheet, int by) {
        if (!choice.isMeant(c)) {
            return;
        }
        boolean has = sheet.response(c).isPresent();
        if (choice.answered().holds(has)) {
            add(CasesModel.ALL_CLASSES, by);
            choice.grouping().ifPresent(g -> add(sheet.classOf(c, g), by));
        }
        if (choice.isOfClass(c, sheet)) {
            add(CasesModel.Answered.ALL, by);
            add(has ? CasesModel.Answered.ANSWERED : CasesModel.Answered.MISSING, by);
        }
    }

    private void add(int position, int by) {
        classes.merge(position, by, Integer::sum);
    }

    private void add(CasesModel.Answered which, int by) {
        answered.merge(which, by, Integer::sum);
    }

    /**
     * @param position of a class, or {@link CasesModel#ALL_CLASSES}
     */
    int of(int position) {
        return classes.getOrDefault(position, 0);
    }

    int of(CasesModel.Answered which) {
        return answered.getOrDefault(which, 0);
    }
}
