package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.expr.CodeList;
import org.feltbok.expr.Expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a variable follows from others, with the names that people write. In a dataset it becomes a
 * {@link Derived} column.
 */
public sealed interface Derivation {
    /** The names that it asks for, as they are written. */
    Set<String> names();

    /** The same with other names. */
    Derivation named(UnaryOperator<String> other);

    /** Whether it gives classes; else a number or a flag. */
    default boolean isOfClasses() {
        return true;
    }

    /** Whether it says yes or no. */
    default boolean isFlag() {
        return false;
    }

    /** The sentence that says what it is; the variable's label stands first in it. */
    Statistic.Told told();

    /**
     * Classes of other classes, of codes, or of numbers.
     *
     * @param map class, or the word of a kind of missing, by codes ({@code 1-3;7}) or the word of a
     *     kind of missing; a code that is written goes before a range
     * @param others the class or kind of missing of what is not in it; what means on the form that
     *     there is no answer stays what it means
     */
    record Recode(String from, Map<String, String> map, String others) implements Derivation {
        public Recode {
            map = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }

        /**
         * What is in the map, lists of codes before single ones, so that a code that is written has
         * the last word.
         */
        public List<Map.Entry<String, String>> inOrder() {
            Map<String, String> lists = new LinkedHashMap<>();
            Map<String, String> single = new LinkedHashMap<>();
            map.forEach((codes, to) -> (isList(codes) ? lists : single).put(codes, to));
            List<Map.Entry<String, String>> all = new ArrayList<>(lists.entrySet());
            all.addAll(single.entrySet());
            return all;
        }

        /**
         * Of those of some codes that are in the map, the class or kind of missing of each.
         *
         * @param codes all of what it is made of, in their order
         */
        public Map<String, String> classes(List<String> codes) {
            Map<String, String> classes = new LinkedHashMap<>();
            inOrder()
                    .forEach(
                            e ->
                                    meant(e.getKey(), codes)
                                            .forEach(c -> classes.put(c, e.getValue())));
            return classes;
        }

        /** Which codes a key of the map means; the word of a kind of missing means none. */
        public static Set<String> meant(String key, List<String> codes) {
            if (codes.contains(key)) {
                return Set.of(key);
            }
            Set<String> meant = new LinkedHashSet<>();
            if (!(key.startsWith("#") && MissingKind.ofWord(key).isPresent())) {
                CodeList list = new CodeList(key);
                codes.stream().filter(list::has).forEach(meant::add);
            }
            return meant;
        }

        private static boolean isList(String codes) {
            return codes.indexOf(';') >= 0 || codes.indexOf('-', 1) > 0;
        }

        @Override
        public Set<String> names() {
            return Set.of(from);
        }

        @Override
        public Recode named(UnaryOperator<String> other) {
            return new Recode(other.apply(from), map, others);
        }

        @Override
        public Statistic.Told told() {
            return Statistic.Told.of("analysis.derived.told.recode", from);
        }
    }

    /** Classes of a number by borders in rising order. */
    record Cuts(String from, List<DerivedClasses.Border> borders) implements Derivation {
        public Cuts {
            borders = List.copyOf(borders);
        }

        @Override
        public Set<String> names() {
            return Set.of(from);
        }

        @Override
        public Cuts named(UnaryOperator<String> other) {
            return new Cuts(other.apply(from), borders);
        }

        @Override
        public Statistic.Told told() {
            return Statistic.Told.of("analysis.derived.told.cuts", from);
        }
    }

    /** Equal parts by a number: of cases those of the frame, of responses all. */
    record Quantiles(String from, int parts) implements Derivation {
        @Override
        public Set<String> names() {
            return Set.of(from);
        }

        @Override
        public Quantiles named(UnaryOperator<String> other) {
            return new Quantiles(other.apply(from), parts);
        }

        @Override
        public Statistic.Told told() {
            return Statistic.Told.of("analysis.derived.told.quantiles", from, parts);
        }
    }

    /** A condition and the class of those for which it holds. */
    record When(String code, Expression condition) {}

    /**
     * The class of the first condition that is known to hold.
     *
     * @param others the class or kind of missing where none is
     */
    record Conditions(List<When> list, String others) implements Derivation {
        public Conditions {
            list = List.copyOf(list);
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            list.forEach(w -> names.addAll(w.condition().variables()));
            return names;
        }

        @Override
        public Conditions named(UnaryOperator<String> other) {
            return new Conditions(
                    list.stream().map(w -> new When(w.code(), w.condition().named(other))).toList(),
                    others);
        }

        @Override
        public Statistic.Told told() {
            return Statistic.Told.of(
                    "analysis.derived.told.conditions", String.join(", ", names()));
        }
    }

    /**
     * Whether any of some ticks, codes or flags is there. A question with several answers stands
     * for all its ticks, {@code q20#} for all codes given to an open one.
     */
    record AnyOf(List<String> of) implements Derivation {
        public AnyOf {
            of = List.copyOf(of);
        }

