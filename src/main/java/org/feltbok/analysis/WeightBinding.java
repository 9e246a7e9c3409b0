package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks whether a weight can be made of what it asks for, before any row is looked at. */
final class WeightBinding {
    private WeightBinding() {}

    static WeightColumn of(Derivation.Weighting how, Dataset data) {
        if (data.cases() == data) {
            throw new FaultException("analysis.weighting.of_cases");
        }
        if (how.by().isEmpty() || Set.copyOf(how.by()).size() < how.by().size()) {
            throw new FaultException("analysis.weighting.by", String.join(", ", how.by()));
        }
        boolean isCrossed = how.targets().containsKey(Derivation.Weighting.CROSSED);
        List<Variable> variables = new ArrayList<>();
        for (String written : how.by()) {
            Variable variable = data.require(data.meant(written));
            if (!hasClasses(variable)) {
                throw new FaultException("analysis.weighting.no_classes", written);
            }
            if (!isCrossed && !how.targets().containsKey(written) && data.owns(variable.name())) {
                throw new FaultException("analysis.weighting.no_targets", written);
            }
            variables.add(variable);
        }
        limits(how.limits());
        for (Map.Entry<String, Map<String, Double>> target : how.targets().entrySet()) {
            String written = target.getKey();
            int at = how.by().indexOf(written);
            if (at < 0 && !written.equals(Derivation.Weighting.CROSSED)) {
                throw new FaultException("analysis.weighting.target_of", written);
            }
            sizes(target.getValue());
            List<Variable> of = at < 0 ? variables : List.of(variables.get(at));
            target.getValue().keySet().forEach(code -> known(of, code));
        }
        List<Condition> only = data.meant(how.only());
        Set<String> asked = new java.util.LinkedHashSet<>();
        only.forEach(c -> asked.addAll(c.variables()));
        List<String> inputs = new ArrayList<>(variables.stream().map(Variable::name).toList());
        inputs.addAll(RowScope.columns(data, asked));
        Derivation.Weighting meant = how.with(data::meant, only);
        return new WeightColumn(inputs.stream().distinct().toList(), meant);
    }

    private static boolean hasClasses(Variable variable) {
        return switch (variable.type()) {
            case CATEGORY, SCALE, FLAG -> true;
            case NUMBER, MULTIPLE, TEXT, DAY -> false;
        };
    }

    private static void limits(WeightLimits limits) {
        boolean hold = 0 <= limits.least() && limits.least() < 1 && 1 < limits.greatest();
        if (!hold) {
            throw new FaultException(
                    "analysis.weighting.limits", limits.least(), limits.greatest());
        }
    }

    private static void sizes(Map<String, Double> target) {
        double sum = 0;
        for (double size : target.values()) {
            if (!(size >= 0) || Double.isInfinite(size)) {
                throw new FaultException("analysis.weighting.size", size);
            }
            sum += size;
        }
        if (sum <= 0) {
            throw new FaultException("analysis.weighting.sizes");
        }
    }

    private static void known(List<Variable> variables, String written) {
        List<String> codes = WeightCells.codes(written, variables.size());
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            if (variable.indexOf(codes.get(i)) < 0 && !variable.isOpen()) {
                throw new FaultException(
                        "analysis.weighting.no_code", variable.name(), codes.get(i));
            }
        }
    }
}
