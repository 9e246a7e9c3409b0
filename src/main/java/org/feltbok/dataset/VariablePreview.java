package org.feltbok.dataset;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.IndexReport;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;
import org.feltbok.base.MissingKind;
import org.feltbok.base.Quantiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a derived variable would be of the data there are, before it is made.
 *
 * @param rows cases or responses
 * @param counts how many rows are in each class; empty of numbers
 * @param missing how many have none, by why
 * @param spread of numbers
 * @param index of an index: how its items hold together
 * @param roots what it rests on in the end, by the names of the data
 */
public record VariablePreview(
        Variable variable,
        int rows,
        List<Integer> counts,
        Map<MissingKind, Integer> missing,
        Optional<Spread> spread,
        Optional<IndexReport> index,
        Set<String> roots) {
    /** A name that nothing in a study has. */
    private static final String TRIED = "\u0001tried";

    public VariablePreview {
        counts = List.copyOf(counts);
        missing = Collections.unmodifiableMap(new EnumMap<>(missing));
        roots = Set.copyOf(roots);
    }

    /** How numbers are spread; NaN where there are none. The median is R's type 7. */
    public record Spread(
            int n, double mean, double deviation, double least, double median, double greatest) {
        static Spread of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int n = sorted.length;
            double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
            double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
            return new Spread(
                    n,
                    mean,
                    n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)),
                    n == 0 ? Double.NaN : sorted[0],
                    n == 0 ? Double.NaN : Quantiles.of(sorted, 0.5),
                    n == 0 ? Double.NaN : sorted[n - 1]);
        }
    }

    /** How many rows have a class or a number. */
    public int known() {
        return rows - missing.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The rows that a derived variable belongs to. */
    public static Dataset rows(StudyData study, DerivedVariable of) {
        return of.isOfCases() ? study.cases() : study.survey(of.survey()).data();
    }

    /**
     * Works out what it would be; nothing is made, and what it is to be called does not matter.
     *
     * @throws org.feltbok.base.FaultException if it asks for what is not there or does not fit
     */
    public static VariablePreview rehearse(StudyData study, DerivedVariable draft) {
        Dataset before = rows(study, draft);
        DerivedRule rule = draft.read();
        Dataset data = before.defining(draft.named(TRIED).variable(rule), rule.how());
        Variable made = data.require(TRIED);
        int[] counts = new int[made.categories().size()];
        Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
        List<Double> numbers = new ArrayList<>();
        Column column = data.column(TRIED);
        for (int i = 0; i < data.size(); i++) {
            int row = i;
            switch (column) {
                case CategoryColumn c when c.get(row) >= 0 -> counts[c.get(row)]++;
                case CategoryColumn c ->
                        missing.merge(CategoryColumn.kind(c.get(row)), 1, Integer::sum);
                case NumberColumn n when Double.isNaN(n.get(row)) ->
                        missing.merge(n.missing(row), 1, Integer::sum);
                case NumberColumn n -> numbers.add(n.get(row));
                default -> throw new IllegalStateException(made.type().name());
            }
        }
        return new VariablePreview(
                made.named(draft.name()),
                data.size(),
                Arrays.stream(counts).boxed().toList(),
                missing,
                made.type() == Variable.Type.NUMBER
                        ? Optional.of(
                                Spread.of(
                                        numbers.stream()
                                                .mapToDouble(Double::doubleValue)
                                                .toArray()))
                        : Optional.empty(),
                rule.how() instanceof Derivation.Index index
                        ? Optional.of(IndexReport.rehearse(before, index))
                        : Optional.empty(),
                data.roots(TRIED));
    }

    /** The items of whose codes it tells something, by name. */
    public Set<String> coded() {
        return roots.stream()
                .flatMap(r -> Variable.codedItem(r).stream())
                .collect(Collectors.toSet());
    }
}
