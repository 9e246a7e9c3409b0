package org.feltbok.cases;

import org.feltbok.cases.GroupingRule.Cut;
import org.feltbok.cases.GroupingRule.Cuts;
import org.feltbok.cases.GroupingRule.Mapped;
import org.feltbok.cases.GroupingRule.Quantiles;
import org.feltbok.cases.GroupingRule.Rules;
import org.feltbok.cases.GroupingRule.When;
import org.feltbok.expr.Expression;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule of a grouping as JSON, in the study file and in groupings.json. */
public final class GroupingJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GroupingJson() {}

    /** The rule as it stands in the study file. */
    public static String write(GroupingRule rule) {
        return JSON.writeValueAsString(fields(rule));
    }

    /** Reads what {@link #write} wrote. */
    public static GroupingRule read(String json) {
        return read(JSON.readTree(json));
    }

    /** The rule's fields in the order of writing; numbers without needless decimals. */
    public static Map<String, Object> fields(GroupingRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (rule) {
            case Cuts cuts -> {
                fields.put("from", cuts.from());
                fields.put("cuts", cuts.cuts().stream().map(GroupingJson::cut).toList());
            }
            case Quantiles quantiles -> {
                fields.put("from", quantiles.from());
                fields.put("quantiles", quantiles.parts());
            }
            case Rules rules ->
                    fields.put("rules", rules.rules().stream().map(GroupingJson::when).toList());
            case Mapped mapped -> {
                fields.put("from", mapped.from());
                fields.put("map", mapped.classes());
            }
        }
        return fields;
    }

    private static Map<String, Object> cut(Cut cut) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", NumberText.stored(cut.at()));
        fields.put("to", cut.toAbove() ? "above" : "below");
        return fields;
    }

    private static Map<String, Object> when(When when) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", when.code());
        fields.put("when", when.condition().source());
        return fields;
    }

    /**
     * Reads a rule from an object that holds one of {@code cuts}, {@code quantiles}, {@code map} or
     * {@code rules}.
     *
     * @throws org.feltbok.base.FaultException if an expression cannot be understood
     * @throws IllegalArgumentException if it holds none of them
     */
    public static GroupingRule read(JsonNode node) {
        String from = node.path("from").asString("");
        if (node.has("cuts")) {
            List<Cut> cuts = new ArrayList<>();
            node.get("cuts")
                    .forEach(
                            c ->
                                    cuts.add(
                                            new Cut(
                                                    c.path("at").asDouble(),
                                                    !c.path("to")
                                                            .asString("above")
                                                            .equals("below"))));
            return new Cuts(from, cuts);
        }
        if (node.has("quantiles")) {
            return new Quantiles(from, node.get("quantiles").asInt());
        }
        if (node.has("map")) {
            Map<String, String> classes = new LinkedHashMap<>();
            node.get("map")
                    .properties()
                    .forEach(e -> classes.put(e.getKey(), e.getValue().asString()));
            return new Mapped(from, classes);
        }
        if (node.has("rules")) {
            List<When> rules = new ArrayList<>();
            node.get("rules")
                    .forEach(
                            r ->
                                    rules.add(
                                            new When(
                                                    r.path("code").asString(""),
                                                    Expression.parse(
                                                            r.path("when").asString("")))));
            return new Rules(rules);
        }
        throw new IllegalArgumentException("no rule");
    }
}
