package org.feltbok.figures.build;

import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.TestSpec;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What somebody chose of a figure.
 *
 * @param what name of what is counted; empty = nothing yet
 * @param by conditions' names of what it is grouped by, at most two
 * @param argument of the number: which quantile, or how sure its interval is and of how many
 *     ({@code 95,fpc}); may be empty
 * @param answers codes that are counted together; empty = each answer for itself
 * @param all where a group of all together stands
 * @param turned whether rows and columns change places, where that can be
 * @param only conditions that those who are counted meet; may be empty
 * @param weight may be empty
 * @param most rows shown; 0 = all
 * @param period of a number by year
 * @param fitLine whether a line is fitted to points
 * @param pointNames whether points bear their names
 * @param panels what each of small multiples is; empty = as fits them
 * @param predictors what a line by least squares is fitted with
 */
public record Choices(
        String what,
        List<String> by,
        NumberKind number,
        String argument,
        String answers,
        Axis.Place all,
        boolean turned,
        String only,
        String weight,
        Order order,
        int most,
        Optional<TestSpec> test,
        ChartStyle.Kind chart,
        Period period,
        boolean fitLine,
        boolean pointNames,
        Optional<ChartStyle.Panels> panels,
        Predictors predictors) {
    public static final Choices NONE =
            new Choices(
                    "",
                    List.of(),
                    NumberKind.COUNT,
                    "",
                    "",
                    Axis.Place.NONE,
                    false,
                    "",
                    "",
                    Order.AS_IT_COMES,
                    0,
                    Optional.empty(),
                    ChartStyle.Kind.BAR,
                    Period.NONE,
                    false,
                    false,
                    Optional.empty(),
                    Predictors.NONE);

    /** How rows stand. What is called other, none or don't know is last all the same. */
    public enum Order {
        AS_IT_COMES,
        DESCENDING,
        ASCENDING
    }

    /**
     * Which years of a time series, and which part of it.
     *
     * @param from 0 = none
     * @param part as measures write it; empty = the whole
     */
    public record Period(int from, int to, String part) {
        public static final Period NONE = new Period(0, 0, "");
    }

    public Choices {
        by = List.copyOf(by);
        argument = number.argument(argument);
    }

    public boolean isEmpty() {
        return what.isEmpty();
    }

    /** Starts over with something else that is counted. */
    public Choices of(String other) {
        return but(
                c -> {
                    c.what = other;
                    c.answers = "";
                    c.period = Period.NONE;
                });
    }

    public Choices by(List<String> others) {
        return but(c -> c.by = others);
    }

    public Choices number(NumberKind other, String otherArgument) {
        return but(
                c -> {
                    c.number = other;
                    c.argument = otherArgument;
                });
    }

    public Choices answers(String codes) {
        return but(c -> c.answers = codes);
    }

    public Choices all(Axis.Place place) {
        return but(c -> c.all = place);
    }

    public Choices turned(boolean now) {
        return but(c -> c.turned = now);
    }

    public Choices only(String conditions) {
        return but(c -> c.only = conditions);
    }

    public Choices weight(String name) {
        return but(c -> c.weight = name);
    }

    public Choices order(Order other, int limit) {
        return but(
                c -> {
                    c.order = other;
                    c.most = limit;
                });
    }

    public Choices test(Optional<TestSpec> other) {
        return but(c -> c.test = other);
    }

    public Choices chart(ChartStyle.Kind kind) {
        return but(c -> c.chart = kind);
    }

    public Choices period(Period other) {
        return but(c -> c.period = other);
    }

    /** With or without a line through its points. */
    public Choices fitLine(boolean now) {
        return but(c -> c.fitLine = now);
    }

    /** With or without names at its points. */
    public Choices pointNames(boolean now) {
        return but(c -> c.pointNames = now);
    }

    /** With small multiples of another kind. */
    public Choices panels(Optional<ChartStyle.Panels> other) {
        return but(c -> c.panels = other);
    }

    /** With another line by least squares. */
    public Choices predictors(Predictors other) {
        return but(c -> c.predictors = other);
    }

    /** Whether the same rows and columns come of both. */
    boolean hasShapeOf(Choices other) {
        return shape().equals(other.shape());
    }

    /** Whether numbers of the same kind are told of the same, whoever they are counted for. */
    boolean hasNumberOf(Choices other) {
        return what.equals(other.what) && number == other.number;
    }

    /** Whether each number is the same. */
    boolean countsAs(Choices other) {
        return hasShapeOf(other) && only.equals(other.only) && weight.equals(other.weight);
    }

    private Choices shape() {
        return only("").weight("")
                .order(Order.AS_IT_COMES, 0)
                .test(Optional.empty())
                .fitLine(false)
                .pointNames(false)
                .panels(Optional.empty());
    }

    /** The same but for what is changed in it. */
    private Choices but(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.choices();
    }

    /** Choices while they are being changed. */
    private static final class Copy {
        private String what;
        private List<String> by;
        private NumberKind number;
        private String argument;
        private String answers;
        private Axis.Place all;
        private boolean turned;
        private String only;
        private String weight;
        private Order order;
        private int most;
        private Optional<TestSpec> test;
        private ChartStyle.Kind chart;
        private Period period;
        private boolean fitLine;
        private boolean pointNames;
        private Optional<ChartStyle.Panels> panels;
        private Predictors predictors;

        private Copy(Choices of) {
            what = of.what;
            by = of.by;
            number = of.number;
            argument = of.argument;
            answers = of.answers;
            all = of.all;
            turned = of.turned;
            only = of.only;
            weight = of.weight;
            order = of.order;
            most = of.most;
            test = of.test;
            chart = of.chart;
            period = of.period;
            fitLine = of.fitLine;
            pointNames = of.pointNames;
            panels = of.panels;
            predictors = of.predictors;
        }

        private Choices choices() {
            return new Choices(
                    what,
                    by,
                    number,
                    argument,
                    answers,
                    all,
                    turned,
                    only,
                    weight,
                    order,
                    most,
                    test,
                    chart,
                    period,
                    fitLine,
                    pointNames,
                    panels,
                    predictors);
        }
    }
}
