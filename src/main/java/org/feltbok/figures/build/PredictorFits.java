package org.feltbok.figures.build;

import static org.feltbok.figures.build.Fits.no;

import org.feltbok.base.Fault;
import org.feltbok.figures.build.Countable.Form;

import java.util.Optional;
import java.util.function.Function;

/** What a line by least squares can explain, and by what. */
final class PredictorFits {
    private final Function<Countable, String> name;

    /**
     * @param name what reasons call things
     */
    PredictorFits(Function<Countable, String> name) {
        this.name = name;
    }

    /** Why it is no number of each respondent or case; empty if it is one. */
    Optional<Fault> number(Countable countable) {
        if (countable.isTable()) {
            return no("figures.build.why.predictor_rows", name.apply(countable));
        }
        return switch (countable.form()) {
            case NUMBER, SCALE, SERIES -> Optional.empty();
            case CLASSES, SEVERAL, TEXT, CODES, DAY, CASES, RESPONSES ->
                    no("figures.build.why.predictor_words", name.apply(countable));
        };
    }

    /** Why it does not explain what is counted; empty if it may. */
    Optional<Fault> explains(Countable what, Countable other) {
        if (other.name().equals(what.name()) && what.form() != Form.SERIES) {
            return no("figures.build.why.itself", name.apply(other));
        }
        Optional<Fault> words = number(other);
        if (words.isPresent()) {
            return words;
        }
        return other.home().equals(what.home())
                ? Optional.empty()
                : no("figures.build.why.predictor_apart", name.apply(other), name.apply(what));
    }
}
