package org.feltbok.overview;

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
 */
public record FigureMatch(
        int matching,
        List<Differing> differing,
        int silent,
        int values,
        int agreeing,
        int explained) {
    /**
     * @param values how many of its printed values differ
     */
    public record Differing(FigureSpec figure, int values) {}

    /** As the figures are now. */
    public static FigureMatch of(StudyFigures figures) {
        return of(figures.book(), figures.check());
    }

    private static FigureMatch of(FigureBook book, PublishedCheck.Summary check) {
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
            if (wrong > 0) {
                differing.add(new Differing(figure, wrong));
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
                check.count(Verdict.ERRATUM));
    }

    /** Whether the study has any figure at all. */
    public boolean isEmpty() {
        return matching + silent + differing.size() == 0;
    }
}
