package org.feltbok.analysis.tests;

/**
 * Student's t test with one standard deviation for both groups (Student 1908). Together they need
 * three numbers. R: {@code t.test(x, y, var.equal = TRUE)}
 */
final class Pooled extends TwoMeans {
    Pooled() {
        super("pooled");
    }

    @Override
    int least() {
        return 1;
    }

    @Override
    Error error(Moments one, Moments other) {
        double df = one.n() + other.n() - 2;
        double variance = (one.squares() + other.squares()) / df;
        return new Error(Math.sqrt(variance * (1.0 / one.n() + 1.0 / other.n())), df);
    }

    @Override
    public String source() {
        return "Student (1908)";
    }

    @Override
    public String inR() {
        return "t.test(x, y, var.equal = TRUE)";
    }
}
