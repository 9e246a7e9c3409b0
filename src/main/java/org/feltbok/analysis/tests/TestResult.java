package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a test gives. What does not apply is absent, never 0 or NaN.
 *
 * @param test the method
 * @param compared in words: which group against which, which variable with which
 * @param bases each group or variable with its n
 * @param statistic empty where the test has none or is undefined
 * @param df degrees of freedom: none, one, or two
 * @param p two sided; empty where it is undefined
 * @param adjusted p adjusted for the number of comparisons; empty if it is not
 * @param undefined why there is no p
 * @param warnings what a reader should know of it
 */
public record TestResult(
        SignificanceTest test,
        Sentence compared,
        List<Base> bases,
        OptionalDouble statistic,
        List<Double> df,
        OptionalDouble p,
        OptionalDouble adjusted,
        List<Effect> effects,
        Optional<Sentence> undefined,
        List<Sentence> warnings) {

    /**
     * A group compared.
     *
     * @param value its mean, median or share in percent; empty if that means nothing
     */
    public record Base(String name, int n, OptionalDouble value) {
        static Base of(String name, int n) {
            return new Base(name, n, OptionalDouble.empty());
        }

        static Base of(String name, int n, double value) {
            return new Base(
                    name,
                    n,
                    Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty());
        }
    }

    public TestResult {
        bases = List.copyOf(bases);
        df = List.copyOf(df);
        effects = List.copyOf(effects);
        warnings = List.copyOf(warnings);
    }

    /** Before anything is computed. */
    static TestResult of(SignificanceTest test, Sentence compared, List<Base> bases) {
        return new TestResult(
                test,
                compared,
                bases,
                OptionalDouble.empty(),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    TestResult gives(double value, double probability, double... freedom) {
        List<Double> degrees = new ArrayList<>();
        for (double f : freedom) {
            degrees.add(f);
        }
        return new TestResult(
                test,
                compared,
                bases,
                Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty(),
                degrees,
                OptionalDouble.of(Math.clamp(probability, 0, 1)),
                adjusted,
                effects,
                undefined,
                warnings);
    }

    TestResult because(Sentence reason) {
        return new TestResult(
                test,
                compared,
                bases,
                OptionalDouble.empty(),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                Optional.of(reason),
                warnings);
    }

    TestResult with(Effect.Kind kind, double value) {
        if (!Double.isFinite(value)) {
            return this;
        }
        List<Effect> more = new ArrayList<>(effects);
        more.add(new Effect(kind, value));
        return new TestResult(
                test, compared, bases, statistic, df, p, adjusted, more, undefined, warnings);
    }

    TestResult warning(Sentence warning) {
        List<Sentence> more = new ArrayList<>(warnings);
        more.add(warning);
        return new TestResult(
                test, compared, bases, statistic, df, p, adjusted, effects, undefined, more);
    }

    TestResult adjustedTo(OptionalDouble other) {
        return new TestResult(
                test, compared, bases, statistic, df, p, other, effects, undefined, warnings);
    }

    /** The p that is judged: adjusted where it is. */
    public OptionalDouble judged() {
        return adjusted.isPresent() ? adjusted : p;
    }

    /** An effect size; empty if this test does not give it. */
    public OptionalDouble effect(Effect.Kind kind) {
        return effects.stream()
                .filter(e -> e.kind() == kind)
                .mapToDouble(Effect::value)
                .findFirst();
    }
}
