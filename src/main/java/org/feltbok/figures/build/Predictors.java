package org.feltbok.figures.build;

import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.Regressed.Term;
import org.feltbok.analysis.StudyData;
import org.feltbok.figures.build.Countable.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * What a line by least squares is fitted with.
 *
 * @param isLog whether the natural logarithm of what is counted is explained
 * @param terms what explains it, in the order in which it was chosen
 * @param of which cases it rests on, as measures write it; empty = those of the frame
 */
public record Predictors(boolean isLog, List<Term> terms, String of) {
    public static final Predictors NONE = new Predictors(false, List.of(), "");

    /** Every case, whether it was to be asked or not. */
    public static final String EVERY_CASE = "frame=yes;no";

    public Predictors {
        terms = List.copyOf(terms);
    }

    public Predictors log(boolean now) {
        return new Predictors(now, terms, of);
    }

    public Predictors with(List<Term> others) {
        return new Predictors(isLog, others, of);
    }

    public Predictors of(String cases) {
        return new Predictors(isLog, terms, cases);
    }

    public boolean has(Countable countable) {
        return terms.stream().anyMatch(t -> isOf(t, countable));
    }

    private static boolean isOf(Term term, Countable countable) {
        boolean isSeries = countable.form() == Form.SERIES;
        return term.name().equals(countable.indicator()) && term.years().isEmpty() != isSeries;
    }

    /** With what explains too, or without it if it did. */
    public Predictors toggled(Countable countable, StudyData study) {
        List<Term> now = new ArrayList<>(terms);
        if (!now.removeIf(t -> isOf(t, countable))) {
            now.add(usual(countable, study));
        }
        return with(now);
    }

    /** With another term in a place. */
    public Predictors at(int index, Term other) {
        List<Term> now = new ArrayList<>(terms);
        now.set(index, other);
        return with(now);
    }

    /** As it is, of a number by year that of the last year. */
    private static Term usual(Countable countable, StudyData study) {
        if (countable.form() != Form.SERIES) {
            return new Term(countable.name(), List.of(), false);
        }
        NavigableSet<Integer> years = study.indicator(countable.indicator()).years();
        return new Term(
                countable.indicator(), years.isEmpty() ? List.of() : List.of(years.last()), false);
    }

    /** What is explained: a number of each, of a time series that of a year or its change. */
    static Term outcome(Choices choices, Countable what) {
        boolean isLog = choices.predictors().isLog();
        if (what.form() != Form.SERIES) {
            return new Term(what.name(), List.of(), isLog);
        }
        Choices.Period period = choices.period();
        List<Integer> years =
                period.from() == period.to()
                        ? List.of(period.to())
                        : List.of(period.from(), period.to());
        return new Term(what.indicator(), years, isLog);
    }

    /** The whole line of some choices, which has terms. */
    static Regressed line(Choices choices, Countable what) {
        return new Regressed(outcome(choices, what), choices.predictors().terms(), "");
    }
}
