package org.feltbok.coding;

import org.feltbok.base.Quantiles;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which classes of a variable each is: in one of them, or in several where several can be
 * chosen.
 *
 * @param byResponse whether by the key of the response, and not by the identity of the case
 * @param of codes of classes; of those of whom it is known
 * @param numbers of each where the classes are ranges; else empty
 */
public record CaseClasses(
        CaseVariable variable,
        boolean byResponse,
        Map<String, Set<String>> of,
        Map<String, Double> numbers) {
    private static final int QUARTERS = 4;
    private static final Set<String> NOT_KNOWN = Set.of(CaseVariable.NOT_KNOWN);

    public CaseClasses {
        of = Map.copyOf(of);
        numbers = Map.copyOf(numbers);
    }

    /** Where the classes are ranges of numbers. */
    static CaseClasses ofNumbers(
            CaseVariable variable, boolean byResponse, Map<String, Double> numbers) {
        return new CaseClasses(variable, byResponse, Map.of(), numbers);
    }

    /** With a class for each quarter of the numbers, from its least to its greatest. */
    CaseClasses inQuarters() {
        double[] sorted =
                numbers.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        CaseClasses all = this;
        double above = Double.NEGATIVE_INFINITY;
        for (int i = 1; i <= QUARTERS && sorted.length > 0; i++) {
            double least = above;
            double border = Quantiles.of(sorted, (double) i / QUARTERS);
            double[] in = Arrays.stream(sorted).filter(v -> v > least && v <= border).toArray();
            all = in.length == 0 ? all : all.with(NumberRange.of(in[0], in[in.length - 1]));
            above = border;
        }
        return all;
    }

    /** With a range as one more class. */
    public CaseClasses with(NumberRange range) {
        return new CaseClasses(variable.with(range), byResponse, of, numbers);
    }

    /** With what some codes stand for, where they are ranges that are no class yet. */
    public CaseClasses withAll(Set<String> codes) {
        CaseClasses all = this;
        for (String code : codes) {
            if (variable.ofNumbers() && variable.named(code).isEmpty()) {
                all = NumberRange.ofCode(code).map(all::with).orElse(all);
            }
        }
        return all;
    }

    /** Whether a code stands for a class that there is. */
    boolean has(String code) {
        return code.equals(CaseVariable.NOT_KNOWN)
                || code.equals(CaseVariable.NONE)
                || variable.named(code).isPresent();
    }

    /** The classes of whose text it is. */
    public Set<String> of(CodableText text) {
        return at(byResponse ? text.source() : text.caseId());
    }

    /** The classes of a case. */
    public Set<String> ofCase(String caseId) {
        return byResponse ? NOT_KNOWN : at(caseId);
    }

    private Set<String> at(@Nullable String key) {
        if (key == null) {
            return NOT_KNOWN;
        }
        if (!variable.ofNumbers()) {
            return of.getOrDefault(key, NOT_KNOWN);
        }
        Double number = numbers.get(key);
        return number == null
                ? NOT_KNOWN
                : variable.classes().stream()
                        .filter(c -> c.range() != null && c.range().contains(number))
                        .map(CaseVariable.Class::code)
                        .collect(Collectors.toSet());
    }

    /**
     * By what the text of somebody is sorted: their number, or the place of the first of their
     * classes; empty where it is not known.
     */
    public Optional<Double> rank(CodableText text) {
        String key = byResponse ? text.source() : text.caseId();
        if (key == null || variable.ofNumbers()) {
            return Optional.ofNullable(key == null ? null : numbers.get(key));
        }
        Set<String> in = of.getOrDefault(key, Set.of());
        List<CaseVariable.Class> classes = variable.classes();
        for (int i = 0; i < classes.size(); i++) {
            if (in.contains(classes.get(i).code())) {
                return Optional.of((double) i);
            }
        }
        return in.contains(CaseVariable.NONE)
                ? Optional.of((double) classes.size())
                : Optional.empty();
    }

    /** How many of some are in each class. */
    public static Map<String, Integer> counted(Stream<Set<String>> each) {
        Map<String, Integer> counts = new HashMap<>();
        each.forEach(classes -> classes.forEach(c -> counts.merge(c, 1, Integer::sum)));
        return counts;
    }

    /** Codes of those classes that are only there where somebody is in them. */
    public static List<String> apart() {
        return List.of(CaseVariable.NONE, CaseVariable.NOT_KNOWN);
    }
}
