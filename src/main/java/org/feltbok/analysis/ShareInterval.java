package org.feltbok.analysis;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.feltbok.analysis.tests.SurveyDesign;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A share with its Wilson interval (Wilson 1927; R: {@code prop.test(x, n, correct = FALSE)}),
 * written {@code share_ci(95)}. Weighted: with the effective n; where the weights bring classes to
 * parts that are known ({@link SurveyDesign}), with the n that p (1 - p) over the variance of
 * {@code survey::svymean} is. Of a finite population of N: with n (N - 1)/(N - n) in the place of
 * n.
 */
final class ShareInterval extends PercentStatistic {
    private final Confidence confidence;

    private ShareInterval(String argument, Confidence confidence) {
        super("share_ci", argument);
        this.confidence = confidence;
    }

    static Optional<Statistic> of(String argument) {
        return Confidence.of(argument)
                .map(c -> new ShareInterval(argument.isEmpty() ? "95" : argument, c));
    }

    @Override
    public Set<Of> fits() {
        return EnumSet.of(Of.CASES, Of.RESPONSES, Of.CODES, Of.TICKS, Of.CODE);
    }

    @Override
    Estimate of(Sample sample) {
        Sample.Part part = sample.part();
        Estimate share = part.percent();
        if (share.value().isEmpty() || sample.group().data().hasSiblings()) {
            return share;
        }
        double p = part.hits().weight() / part.base().weight();
        OptionalDouble population = confidence.population(sample, part.base().n());
        if (population.isPresent() && population.getAsDouble() == part.base().n()) {
            return share.within(100 * p, 100 * p, confidence.level(), OptionalDouble.empty());
        }
        OptionalDouble error = error(sample, part);
        double n =
                error.isPresent()
                        ? p * (1 - p) / (error.getAsDouble() * error.getAsDouble())
                        : part.base().effective();
        if (population.isPresent()) {
            double all = population.getAsDouble();
            // the variance of a standard error has its n - 1 already
            n = n * (error.isPresent() ? all : all - 1) / (all - part.base().n());
        }
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(confidence.upper());
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return share.within(
                100 * Math.max(0, middle - half),
                100 * Math.min(1, middle + half),
                confidence.level(),
                OptionalDouble.empty());
    }

    /**
     * Where parts of the population are known; NaN where nobody differs from others of the same
     * class. Nothing tells it of a share of none or all.
     */
    private static OptionalDouble error(Sample sample, Sample.Part part) {
        Optional<SurveyDesign> known = sample.group().known();
        return known.isEmpty() || part.hits().n() == 0 || part.hits().n() == part.base().n()
                ? OptionalDouble.empty()
                : OptionalDouble.of(known.get().error(sample.eachOfBase()).orElse(Double.NaN));
    }

    @Override
    Optional<Confidence> confidence() {
        return Optional.of(confidence);
    }

    @Override
    public Compared compared() {
        return Compared.SHARES;
    }

    @Override
    public String source() {
        return "Wilson (1927)";
    }

    @Override
    public String inR() {
        return "prop.test(x, n, conf.level = " + confidence.level() / 100 + ", correct = FALSE)";
    }

    @Override
    public List<Told> tells(Of what, Estimate estimate) {
        List<Told> all = new ArrayList<>(new Share().tells(what, estimate));
        all.addAll(confidence.told("figures.note.interval.wilson"));
        return all;
    }

    @Override
    public boolean isPart() {
        return true;
    }

    @Override
    public List<Statistic> bounds() {
        return Bound.of("share", this, confidence);
    }
}
