package org.feltbok.analysis.words;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How suggestions did on what is coded already, each text tried with what was learned from all the
 * others.
 *
 * @param texts tried
 * @param codes each that was given or suggested, the commonest first
 * @param all of them taken together
 * @param commonest what giving every text the commonest code would have come to
 */
public record Measured(int texts, List<PerCode> codes, Score all, Score commonest) {
    public static final Measured NONE =
            new Measured(0, List.of(), new Score(0, 0, 0), new Score(0, 0, 0));

    public Measured {
        codes = List.copyOf(codes);
    }

    /** One code. */
    public record PerCode(String code, Score score) {}

    /**
     * @param given texts that have the code
     * @param suggested texts it was suggested for
     * @param right texts that have it and for which it was suggested
     */
    public record Score(int given, int suggested, int right) {
        /** Right of those suggested; undefined where none was. */
        public OptionalDouble precision() {
            return share(right, suggested);
        }

        /** Right of those given; undefined where none was. */
        public OptionalDouble recall() {
            return share(right, given);
        }

        private static OptionalDouble share(int part, int whole) {
            return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
        }

        Score and(Score other) {
            return new Score(given + other.given, suggested + other.suggested, right + other.right);
        }
    }
}
