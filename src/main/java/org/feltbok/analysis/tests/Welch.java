package org.feltbok.analysis.tests;

/**
 * Welch's t test: groups may spread differently (Welch 1947). Each group needs two numbers. R:
 * {@code t.test(x, y)}
 */
final class Welch extends TwoMeans {
    Welch() {
        super("welch");
    }

    @Override
    int least() {
        return 2;
    }

    @Override
    Error error(Moments one, Moments other) {
        double a = one.variance() / one.n();
        double b = other.variance() / other.n();
        double df = (a + b) * (a + b) / (a * a / (one.n() - 1) + b * b / (other.n() - 1));
        return new Error(Math.sqrt(a + b), df);
    }

    @Override
    public String source() {
        return "Welch (1947)";
    }

    @Override
    public String inR() {
        return "t.test(x, y)";
    }
}
