package org.feltbok.overview;

import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How those who answered compare with all who were asked, in the divisions of the cases that say
 * most.
 */
public final class Representation {
    private static final int MOST_CLASSES = 6;
    private static final int MOST_DIVISIONS = 4;

    private Representation() {}

    /**
     * @param lines one a class that has cases in the frame
     */
    public record Division(LocalText label, List<Line> lines) {}

    /**
     * One class.
     *
     * @param all share among all cases of the frame that have a class, 0 to 1
     * @param answered share among those of them that answered, 0 to 1; 0 if nobody answered
     */
    public record Line(LocalText label, double all, double answered) {
        /** Percentage points by which the class is over-represented. */
        public double difference() {
            return 100 * (answered - all);
        }
    }

    /**
     * Groupings and category attributes of two to six classes, four at most; one that looks only at
     * attributes which another has looked at is left out.
     */
    public static List<Division> of(CaseSheet sheet) {
        var divisions = new ArrayList<Division>();
        var seen = new HashSet<String>();
        Set<String> answered = answered(sheet);
        for (Grouping grouping : sheet.groupings()) {
            if (divisions.size() < MOST_DIVISIONS && seen.addAll(grouping.rule().names())) {
                List<LocalText> labels = grouping.classes().stream().map(c -> c.label()).toList();
                add(
                        divisions,
                        grouping.label(),
                        labels,
                        sheet,
                        answered,
                        c -> sheet.classOf(c, grouping));
            }
        }
        for (Attribute attribute : sheet.data().attributes()) {
            if (divisions.size() < MOST_DIVISIONS
                    && attribute.type() == AttributeType.CATEGORY
                    && seen.add(attribute.name())) {
                List<LocalText> labels =
                        attribute.categories().stream().map(c -> c.label()).toList();
                List<String> codes = attribute.categories().stream().map(c -> c.code()).toList();
                add(
                        divisions,
                        attribute.label(),
                        labels,
                        sheet,
                        answered,
                        c -> codes.indexOf(sheet.data().text(c, attribute)));
            }
        }
        return List.copyOf(divisions);
    }

    /** Who of the frame answered, asked once for all divisions. */
    private static Set<String> answered(CaseSheet sheet) {
        Set<String> ids = new HashSet<>();
        for (Case c : sheet.data().cases()) {
            if (c.inFrame() && sheet.response(c).isPresent()) {
                ids.add(c.id());
            }
        }
        return ids;
    }

    private static void add(
            List<Division> divisions,
            LocalText label,
            List<LocalText> labels,
            CaseSheet sheet,
            Set<String> whoAnswered,
            ToIntFunction<Case> place) {
        int[] all = new int[labels.size()];
        int[] answered = new int[labels.size()];
        for (Case c : sheet.data().cases()) {
            int at = c.inFrame() ? place.applyAsInt(c) : -1;
            if (at >= 0) {
                all[at]++;
                answered[at] += whoAnswered.contains(c.id()) ? 1 : 0;
            }
        }
        int sumAll = java.util.Arrays.stream(all).sum();
        int sumAnswered = java.util.Arrays.stream(answered).sum();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < all.length; i++) {
            if (all[i] > 0) {
                double share = sumAnswered == 0 ? 0 : (double) answered[i] / sumAnswered;
                lines.add(new Line(labels.get(i), (double) all[i] / sumAll, share));
            }
        }
        if (lines.size() >= 2
                && lines.size() <= MOST_CLASSES
                && divisions.size() < MOST_DIVISIONS) {
            divisions.add(new Division(label, List.copyOf(lines)));
        }
    }
}
