package org.feltbok.dataset;

import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A weight of a study: made by a rule, anew whenever what it rests on changes, or given.
 *
 * @param survey the questionnaire whose responses have it, by name; empty = the cases have it
 * @param rule as JSON, as it was written: see {@link WeightJson}; empty = its values were given
 */
public record StudyWeight(
        String id, String name, LocalText label, String survey, String rule, String note) {
    private static final int DECIMALS = 3;

    /** One that is made by a rule. */
    public static StudyWeight made(
            String id, String name, LocalText label, String survey, Derivation.Weighting how) {
        String rule = DerivedJson.write(new DerivedRule(how, List.of()));
        return new StudyWeight(id, name, label, survey, rule, "");
    }

    public boolean isOfCases() {
        return survey.isEmpty();
    }

    public boolean isGiven() {
        return rule.isEmpty();
    }

    /**
     * How it is made; empty if it was given.
     *
     * @throws org.feltbok.base.FaultException if the rule cannot be read
     */
    public Optional<Derivation.Weighting> how() {
        return isGiven()
                ? Optional.empty()
                : Optional.of(derived().read().how())
                        .filter(Derivation.Weighting.class::isInstance)
                        .map(Derivation.Weighting.class::cast);
    }

    /** The same made in another way, or called otherwise. */
    public StudyWeight with(String otherName, LocalText otherLabel, Derivation.Weighting how) {
        String now = DerivedJson.write(new DerivedRule(how, List.of()));
        return new StudyWeight(id, otherName, otherLabel, survey, now, note);
    }

    /** It as a variable that follows from others, if it does. */
    public DerivedVariable derived() {
        return new DerivedVariable(
                id, name, label, survey, null, LocalText.of(""), DECIMALS, rule, note);
    }

    /** The variable that figures see, if it was given. */
    Variable given() {
        return new Variable(
                name, label, label, Variable.Type.NUMBER, List.of(), DECIMALS, Set.of());
    }
}
