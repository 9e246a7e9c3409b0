package org.feltbok.figures;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A claim beside what today's data say.
 *
 * @param compared the groups as people read them
 * @param told each test in words: what was compared, n, statistic, df, p; or why it cannot be
 *     tested
 * @param fault what is wrong with the claim itself, such as a name that the study has not
 * @param isConstructed whether it rests on what was made for an example; told then too
 */
public record CheckedClaim(
        Claim claim,
        Verdict verdict,
        String compared,
        List<String> told,
        Optional<Fault> fault,
        boolean isConstructed) {
    public CheckedClaim {
        told = List.copyOf(told);
    }

    /** One that cannot be tested, with what is wrong with it. */
    public static CheckedClaim unread(Claim claim, Fault fault, Texts texts) {
        return new CheckedClaim(
                claim,
                Verdict.UNTESTABLE,
                claim.compared(),
                List.of(texts.fault(fault)),
                Optional.of(fault),
                false);
    }

    /** The same, which rests on what was made for an example. */
    CheckedClaim constructed(Texts texts) {
        List<String> more = new ArrayList<>(told);
        more.add(texts.get("figures.claim.constructed"));
        return new CheckedClaim(claim, verdict, compared, more, fault, true);
    }

    /** How it came out. */
    public enum Verdict {
        HOLDS,
        FAILS,
        /** it does not hold, and the errata say why */
        ERRATUM,
        UNTESTABLE
    }

    /** Whether somebody should look at it. */
    public Optional<Fault> finding() {
        if (fault.isPresent()) {
            return Optional.of(
                    fault.get()
                            .in(
                                    Fault.Place.file(
                                            String.join(
                                                    ", ",
                                                    ClaimsPart.FILE,
                                                    claim.figure(),
                                                    claim.measure()))));
        }
        return verdict == Verdict.FAILS
                ? Optional.of(
                        Fault.at(
                                Fault.Place.none(),
                                "figures.claim.fails",
                                claim.figure(),
                                claim.measure(),
                                claim.compared(),
                                claim.said().word()))
                : Optional.empty();
    }
}
