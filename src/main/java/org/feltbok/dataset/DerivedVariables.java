package org.feltbok.dataset;

import org.feltbok.analysis.Dataset;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the variables that a study derives into its data, each after those that it rests on. One
 * that asks for what is not there, or that rests on itself, is left out and told; the study opens
 * all the same.
 */
final class DerivedVariables {
    private final Map<String, DerivedVariable> open = new LinkedHashMap<>();
    private final Set<String> under = new LinkedHashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final List<Problem> problems;
    private Dataset data;

    /** A variable that cannot be made, and why. */
    record Problem(DerivedVariable variable, Fault fault) {}

    private DerivedVariables(Dataset start, List<DerivedVariable> derived, List<Problem> problems) {
        data = start;
        this.problems = problems;
        derived.stream()
                .filter(v -> v.survey().equals(start.name()))
                .forEach(v -> open.put(v.name(), v));
    }

    /**
     * The data with those variables that belong to them.
     *
     * @param derived all of the study
     * @param problems takes those that cannot be made
     */
    static Dataset in(Dataset data, List<DerivedVariable> derived, List<Problem> problems) {
        DerivedVariables making = new DerivedVariables(data, derived, problems);
        List.copyOf(making.open.keySet()).forEach(making::make);
        return making.data;
    }

    private void make(String name) {
        DerivedVariable variable = open.get(name);
        if (variable == null || data.owns(name) && data.definition(name).isPresent()) {
            return;
        }
        if (failed.contains(name)) {
            return;
        }
        under.add(name);
        try {
            make(variable);
        } catch (FaultException e) {
            failed.add(name);
            e.faults().forEach(f -> problems.add(new Problem(variable, f)));
        } finally {
            under.remove(name);
        }
    }

    private void make(DerivedVariable variable) {
        if (data.owns(variable.name())) {
            throw new FaultException("analysis.derived.taken", variable.name());
        }
        DerivedRule rule = variable.read();
        for (String written : rule.how().names()) {
            String asked = own(written);
            if (under.contains(asked)) {
                throw new FaultException("analysis.circle", chain(asked));
            }
            make(asked);
            if (failed.contains(asked)) {
                throw new FaultException("analysis.derived.rests", variable.name(), asked);
            }
        }
        data = data.defining(variable.variable(rule), rule.how());
    }

    private String own(String written) {
        String before = (data.name().isEmpty() ? "cases" : data.name()) + "/";
        return written.startsWith(before) ? written.substring(before.length()) : written;
    }

    private String chain(String from) {
        List<String> chain = new ArrayList<>(under);
        chain.subList(0, chain.indexOf(from)).clear();
        chain.add(from);
        return String.join(" → ", chain);
    }
}
