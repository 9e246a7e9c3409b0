package org.feltbok.overview;

import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseSheet;
import org.feltbok.cases.Grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How those who answered compare with all who were asked, in the divisions of the cases that say
 * most. Counted once; after that as answers come and go. For one thread at a time.
 */
public final class Representation {
    private static final int MOST_CLASSES = 6;
    private static final int MOST_DIVISIONS = 4;

    private final Set<String> answered = new HashSet<>();
    private final List<Counted> counted = new ArrayList<>();

    /**
     * Groupings and category attributes of two to six classes, four at most; one that looks only at
     * attributes which another has looked at is left out.
     */
    Representation(CaseSheet sheet) {
        for (Case c : sheet.data().cases()) {
            if (hasAnswered(sheet, c)) {
                answered.add(c.id());
            }
        }
        var seen = new HashSet<String>();
        for (Grouping grouping : sheet.groupings()) {
            if (!grouping.isRetired() && !isFull() && seen.addAll(grouping.rule().names())) {
                List<LocalText> labels = grouping.classes().stream().map(c -> c.label()).toList();
                add(grouping.label(), labels, sheet, c -> sheet.classOf(c, grouping));
            }
        }
        for (Attribute attribute : sheet.data().attributes()) {
            if (!isFull()
                    && !attribute.isRetired()
                    && attribute.type() == AttributeType.CATEGORY
                    && seen.add(attribute.name())) {
                List<LocalText> labels =
                        attribute.categories().stream().map(c -> c.label()).toList();
                List<String> codes = attribute.categories().stream().map(c -> c.code()).toList();
                add(
                        attribute.label(),
                        labels,
                        sheet,
                        c -> codes.indexOf(sheet.data().text(c, attribute)));
            }
        }
    }

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

    /** The divisions of some cases. */
    public static List<Division> of(CaseSheet sheet) {
        return new Representation(sheet).divisions();
    }

    /**
     * Counts anew what the answers of some cases say; all else that is known must be as it was.
     *
     * @param now all cases
     * @param changed ids of those from which something came in or not any more
     */
    void follow(CaseSheet now, Collection<String> changed) {
        for (String id : changed) {
            Case c = now.one(id).orElseThrow();
            boolean is = hasAnswered(now, c);
            if (is != answered.contains(id)) {
                counted.forEach(division -> division.count(c, is ? 1 : -1));
                if (is) {
                    answered.add(id);
                } else {
                    answered.remove(id);
                }
            }
        }
    }

    List<Division> divisions() {
        return counted.stream().map(Counted::told).toList();
    }

    private static boolean hasAnswered(CaseSheet sheet, Case c) {
        return c.inFrame() && sheet.response(c).isPresent();
    }

    private boolean isFull() {
        return counted.size() == MOST_DIVISIONS;
    }

    private void add(
            LocalText label, List<LocalText> labels, CaseSheet sheet, ToIntFunction<Case> place) {
        Counted division = new Counted(label, labels, place);
        for (Case c : sheet.data().cases()) {
            division.expect(c);
            if (answered.contains(c.id())) {
                division.count(c, 1);
            }
        }
        if (division.isTelling()) {
            counted.add(division);
        }
    }

    /** A division of the cases as it is counted. */
    private static final class Counted {
        private final LocalText label;
        private final List<LocalText> labels;
        private final ToIntFunction<Case> place;
        private final int[] all;
        private final int[] answered;

        Counted(LocalText label, List<LocalText> labels, ToIntFunction<Case> place) {
            this.label = label;
            this.labels = labels;
            this.place = place;
            all = new int[labels.size()];
            answered = new int[labels.size()];
        }

        private int at(Case c) {
            return c.inFrame() ? place.applyAsInt(c) : -1;
        }

        void expect(Case c) {
            int at = at(c);
            if (at >= 0) {
                all[at]++;
            }
        }

        void count(Case c, int number) {
            int at = at(c);
            if (at >= 0) {
                answered[at] += number;
            }
        }

        boolean isTelling() {
            long classes = Arrays.stream(all).filter(n -> n > 0).count();
            return classes >= 2 && classes <= MOST_CLASSES;
        }

        Division told() {
            int sumAll = Arrays.stream(all).sum();
            int sumAnswered = Arrays.stream(answered).sum();
            var lines = new ArrayList<Line>();
            for (int i = 0; i < all.length; i++) {
                if (all[i] > 0) {
                    double share = sumAnswered == 0 ? 0 : (double) answered[i] / sumAnswered;
                    lines.add(new Line(labels.get(i), (double) all[i] / sumAll, share));
                }
            }
            return new Division(label, List.copyOf(lines));
        }
    }
}
