package org.feltbok.overview;

import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.PublishedCheck;
import org.feltbok.figures.StudyFigures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How today's figures agree with what the report prints.
 *
 * @param matching figures all of whose printed values agree, or differ for a reason that is known
 * @param differing figures with a printed value that differs
 * @param silent figures of which the report prints no value
 * @param values printed values that are compared, those in the running text too
 * @param agreeing printed values that agree
 * @param explained printed values that differ for a reason that is known
 * @param constructed printed values that are compared with what rests on numbers made for an
 *     example
 * @param claims what the report says of groups, as far as it can be tested
 * @param holding those of them that hold
 */
public record FigureMatch(
        int matching,
        List<Differing> differing,
        int silent,
        int values,
        int agreeing,
        int explained,
        int constructed,
        int claims,
        int holding) {
    /**
     * @param values how many of its printed values differ
     * @param claims how many of its claims do not hold
     */
    public record Differing(FigureSpec figure, int values, int claims) {}

    /** As the figures are now. */
    public static FigureMatch of(StudyFigures figures) {
        return of(figures.book(), figures.check(), figures.claims());
    }

    private static FigureMatch of(
            FigureBook book,
            PublishedCheck.Summary check,
            Map<Claim, CheckedClaim.Verdict> claims) {
        Map<String, Integer> failing = new HashMap<>();
        claims.forEach(
                (claim, verdict) -> {
                    if (verdict == CheckedClaim.Verdict.FAILS) {
                        failing.merge(claim.figure(), 1, Integer::sum);
                    }
                });
        Map<String, Map<Verdict, Integer>> byFigure = new HashMap<>();
        check.compared()
                .forEach(
                        c ->
                                byFigure.computeIfAbsent(
                                                c.published().figure(),
                                                f -> new EnumMap<>(Verdict.class))
                                        .merge(c.verdict(), 1, Integer::sum));
        int matching = 0;
        int silent = 0;
        var differing = new ArrayList<Differing>();
        for (FigureSpec figure : book.figures()) {
            Map<Verdict, Integer> verdicts = byFigure.getOrDefault(figure.key(), Map.of());
            int wrong = verdicts.getOrDefault(Verdict.DIFFERS, 0);
            int claimed = failing.getOrDefault(figure.key(), 0);
            if (wrong + claimed > 0) {
                differing.add(new Differing(figure, wrong, claimed));
            } else if (verdicts.isEmpty()) {
                silent++;
            } else {
                matching++;
            }
        }
        return new FigureMatch(
                matching,
                List.copyOf(differing),
                silent,
                check.compared().size(),
                check.count(Verdict.MATCH)
                        + check.count(Verdict.HALF_DOWN)
                        + check.count(Verdict.APPROXIMATE),
                check.count(Verdict.ERRATUM),
                check.constructed(),
                claims.size() - count(claims, CheckedClaim.Verdict.UNTESTABLE),
                count(claims, CheckedClaim.Verdict.HOLDS));
    }

    private static int count(
            Map<Claim, CheckedClaim.Verdict> claims, CheckedClaim.Verdict verdict) {
        return (int) claims.values().stream().filter(v -> v == verdict).count();
    }

    /** Whether the study has any figure at all. */
    public boolean isEmpty() {
        return matching + silent + differing.size() == 0;
    }
}
