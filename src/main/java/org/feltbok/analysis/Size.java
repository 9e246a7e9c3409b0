package org.feltbok.analysis;

import java.util.List;

/**
 * How many rows there are, and what they weigh. Without weights each weighs 1.
 *
 * @param n rows
 * @param weight sum of their weights
 * @param squares sum of the squares of their weights
 */
public record Size(int n, double weight, double squares) {
    static final Size NONE = new Size(0, 0, 0);

    /** Sizes added up, their weights as decimal numbers: 2000 times 0.3 is 600. */
    static final class Sum {
        private final ExactSum weight = new ExactSum();
        private final ExactSum squares = new ExactSum();
        private int n;

        /** One row more. */
        void add(double more) {
            n++;
            weight.add(more);
            squares.add(more * more);
        }

        void add(Size more) {
            n += more.n;
            weight.add(more.weight);
            squares.add(more.squares);
        }

        Size size() {
            return new Size(n, weight.value(), squares.value());
        }
    }

    static Size sum(Iterable<Size> sizes) {
        Sum sum = new Sum();
        sizes.forEach(sum::add);
        return sum.size();
    }

    static Size of(int n) {
        return new Size(n, n, n);
    }

    Size plus(Size other) {
        return sum(List.of(this, other));
    }

    Size minus(Size other) {
        return plus(new Size(-other.n, -other.weight, -other.squares));
    }

    /**
     * How many rows of equal weight would tell as much (Kish 1965; R: {@code sum(w)^2/sum(w^2)});
     * NaN for none.
     */
    public double effective() {
        return n == 0 ? Double.NaN : weight * weight / squares;
    }

    /** This in percent of another; NaN of none. */
    double percentOf(Size whole) {
        return whole.n == 0 ? Double.NaN : 100.0 * weight / whole.weight;
    }
}
