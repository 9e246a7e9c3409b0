package org.feltbok.analysis.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far coders agree about one thing: a code, all codes, sets of codes, or the signs that a code
 * stands on.
 *
 * @param clusters the answers or passages that two or more coded
 * @param units what was compared: answers, answers by codes, or signs
 * @param percent of the pairs of codings of a unit that are the same, 0 to 100
 * @param kappa Cohen's; of two coders only
 * @param alpha Krippendorff's
 * @param prevalence how much of all that was said is that the code stands, in percent; empty where
 *     there is no such thing
 */
public record Agreement(
        int clusters,
        double units,
        Coefficient percent,
        Coefficient kappa,
        Coefficient alpha,
        OptionalDouble prevalence) {

    public Optional<Reading> reading() {
        return Reading.of(alpha);
    }

    /** Of values of which one says that a code stands; -1 = no such value. */
    static Agreement of(Ratings ratings, Bootstrap bootstrap, int stands) {
        Ratings.Sums whole = ratings.sums();
        boolean two = ratings.coders() == 2;
        Coefficient[] found =
                bootstrap.of(
                        ratings,
                        s ->
                                new Coefficient[] {
                                    s.percent(),
                                    two ? s.kappa() : Coefficient.none(Undefined.NOT_TWO_CODERS),
                                    s.alpha(ratings.distance())
                                });
        OptionalDouble prevalence =
                stands < 0 || ratings.clusters() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(100 * whole.share(stands));
        return new Agreement(
                ratings.clusters(), whole.units(), found[0], found[1], found[2], prevalence);
    }
}
