package org.feltbok.analysis;

import org.apache.commons.statistics.distribution.TDistribution;
import org.feltbok.analysis.tests.SurveyDesign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A mean with its t interval (R: {@code t.test(x)}), written {@code mean_ci(95)}. Weighted: with
 * the standard error of {@code survey::svymean} and n - 1 degrees of freedom; where the weights
 * bring classes to parts that are known, that is counted ({@link SurveyDesign}). Of a finite
 * population of N the standard error is multiplied by the root of 1 - n/N.
 */
final class MeanInterval extends NumberStatistic {
    private final Confidence confidence;

    private MeanInterval(String argument, Confidence confidence) {
        super("mean_ci", argument, Unit.MEAN);
        this.confidence = confidence;
    }

    static Optional<Statistic> of(String argument) {
        return Confidence.of(argument)
                .map(c -> new MeanInterval(argument.isEmpty() ? "95" : argument, c));
    }

    @Override
    double of(Values values) {
        return values.mean();
    }

    @Override
    Estimate of(Sample sample) {
        Estimate mean = super.of(sample);
        Values values = sample.values();
        if (values.n() < 2 || sample.group().data().hasSiblings()) {
            return mean;
        }
        OptionalDouble population = confidence.population(sample, values.n());
        double left = population.isPresent() ? 1 - values.n() / population.getAsDouble() : 1;
        double se = left == 0 ? 0 : error(sample, values) * Math.sqrt(left);
        int df = values.n() - 1;
        double half = se * TDistribution.of(df).inverseCumulativeProbability(confidence.upper());
        double value = values.mean();
        return mean.within(value - half, value + half, confidence.level(), OptionalDouble.of(df));
    }

    /** NaN where nobody differs from others of the same class and yet not all are alike. */
    private static double error(Sample sample, Values values) {
        Optional<SurveyDesign> known = sample.group().known();
        return known.isEmpty() || values.min() == values.max()
                ? values.standardError()
                : known.get().error(sample.eachOfBase()).orElse(Double.NaN);
    }

    @Override
    Optional<Confidence> confidence() {
        return Optional.of(confidence);
    }

    @Override
    public Compared compared() {
        return Compared.MEANS;
    }

    @Override
    public String source() {
        return "Student (1908)";
    }

    @Override
    public String inR() {
        return "t.test(x, conf.level = " + confidence.level() / 100 + ")";
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        List<Told> all = new ArrayList<>(super.tells(what, estimate));
        all.addAll(confidence.told("figures.note.interval.t"));
        return all;
    }

    @Override
    public List<Statistic> bounds() {
        return Bound.of("mean", this, confidence);
    }
}
