package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.expr.CodeList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a column of a derivation: looks whether what it asks for is there and fits. */
final class DerivedBinding {
    private final Dataset data;
    private final List<Category> classes;

    private DerivedBinding(Dataset data, List<Category> classes) {
        this.data = data;
        this.classes = classes;
    }

    /**
     * @param classes those of the new variable
     * @throws FaultException if it asks for what the data do not have, or what does not fit
     */
    static Derived of(Derivation derivation, Dataset data, List<Category> classes) {
        DerivedBinding binding = new DerivedBinding(data, classes);
        return switch (derivation) {
            case Derivation.Recode r -> binding.recode(r);
            case Derivation.Cuts c -> binding.cuts(c);
            case Derivation.Quantiles q -> binding.parts(q);
            case Derivation.Conditions c -> binding.conditions(c);
            case Derivation.AnyOf a -> new DerivedColumns.AnyOf(binding.flags(a.of()));
            case Derivation.Index i -> binding.index(i);
            case Derivation.Calculated c -> binding.calculation(c);
            case Derivation.Weighting w -> WeightBinding.of(w, data);
        };
    }

    private Variable variable(String written) {
        return data.require(data.meant(written));
    }

    private Variable numbers(String written) {
        Variable variable = variable(written);
        if (variable.type() == Variable.Type.CATEGORY) {
            throw new FaultException("analysis.derived.nominal", written);
        }
        if (variable.type() == Variable.Type.DAY) {
            throw new FaultException("analysis.derived.day", written);
        }
        if (!RowNumbers.has(variable)) {
            throw new FaultException("analysis.derived.no_numbers", written);
        }
        return variable;
    }

    private void count(int wanted) {
        if (classes.size() != wanted) {
            throw new FaultException("analysis.derived.class_count", wanted, classes.size());
        }
    }

    private Derived cuts(Derivation.Cuts rule) {
        count(rule.borders().size() + 1);
        for (int i = 1; i < rule.borders().size(); i++) {
            if (rule.borders().get(i).at() <= rule.borders().get(i - 1).at()) {
                throw new FaultException(
                        "analysis.derived.not_rising",
                        rule.borders().get(i - 1).at(),
                        rule.borders().get(i).at());
            }
        }
        return new DerivedClasses.Cut(numbers(rule.from()).name(), rule.borders());
    }

    private Derived parts(Derivation.Quantiles rule) {
        if (rule.parts() < 2) {
            throw new FaultException("analysis.derived.parts", rule.parts());
        }
        count(rule.parts());
        boolean isOfCases = data.cases() == data;
        return new DerivedClasses.Parts(numbers(rule.from()).name(), rule.parts(), isOfCases);
    }

