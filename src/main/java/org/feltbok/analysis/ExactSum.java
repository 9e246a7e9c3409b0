package org.feltbok.analysis;

/**
 * A sum of decimal numbers that is the decimal sum: 0.1 ten times is 1. Kept in millionths as long
 * as every number is one and the sum has room; else as binary numbers, with what is lost at each
 * step kept beside the sum (Neumaier).
 */
final class ExactSum {
    private static final double PARTS = 1e6;

    /** Beyond it not every whole number is a binary number. */
    private static final double MOST = 0x1p53;

    private boolean exact = true;
    private double parts;
    private double sum;
    private double lost;

    void add(double value) {
        add(value, 1);
    }

    void add(double value, int times) {
        double whole = Math.rint(value * PARTS);
        double more = whole * times;
        exact =
                exact
                        && whole / PARTS == value
                        && Math.abs(more) <= MOST
                        && Math.abs(parts + more) <= MOST;
        parts += more;
        double term = value * times;
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
        sum = next;
    }

    double value() {
        return exact ? parts / PARTS : sum + lost;
    }

    /** The sum divided by a whole number, rounded once. */
    double over(int number) {
        double divisor = PARTS * number;
        return exact && divisor <= MOST ? parts / divisor : value() / number;
    }

    /** This sum divided by another. */
    double over(ExactSum other) {
        return exact && other.exact ? parts / other.parts : value() / other.value();
    }

    /** This sum in percent of another. */
    double percentOf(ExactSum other) {
        double hundred = 100 * parts;
        return exact && other.exact && Math.abs(hundred) <= MOST
                ? hundred / other.parts
                : 100 * value() / other.value();
    }

    /** By how many percent this sum is greater than another. */
    double percentAbove(ExactSum other) {
        double hundred = 100 * (parts - other.parts);
        return exact && other.exact && Math.abs(hundred) <= MOST
                ? hundred / other.parts
                : 100 * (value() - other.value()) / other.value();
    }
}
