package org.feltbok.analysis;

import org.feltbok.analysis.tests.SurveyDesign;
import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a weight has become of the responses there are.
 *
 * @param column the weights; all missing if they cannot be made
 * @param margins classes with their parts before and after
 * @param rounds how often every variable was gone through
 * @param off how far the part of a class is off at most afterwards, in percentage points
 * @param told what is to be known of it
 * @param reason why there are no weights; empty if there are
 */
public record WeightReport(
        NumberColumn column,
        List<Margin> margins,
        int rounds,
        double off,
        List<Fault> told,
        Optional<Fault> reason) {
    public WeightReport {
        margins = List.copyOf(margins);
        told = List.copyOf(told);
    }

    /** A variable, or several crossed. */
    public record Margin(LocalText name, List<Part> parts) {
        public Margin {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A class.
     *
     * @param n responses that weigh something
     * @param population percent of the population
     * @param before percent of the responses
     * @param after percent of their weights; NaN if there are none
     */
    public record Part(LocalText label, int n, double population, double before, double after) {}

    /**
     * How weights are spread. NaN where there are none.
     *
     * @param n responses that weigh something
     * @param without responses that do not
     * @param effectiveN how many of equal weight would tell as much (Kish 1965; R: {@code
     *     sum(w)^2/sum(w^2)})
     * @param designEffect by weighting alone (R: {@code n*sum(w^2)/sum(w)^2})
     */
    public record Spread(
            int n,
            int without,
            double least,
            double greatest,
            double mean,
            double effectiveN,
            double designEffect) {
        public static Spread of(NumberColumn weights) {
            Size.Sum sum = new Size.Sum();
            double least = Double.NaN;
            double greatest = Double.NaN;
            for (int row = 0; row < weights.size(); row++) {
                double weight = weights.get(row);
                if (weight > 0) {
                    sum.add(weight);
                    least = least <= weight ? least : weight;
                    greatest = greatest >= weight ? greatest : weight;
                }
            }
            Size size = sum.size();
            return new Spread(
                    size.n(),
                    weights.size() - size.n(),
                    least,
                    greatest,
                    size.n() == 0 ? Double.NaN : size.weight() / size.n(),
                    size.effective(),
                    size.n() / size.effective());
        }
    }

    public Spread spread() {
        return Spread.of(column);
    }

    /**
     * Works a weight out.
     *
     * @param how with the names that the data know
     */
    static WeightReport of(Dataset data, Derivation.Weighting how) {
        return new Weighing(data, how).report();
    }

    /**
     * Works out what a weight would be.
     *
     * @param how with the names that people write
     * @throws org.feltbok.base.FaultException if it asks for what is not there or does not fit
     */
    public static WeightReport rehearse(Dataset data, Derivation.Weighting how) {
        return of(data, WeightBinding.of(how, data).how());
    }

    /** The weights that a study has the rules of and cannot make as things stand, and why. */
    public static List<Fault> missing(StudyData study) {
        List<Fault> faults = new ArrayList<>();
        for (Survey survey : study.surveys().values()) {
            for (Variable variable : survey.data().variables()) {
                of(survey.data(), variable.name())
                        .flatMap(WeightReport::reason)
                        .map(f -> f.in(f.place().column(variable.name())))
                        .ifPresent(faults::add);
            }
        }
        return faults;
    }

    /**
     * In how many classes of a weight there is a single response; empty where intervals do not
     * count that the parts of the population are known, since the weight was given or trimmed.
     */
    public static OptionalInt lone(Dataset data, String name) {
        return Weights.known(data, name).stream().mapToInt(SurveyDesign::lone).findFirst();
    }

    /** Of a weight of the data by its name; empty if it was given and not made. */
    public static Optional<WeightReport> of(Dataset data, String name) {
        return data.derived(name)
                .filter(WeightColumn.class::isInstance)
                .map(c -> of(data, ((WeightColumn) c).how()));
    }
}