        @Override
        public Set<String> names() {
            return new LinkedHashSet<>(of);
        }

        @Override
        public AnyOf named(UnaryOperator<String> other) {
            return new AnyOf(of.stream().map(other).toList());
        }

        @Override
        public boolean isOfClasses() {
            return false;
        }

        @Override
        public boolean isFlag() {
            return true;
        }

        @Override
        public Statistic.Told told() {
            return Statistic.Told.of("analysis.derived.told.any", String.join(", ", of));
        }
    }

    /**
     * An index of items that ask for one thing.
     *
     * @param reversed those of them that count from the other end
     * @param isSum else the mean
     * @param least how many must be answered
     */
    record Index(List<String> of, List<String> reversed, boolean isSum, int least)
            implements Derivation {
        public Index {
            of = List.copyOf(of);
            reversed = List.copyOf(reversed);
        }

        @Override
        public Set<String> names() {
            return new LinkedHashSet<>(of);
        }

        @Override
        public Index named(UnaryOperator<String> other) {
            return new Index(
                    of.stream().map(other).toList(),
                    reversed.stream().map(other).toList(),
                    isSum,
                    least);
        }

        @Override
        public boolean isOfClasses() {
            return false;
        }

        @Override
        public Statistic.Told told() {
            List<String> shown = new ArrayList<>();
            of.forEach(n -> shown.add(reversed.contains(n) ? "−" + n : n));
            return Statistic.Told.of(
                    isSum ? "analysis.derived.told.sum" : "analysis.derived.told.mean",
                    String.join(", ", shown),
                    least);
        }
    }

    /** A number worked out in the language of skip rules. */
    record Calculated(Expression formula) implements Derivation {
        @Override
        public Set<String> names() {
            return formula.variables();
        }

        @Override
        public Calculated named(UnaryOperator<String> other) {
            return new Calculated(formula.named(other));
        }

        @Override
        public boolean isOfClasses() {
            return false;
        }

        @Override
        public Statistic.Told told() {
            return Statistic.Told.of("analysis.derived.told.formula", formula.source());
        }
    }

    /**
     * The weight of each response that brings classes to the parts of the whole that they are in
     * the population: of crossed classes all at once, or raked, one variable after the other.
     *
     * @param by variables by whose classes the responses are weighted
     * @param targets how large the population is: raked by variable and class, of crossed classes
     *     under {@link #CROSSED} with a {@code |} between the classes; what is not there is counted
     *     among the frame's cases
     * @param only which responses are weighted; empty = all
     * @param limits between which a weight must be
     * @param leavesEmpty whether classes in which nobody answered are left out of the population;
     *     else there are no weights as long as there is such a class
     */
    record Weighting(
            List<String> by,
            boolean isRaked,
            Map<String, Map<String, Double>> targets,
            List<Condition> only,
            WeightLimits limits,
            boolean leavesEmpty)
            implements Derivation {
        /** The name under which the targets of crossed classes stand. */
        public static final String CROSSED = "";

        /** Between the classes of a cell. */
        public static final String BETWEEN = "|";

        public Weighting {
            by = List.copyOf(by);
            Map<String, Map<String, Double>> ordered = new LinkedHashMap<>();
            targets.forEach(
                    (variable, of) ->
                            ordered.put(
                                    variable,
                                    java.util.Collections.unmodifiableMap(
                                            new LinkedHashMap<>(of))));
            targets = java.util.Collections.unmodifiableMap(ordered);
            only = List.copyOf(only);
        }

        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>(by);
            only.forEach(c -> names.addAll(c.variables()));
            return names;
        }

        @Override
        public Weighting named(UnaryOperator<String> other) {
            return with(other, only.stream().map(c -> c.renamed(other)).toList());
        }

        /** The same asking other variables and other conditions. */
        public Weighting with(UnaryOperator<String> other, List<Condition> conditions) {
            Map<String, Map<String, Double>> named = new LinkedHashMap<>();
            targets.forEach((v, of) -> named.put(v.equals(CROSSED) ? v : other.apply(v), of));
            return new Weighting(
                    by.stream().map(other).toList(),
                    isRaked,
                    named,
                    conditions,
                    limits,
                    leavesEmpty);
        }

        @Override
        public boolean isOfClasses() {
            return false;
        }

        @Override
        public Statistic.Told told() {
            return Statistic.Told.of(
                    isRaked ? "analysis.derived.told.rake" : "analysis.derived.told.cells",
                    String.join(isRaked ? ", " : " × ", by));
        }
    }

    /**
     * The cell that a class or the word of a kind of missing stands for.
     *
     * @throws FaultException if there is no such class
     */
    static int cell(String written, List<Category> classes) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).code().equals(written)) {
                return i;
            }
        }
        return MissingKind.ofWord(written)
                .map(CategoryColumn::missing)
                .orElseThrow(() -> new FaultException("analysis.derived.no_class", written));
    }
}
