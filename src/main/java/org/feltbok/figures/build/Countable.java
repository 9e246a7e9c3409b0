package org.feltbok.figures.build;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Statistic;
import org.feltbok.base.text.LocalText;
import org.feltbok.expr.CodeList;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something of a study that can be counted in a figure or divides others into groups.
 *
 * @param name as measures mean it; no two have the same, so that a time series which is called as
 *     something else is has another ({@link #indicator})
 * @param condition as conditions and groups mean it
 * @param home name of the questionnaire; empty = of the cases
 * @param tag its short name in the study, for people
 * @param heading of the list that it stands in
 * @param items of a question with several rows, else 1
 * @param within name of the question that it is a row of; empty = of none
 * @param classes those that it has; empty for numbers and texts
 * @param isRetired whether it is no longer asked or, of cases, no longer offered: figures that use
 *     it compute, new ones are not offered it
 */
public record Countable(
        String name,
        String condition,
        String home,
        Form form,
        LocalText label,
        LocalText shortLabel,
        String tag,
        LocalText heading,
        int items,
        String within,
        List<Category> classes,
        boolean isRetired) {
    /** Behind the name of a time series that is called as something else is. */
    private static final String SERIES = "[]";

    /** No name begins so. */
    private static final String WAVES = "/waves/";

    /** What it is, so that it is known which numbers there are of it. */
    public enum Form {
        /** one answer of several, or a class, without order */
        CLASSES(Statistic.Of.CATEGORY, Statistic.Of.CODES),
        /** one answer of several in order */
        SCALE(Statistic.Of.SCALE, Statistic.Of.CODES),
        /** several answers */
        SEVERAL(Statistic.Of.SEVERAL, Statistic.Of.TICKS),
        NUMBER(Statistic.Of.NUMBER),
        DAY(Statistic.Of.DAY),
        /** an open answer that nobody codes */
        TEXT(Statistic.Of.TEXT),
        /** an open answer with codes */
        CODES(Statistic.Of.TEXT, Statistic.Of.CODE),
        /** a number of each case by year */
        SERIES(Statistic.Of.INDICATOR),
        CASES(Statistic.Of.CASES),
        RESPONSES(Statistic.Of.RESPONSES);

        private final Statistic.Of whole;
        private final Set<Statistic.Of> all;

        Form(Statistic.Of whole, Statistic.Of... parts) {
            this.whole = whole;
            EnumSet<Statistic.Of> together = EnumSet.of(whole, parts);
            this.all = together;
        }

        /** What it is as one thing, not answer by answer. */
        Statistic.Of whole() {
            return whole;
        }

        /** Whether it has answers, classes or codes that are counted each for itself. */
        public boolean hasParts() {
            return all.size() > 1;
        }

        boolean fits(Statistic statistic) {
            return statistic.fits().stream().anyMatch(all::contains);
        }

        /** Whether its parts add up to the whole. */
        public boolean addsUp() {
            return this == CLASSES || this == SCALE;
        }
    }

    public Countable {
        classes = List.copyOf(classes);
    }

    /**
     * Those of its classes that new work is offered: what is no longer offered only if it is used.
     */
    public List<Category> offered(Collection<String> used) {
        return classes.stream().filter(c -> !c.isRetired() || used.contains(c.code())).toList();
    }

    /** The codes in a list of some of its classes. */
    public List<String> parts(String written) {
        return CodeList.parts(written, classes.stream().map(Category::code).toList());
    }

    public boolean isOfCases() {
        return home.isEmpty();
    }

    /** Whether it is a question with rows. */
    public boolean isTable() {
        return items > 1;
    }

    /** Whether it is the waves of a questionnaire, over which others are shown. */
    public boolean isWaves() {
        return name.startsWith(WAVES);
    }

    /** What a time series is called among what else has its name. */
    static String series(String indicator) {
        return indicator + SERIES;
    }

    /** The name of a time series in the study. */
    public String indicator() {
        return name.endsWith(SERIES) ? name.substring(0, name.length() - SERIES.length()) : name;
    }

    /** What the waves of a questionnaire are called among what others are grouped by. */
    static String waves(String first) {
        return WAVES + first;
    }

    /** Whether it is an open answer whose codes are groups: whoever has several is in several. */
    public boolean hasCodes() {
        return form == Form.CODES && !isTable() && !classes.isEmpty();
    }

    /** Whether it divides others into groups. */
    public boolean isGrouping() {
        return !isTable()
                && (form == Form.CLASSES || form == Form.SCALE || form == Form.SEVERAL)
                && !classes.isEmpty();
    }
}
