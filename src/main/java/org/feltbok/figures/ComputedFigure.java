package org.feltbok.figures;

import org.feltbok.dataset.LiveStudyData;
import org.feltbok.figures.FigureTable.Verdict;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A figure as computed.
 *
 * @param extra published values that belong to the figure but stand in no cell
 * @param claims what the report says of its groups, each with its test
 * @param variables names of the variables and indicators that its measures are written with, and of
 *     the codes of open answers that those and its claims are made of
 * @param dependencies full names of all that its numbers are computed from: those of rows that are
 *     not shown, of bases, of conditions and of the extra values among them
 * @param tests what the note says of tests between groups, in its words
 * @param ranged what it says of bases
 */
public record ComputedFigure(
        FigureTable table,
        List<Checked> extra,
        List<CheckedClaim> claims,
        Set<String> variables,
        Set<String> dependencies,
        List<String> tests,
        List<RangedNote> ranged) {
    /** Without claims. */
    ComputedFigure(
            FigureTable table,
            List<Checked> extra,
            Set<String> variables,
            Set<String> dependencies,
            List<String> tests,
            List<RangedNote> ranged) {
        this(table, extra, List.of(), variables, dependencies, tests, ranged);
    }

    /**
     * @param more what the claims rest on
     * @param codes of open answers, that they rest on
     */
    ComputedFigure withClaims(List<CheckedClaim> all, Set<String> more, Set<String> codes) {
        Set<String> joined = new LinkedHashSet<>(dependencies);
        joined.addAll(more);
        Set<String> named = new LinkedHashSet<>(variables);
        named.addAll(codes);
        return new ComputedFigure(table, extra, all, named, joined, tests, ranged);
    }

    /** With a sentence before its note; the same if there is nothing to say. */
    ComputedFigure withNote(String sentence) {
        return sentence.isEmpty() ? this : with(table.withNote(sentence));
    }

    /** The same shown in another way. */
    public ComputedFigure with(FigureTable other) {
        return new ComputedFigure(other, extra, claims, variables, dependencies, tests, ranged);
    }

    ComputedFigure withoutExtra() {
        return new ComputedFigure(table, List.of(), claims, variables, dependencies, tests, ranged);
    }

    /** Whether a change of the data can have changed it. */
    public boolean isTouchedBy(LiveStudyData.DataChange change) {
        return change.isAll() || !Collections.disjoint(dependencies, change.items());
    }

    /** How many published values of the table's own cells got which verdict. */
    public Map<Verdict, Integer> verdicts() {
        return counted(
                table.cells().stream()
                        .flatMap(List::stream)
                        .map(FigureTable.Cell::verdict)
                        .filter(v -> v != Verdict.NONE));
    }

    /** The same for those that the report prints elsewhere, in no cell of the table. */
    public Map<Verdict, Integer> elsewhere() {
        return counted(extra.stream().map(Checked::verdict));
    }

    private static Map<Verdict, Integer> counted(Stream<Verdict> verdicts) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        verdicts.forEach(v -> counts.merge(v, 1, Integer::sum));
        return counts;
    }
}
