package org.feltbok.dataset;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Derivation.Weighting;
import org.feltbok.analysis.WeightLimits;
import org.feltbok.base.FaultException;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule of a weight as JSON, in the study file and in weights.csv. */
final class WeightJson {
    /** Beside the one that says which it is. */
    static final String[] FIELDS = {"targets", "only", "least", "greatest", "empty"};

    private static final String LEFT_OUT = "left_out";

    private WeightJson() {}

    static Weighting read(JsonNode node, boolean isRaked) {
        WeightLimits limits =
                new WeightLimits(
                        number(node, "least", WeightLimits.NONE.least()),
                        number(node, "greatest", WeightLimits.NONE.greatest()));
        if (node.has("empty") && !DerivedJson.text(node, "empty").equals(LEFT_OUT)) {
            throw new FaultException("analysis.weighting.left_out_word", node.path("empty"));
        }
        return new Weighting(
                DerivedJson.texts(node, isRaked ? "rake" : "cells"),
                isRaked,
                targets(node.path("targets"), isRaked),
                node.has("only") ? Condition.parseAll(DerivedJson.text(node, "only")) : List.of(),
                limits,
                node.has("empty"));
    }

    private static double number(JsonNode node, String field, double none) {
        return node.has(field) ? DerivedJson.number(node.path(field), field) : none;
    }

    private static Map<String, Map<String, Double>> targets(JsonNode node, boolean isRaked) {
        Map<String, Map<String, Double>> targets = new LinkedHashMap<>();
        if (!isRaked) {
            Map<String, Double> sizes = sizes(node);
            return sizes.isEmpty() ? targets : Map.of(Weighting.CROSSED, sizes);
        }
        node.properties().forEach(e -> targets.put(e.getKey().strip(), sizes(e.getValue())));
        return targets;
    }

    private static Map<String, Double> sizes(JsonNode node) {
        Map<String, Double> sizes = new LinkedHashMap<>();
        node.properties()
                .forEach(
                        e ->
                                sizes.put(
                                        e.getKey().strip(),
                                        DerivedJson.number(e.getValue(), "targets")));
        return sizes;
    }

    static Map<String, Object> write(Weighting how) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(how.isRaked() ? "rake" : "cells", how.by());
        Map<String, Object> targets = new LinkedHashMap<>();
        how.targets()
                .forEach(
                        (variable, sizes) -> {
                            Map<String, Object> of = new LinkedHashMap<>();
                            sizes.forEach((code, size) -> of.put(code, DerivedJson.plain(size)));
                            if (how.isRaked()) {
                                targets.put(variable, of);
                            } else {
                                targets.putAll(of);
                            }
                        });
        if (!targets.isEmpty()) {
            fields.put("targets", targets);
        }
        if (!how.only().isEmpty()) {
            fields.put("only", Condition.text(how.only()));
        }
        if (how.limits().least() > WeightLimits.NONE.least()) {
            fields.put("least", DerivedJson.plain(how.limits().least()));
        }
        if (how.limits().greatest() < WeightLimits.NONE.greatest()) {
            fields.put("greatest", DerivedJson.plain(how.limits().greatest()));
        }
        if (how.leavesEmpty()) {
            fields.put("empty", LEFT_OUT);
        }
        return fields;
    }
}
