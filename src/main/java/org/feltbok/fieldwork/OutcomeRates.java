package org.feltbok.fieldwork;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many of the frame's cases came to what, and the rates that follow. Source: The American
 * Association for Public Opinion Research, Standard Definitions: Final Dispositions of Case Codes
 * and Outcome Rates for Surveys, 10th edition (2023).
 *
 * @param counts cases of the frame by what became of them, each disposition named
 */
public record OutcomeRates(Map<Disposition, Integer> counts) {
    /** Where the definitions stand. */
    public static final String SOURCE = "AAPOR Standard Definitions (2023)";

    public OutcomeRates {
        Map<Disposition, Integer> all = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            all.put(disposition, counts.getOrDefault(disposition, 0));
        }
        counts = Collections.unmodifiableMap(all);
    }

    /**
     * A share of cases.
     *
     * @param of never 0
     */
    public record Rate(int count, int of) {
        /** 0 to 1. */
        public double share() {
            return (double) count / of;
        }
    }

    public int of(Disposition disposition) {
        return counts.getOrDefault(disposition, 0);
    }

    /** All cases that were asked. */
    public int frame() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** (I+P) + (R+NC+O) + (UH+UO): all but those that are known not to be eligible. */
    private int base() {
        return frame() - of(Disposition.NOT_ELIGIBLE);
    }

    private Optional<Rate> rate(int count) {
        return base() == 0 ? Optional.empty() : Optional.of(new Rate(count, base()));
    }

    /** RR1 = I / ((I+P) + (R+NC+O) + (UH+UO)); of nobody there is none. */
    public Optional<Rate> rr1() {
        return rate(of(Disposition.COMPLETE));
    }

    /** RR2 = (I+P) / ((I+P) + (R+NC+O) + (UH+UO)). */
    public Optional<Rate> rr2() {
        return rate(of(Disposition.COMPLETE) + of(Disposition.PARTIAL));
    }

    /** REF1 = R / ((I+P) + (R+NC+O) + (UH+UO)). */
    public Optional<Rate> ref1() {
        return rate(of(Disposition.REFUSED));
    }

    /** CON1 = ((I+P) + R + O) / ((I+P) + (R+NC+O) + (UH+UO)). */
    public Optional<Rate> con1() {
        return rate(
                of(Disposition.COMPLETE)
                        + of(Disposition.PARTIAL)
                        + of(Disposition.REFUSED)
                        + of(Disposition.OTHER));
    }
}
