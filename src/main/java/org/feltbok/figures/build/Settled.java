package org.feltbok.figures.build;

import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind.Need;
import org.feltbok.figures.build.Choices.Period;
import org.feltbok.figures.build.Countable.Form;

import java.util.List;
import java.util.NavigableSet;

/**
 * Choices that go together: where one is made, those that no longer fit give way to what is usual.
 */
public final class Settled {
    private Settled() {}

    /** After something else was chosen to be counted. */
    public static Choices what(Choices before, String name, Countables all, StudyData study) {
        Choices now = before.of(name);
        Fits fits = fits(now, all);
        List<String> kept =
                now.by().stream()
                        .filter(
                                b ->
                                        all.inCondition(b)
                                                .filter(
                                                        c ->
                                                                fits(now.by(List.of()), all)
                                                                        .group(c)
                                                                        .isEmpty())
                                                .isPresent())
                        .toList();
        Choices grouped = now.by(kept).period(period(fits.what(), study));
        return fresh(grouped, all);
    }

    private static Period period(Countable what, StudyData study) {
        if (what.form() != Form.SERIES) {
            return Period.NONE;
        }
        NavigableSet<Integer> years =
                study.indicator(what.indicator()).years(study.cases().rowsMeeting("frame=yes"));
        return years.isEmpty() ? Period.NONE : new Period(years.first(), years.last(), "");
    }

    private static Fits fits(Choices choices, Countables all) {
        return Fits.of(choices, all, Language.EN).orElseThrow();
    }

    /** The usual number and chart of something new. */
    private static Choices fresh(Choices choices, Countables all) {
        NumberKind number = fits(choices, all).usualNumber();
        Choices numbered = choices.number(number, choices.argument());
        Fits fits = fits(numbered, all);
        boolean parts = fits.inParts() && fits.what().form().addsUp();
        boolean stack = parts && fits.what().form() == Form.SCALE && fits.what().isTable();
        boolean days = fits.what().form() == Form.DAY;
        ChartStyle.Kind chart =
                stack
                        ? ChartStyle.Kind.STACKED_BAR
                        : days ? ChartStyle.Kind.TABLE : fits.charts().getFirst();
        return settle(numbered.chart(chart), all);
    }

    /** Boxes, points and classes of a number show numbers of their own, whichever was chosen. */
    private static NumberKind shown(Choices choices, Countable what) {
        return switch (choices.chart().need()) {
            case SPREAD -> NumberKind.MEDIAN;
            case PAIRS -> NumberKind.MEAN;
            case CLASSES -> what.form() == Form.NUMBER ? NumberKind.COUNT : choices.number();
            default -> choices.number();
        };
    }

    /** A line is of all together, one row a term; what does not explain the outcome goes. */
    private static Choices line(Choices choices, Countables all) {
        Fits fits = fits(choices, all);
        Period period = choices.period();
        Predictors predictors = choices.predictors();
        return choices.by(List.of())
                .all(Axis.Place.NONE)
                .order(Choices.Order.AS_IT_COMES, 0)
                .period(new Period(period.from(), period.to(), ""))
                .predictors(
                        predictors.with(
                                predictors.terms().stream()
                                        .filter(
                                                t ->
                                                        all.of(t)
                                                                .filter(
                                                                        c ->
                                                                                fits.explains(c)
                                                                                        .isEmpty())
                                                                .isPresent())
                                        .toList()));
    }

    /** What no longer fits after any other choice becomes what is usual. */
    public static Choices settle(Choices choices, Countables all) {
        if (all.named(choices.what()).isEmpty()) {
            return choices;
        }
        Choices numbered = choices;
        if (fits(choices, all).number(choices.number()).isPresent()) {
            numbered =
                    choices.number(
                            fits(choices.number(NumberKind.COUNT, ""), all).usualNumber(),
                            choices.argument());
        }
        numbered =
                fits(numbered, all).isLine()
                        ? line(numbered, all)
                        : numbered.predictors(Predictors.NONE);
        if (!fits(numbered, all).mayChooseAnswers()) {
            boolean series = fits(numbered, all).what().form() == Form.SERIES;
            numbered = series ? numbered : numbered.answers("");
        }
        Choices drawn = numbered.chart(fits(numbered, all).usualChart());
        drawn = drawn.number(shown(drawn, fits(drawn, all).what()), drawn.argument());
        if (!fits(drawn, all).mayTurn()) {
            drawn = drawn.turned(false);
        }
        boolean points = drawn.chart().need() == Need.PAIRS;
        boolean named = points && fits(drawn, all).what().isOfCases();
        drawn = drawn.fitLine(drawn.fitLine() && points).pointNames(drawn.pointNames() && named);
        Fits now = fits(drawn, all);
        return drawn.test(drawn.test().filter(now::mayTest));
    }
}