    private Derived conditions(Derivation.Conditions rule) {
        List<DerivedClasses.When> each = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Derivation.When when : rule.list()) {
            Formula formula = Formula.of(when.condition().source()).named(data::meant);
            names.addAll(formula.variables());
            each.add(new DerivedClasses.When(formula, Derivation.cell(when.code(), classes)));
        }
        return new DerivedClasses.FirstOf(
                each,
                RowScope.columns(data, names),
                Derivation.cell(rule.others(), classes),
                classes.size());
    }

    private Derived calculation(Derivation.Calculated rule) {
        Formula formula = Formula.of(rule.formula().source()).named(data::meant);
        return new DerivedNumbers.Calculation(
                formula.source(), formula.names(), RowScope.columns(data, formula.variables()));
    }

    private Derived index(Derivation.Index rule) {
        List<String> inputs = rule.of().stream().map(n -> numbers(n).name()).toList();
        Set<String> reversed = new LinkedHashSet<>();
        for (String written : rule.reversed()) {
            Variable variable = variable(written);
            if (!inputs.contains(variable.name())) {
                throw new FaultException("analysis.derived.not_reversed", written);
            }
            if (variable.type() == Variable.Type.NUMBER) {
                throw new FaultException("analysis.derived.no_ends", written);
            }
            reversed.add(variable.name());
        }
        if (inputs.size() < 2 || Set.copyOf(inputs).size() < inputs.size()) {
            throw new FaultException("analysis.derived.index_of", String.join(", ", rule.of()));
        }
        if (rule.least() < 1 || rule.least() > inputs.size()) {
            throw new FaultException("analysis.derived.least", rule.least(), inputs.size());
        }
        return new DerivedNumbers.IndexOf(inputs, reversed, rule.isSum(), rule.least());
    }

    private List<String> flags(List<String> written) {
        List<String> flags = new ArrayList<>();
        for (String name : written) {
            if (name.endsWith("#")) {
                List<String> codes =
                        data.variables().stream()
                                .map(Variable::name)
                                .filter(n -> n.startsWith(data.meant(name)))
                                .toList();
                if (codes.isEmpty()) {
                    throw new FaultException("analysis.no_variable", name);
                }
                flags.addAll(codes);
                continue;
            }
            Variable variable = variable(name);
            switch (variable.type()) {
                case FLAG -> flags.add(variable.name());
                case MULTIPLE ->
                        variable.categories()
                                .forEach(c -> flags.add(Variable.flag(variable.name(), c.code())));
                case CATEGORY, SCALE, NUMBER, TEXT, DAY ->
                        throw new FaultException("analysis.derived.no_flag", name);
            }
        }
        return flags;
    }

    private Derived recode(Derivation.Recode rule) {
        Variable from = variable(rule.from());
        int others = Derivation.cell(rule.others(), classes);
        return switch (from.type()) {
            case CATEGORY, SCALE, FLAG -> {
                Map<Integer, Integer> cells = new HashMap<>();
                for (int i = 0; i < from.categories().size(); i++) {
                    from.categories().get(i).missing().ifPresent(put(cells, i));
                }
                for (Map.Entry<String, String> entry : rule.inOrder()) {
                    int to = Derivation.cell(entry.getValue(), classes);
                    positions(from, entry.getKey()).forEach(at -> cells.put(at, to));
                }
                yield new DerivedColumns.Recode(from.name(), cells, others, classes.size());
            }
            case NUMBER -> {
                Map<String, Integer> cells = new LinkedHashMap<>();
                for (Map.Entry<String, String> entry : rule.inOrder().reversed()) {
                    cells.put(entry.getKey(), Derivation.cell(entry.getValue(), classes));
                }
                yield new DerivedClasses.Listed(from.name(), cells, others, classes.size());
            }
            case TEXT, DAY -> {
                if (data.words(from.name()).isEmpty()) {
                    throw new FaultException("analysis.derived.no_codes", rule.from());
                }
                Map<String, Integer> cells = new HashMap<>();
                rule.map().forEach((text, to) -> cells.put(text, Derivation.cell(to, classes)));
                yield new DerivedClasses.Worded(from.name(), cells, others, classes.size());
            }
            case MULTIPLE -> throw new FaultException("analysis.derived.no_codes", rule.from());
        };
    }

    private static java.util.function.Consumer<MissingKind> put(
            Map<Integer, Integer> cells, int position) {
        return kind -> cells.put(position, CategoryColumn.missing(kind));
    }

    /** Cells of a variable that are meant by codes or by a word. */
    private static List<Integer> positions(Variable from, String codes) {
        int exact = from.indexOf(codes);
        if (exact >= 0) {
            return List.of(exact);
        }
        if (codes.startsWith("#") && MissingKind.ofWord(codes).isPresent()) {
            MissingKind kind = MissingKind.ofWord(codes).orElseThrow();
            List<Integer> cells = new ArrayList<>(List.of(CategoryColumn.missing(kind)));
            for (int i = 0; i < from.categories().size(); i++) {
                if (from.categories().get(i).missing().filter(kind::equals).isPresent()) {
                    cells.add(i);
                }
            }
            return cells;
        }
        List<Integer> found = new ArrayList<>();
        CodeList list = new CodeList(codes);
        for (int i = 0; i < from.categories().size(); i++) {
            if (list.has(from.categories().get(i).code())) {
                found.add(i);
            }
        }
        if (found.isEmpty() && !from.isOpen()) {
            throw new FaultException("analysis.derived.no_code", from.name(), codes);
        }
        return found;
    }
}
