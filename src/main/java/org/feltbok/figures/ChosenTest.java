package org.feltbok.figures;

import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.analysis.tests.Suggestion;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.base.FaultException;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The test that is named, else the one suggested for the data.
 *
 * @param suggestion with the reason; empty if it is named
 */
record ChosenTest(SignificanceTest test, Optional<Suggestion> suggestion) {
    /**
     * @param method word of a test; empty = the suggested one
     * @throws FaultException if the named one is not made for such data
     */
    static ChosenTest of(String method, TestData data, Supplier<Suggestion> suggested) {
        if (method.isEmpty()) {
            Suggestion found = suggested.get();
            return new ChosenTest(found.test(), Optional.of(found));
        }
        SignificanceTest test = SignificanceTests.of(method).orElseThrow();
        if (!test.fits(data)) {
            throw new FaultException(
                    "figures.test.method",
                    method,
                    SignificanceTests.fitting(data).stream()
                            .map(SignificanceTest::name)
                            .collect(Collectors.joining(", ")));
        }
        return new ChosenTest(test, Optional.empty());
    }

    /**
     * @param level of what is measured
     * @param numbers whether the other of two numbers is one with distances, and not the order of
     *     groups
     */
    static Suggestion suggested(
            TestData data, Statistic.Compared compared, Suggestion.Level level, boolean numbers) {
        return switch (data) {
            case TestData.Groups g -> Suggestion.of(g, asked(compared), level);
            case TestData.Weighted w -> Suggestion.of(w, asked(compared));
            case TestData.WeightedCases c -> Suggestion.ofWeightedLine();
            case TestData.Table t -> Suggestion.of(t);
            case TestData.Pairs p ->
                    Suggestion.of(
                            p,
                            List.of(
                                    numbers ? Suggestion.Level.INTERVAL : Suggestion.Level.ORDINAL,
                                    level));
            case TestData.Counts c -> Suggestion.ofFrame(c);
            case TestData.Part p -> throw new IllegalStateException("no groups");
            case TestData.Cases c -> throw new IllegalStateException("no groups");
        };
    }

    private static Suggestion.Asked asked(Statistic.Compared compared) {
        return compared == Statistic.Compared.RANKS
                ? Suggestion.Asked.RANKS
                : Suggestion.Asked.MEANS;
    }
}
