package org.feltbok.analysis.tests;

import java.util.Optional;

/**
 * A test of whether a difference or relation may be chance. A test says itself what it is computed
 * from, when it is undefined, and what gives the same numbers in R. All tests are two sided and of
 * rows that each count once; all stand in {@link SignificanceTests}.
 */
public abstract class SignificanceTest {
    private final String name;
    private final String symbol;

    /**
     * @param symbol of its statistic, as papers write it
     */
    SignificanceTest(String name, String symbol) {
        this.name = name;
        this.symbol = symbol;
    }

    /** Its word, such as {@code welch}. */
    public final String name() {
        return name;
    }

    /** What people call it. */
    public final Sentence label() {
        return Sentence.of("analysis.tests.name." + name);
    }

    /** Of its statistic, such as t; empty if it has none. */
    public final String symbol() {
        return symbol;
    }

    /** Why it has no effect size, where one would expect it; empty where it has one. */
    public Optional<Sentence> withoutEffect() {
        return Optional.empty();
    }

    /** Whether it is made for such data: their kind, the number of groups. */
    public abstract boolean fits(TestData data);

    /** Who described it, and when. */
    public abstract String source();

    /** R code that gives the same. */
    public abstract String inR();

    /** Computes it of data that it fits. */
    abstract TestResult compute(TestData data);

    /**
     * What the test gives; undefined, with the reason, where the data do not carry it.
     *
     * @throws IllegalArgumentException if it is not made for such data
     */
    public final TestResult of(TestData data) {
        if (!fits(data)) {
            throw new IllegalArgumentException(name + " of " + data.getClass().getSimpleName());
        }
        return compute(data);
    }

    @Override
    public final String toString() {
        return name;
    }
}
