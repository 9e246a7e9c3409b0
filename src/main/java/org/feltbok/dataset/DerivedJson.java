package org.feltbok.dataset;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.DerivedClasses.Border;
import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.expr.Expression;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rule of a derived variable as JSON, in the study file and in variables.csv. One field says of
 * which kind it is.
 */
public final class DerivedJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The fields of each kind, by the one that says which it is. */
    private static final Map<String, Set<String>> FIELDS = new LinkedHashMap<>();

    private static final Map<String, Function<JsonNode, Derivation>> KINDS = new LinkedHashMap<>();

    static {
        kind("map", DerivedJson::recode, "from", "others", "classes");
        kind("cuts", DerivedJson::cuts, "from", "classes");
        kind("quantiles", DerivedJson::quantiles, "from", "classes");
        kind("rules", DerivedJson::conditions, "others", "classes");
        kind("any", n -> new Derivation.AnyOf(texts(n, "any")));
        kind("mean", n -> index(n, "mean"), "least", "reversed");
        kind("sum", n -> index(n, "sum"), "least", "reversed");
        kind("cells", n -> WeightJson.read(n, false), WeightJson.FIELDS);
        kind("rake", n -> WeightJson.read(n, true), WeightJson.FIELDS);
        kind("formula", n -> new Derivation.Calculated(Expression.parse(text(n, "formula"))));
    }

    private DerivedJson() {}

    private static void kind(String word, Function<JsonNode, Derivation> read, String... fields) {
        KINDS.put(word, read);
        Set<String> all = new java.util.TreeSet<>(List.of(fields));
        all.add(word);
        FIELDS.put(word, all);
    }

    /**
     * @throws FaultException if it cannot be read, with what may stand there
     */
    static DerivedRule read(String json) {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new FaultException(e, "analysis.derived.not_json", json);
        }
        List<String> kinds = KINDS.keySet().stream().filter(node::has).toList();
        if (kinds.size() != 1) {
            throw new FaultException("analysis.derived.kind", String.join(", ", KINDS.keySet()));
        }
        String kind = kinds.getFirst();
        Set<String> known = FIELDS.getOrDefault(kind, Set.of());
        node.propertyNames().stream()
                .filter(f -> !known.contains(f))
                .findFirst()
                .ifPresent(
                        f -> {
                            throw new FaultException(
                                    "analysis.derived.field", f, kind, String.join(", ", known));
                        });
        Derivation how = reader(kind).apply(node);
        return new DerivedRule(how, how.isOfClasses() ? classes(node) : List.of());
    }

    private static Function<JsonNode, Derivation> reader(String kind) {
        return Optional.ofNullable(KINDS.get(kind)).orElseThrow();
    }

    static FaultException missing(String field) {
        return new FaultException("analysis.derived.missing", field);
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.asString().isBlank()) {
            throw missing(field);
        }
        return value.asString().strip();
    }

    /** Several, or a single one as it is. */
    static List<String> texts(JsonNode node, String field) {
        if (node.path(field).isString()) {
            return List.of(text(node, field));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node.path(field)) {
            texts.add(each.asString("").strip());
        }
        if (texts.isEmpty() || texts.contains("")) {
            throw missing(field);
        }
        return texts;
    }

    static double number(JsonNode value, String field) {
        if (!value.isNumber()) {
            throw new FaultException(
                    "analysis.derived.number",
                    field,
                    value.isMissingNode() ? "" : value.toString());
        }
        return value.asDouble();
    }

    private static int whole(JsonNode node, String field) {
        double number = number(node.path(field), field);
        if (number != Math.rint(number) || Math.abs(number) > Short.MAX_VALUE) {
            throw new FaultException("analysis.derived.number", field, node.path(field).toString());
        }
        return (int) number;
    }

    private static String others(JsonNode node) {
        return node.has("others") ? text(node, "others") : MissingKind.NOT_APPLICABLE.word();
    }

    private static Derivation recode(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.path("map")
                .properties()
                .forEach(e -> map.put(e.getKey().strip(), text(node.path("map"), e.getKey())));
        if (map.isEmpty()) {
            throw missing("map");
        }
        return new Derivation.Recode(text(node, "from"), map, others(node));
    }

    private static Derivation cuts(JsonNode node) {
        List<Border> borders = new ArrayList<>();
        for (JsonNode cut : node.path("cuts")) {
            String to = cut.path("to").asString("above");
            if (!to.equals("above") && !to.equals("below")) {
                throw new FaultException("analysis.derived.to", to);
            }
            JsonNode at = cut.isObject() ? cut.path("at") : cut;
            borders.add(new Border(number(at, "at"), to.equals("above")));
        }
        if (borders.isEmpty()) {
            throw missing("cuts");
        }
        return new Derivation.Cuts(text(node, "from"), borders);
    }

    private static Derivation quantiles(JsonNode node) {
        return new Derivation.Quantiles(text(node, "from"), whole(node, "quantiles"));
    }

    private static Derivation conditions(JsonNode node) {
        List<Derivation.When> list = new ArrayList<>();
        for (JsonNode rule : node.path("rules")) {
            list.add(new Derivation.When(text(rule, "code"), Expression.parse(text(rule, "when"))));
        }
        if (list.isEmpty()) {
            throw missing("rules");
        }
        return new Derivation.Conditions(list, others(node));
    }

    private static Derivation index(JsonNode node, String kind) {
        List<String> of = texts(node, kind);
        return new Derivation.Index(
                of,
                node.has("reversed") ? texts(node, "reversed") : List.of(),
                kind.equals("sum"),
                node.has("least") ? whole(node, "least") : of.size());
    }

    /** Those of rules, each once, and those that stand in a list of their own. */
    private static List<Category> classes(JsonNode node) {
        Map<String, Category> classes = new LinkedHashMap<>();
        for (JsonNode rule : node.path("rules")) {
            Category category = category(rule);
            if (!MissingKind.ofWord(category.code()).isPresent()) {
                classes.putIfAbsent(category.code(), category);
            }
        }
        for (JsonNode each : node.path("classes")) {
            Category category = category(each);
            if (classes.put(category.code(), category) != null && !node.has("rules")) {
                throw new FaultException("analysis.derived.class_twice", category.code());
            }
        }
        return List.copyOf(classes.values());
    }

    private static Category category(JsonNode node) {
        String code = text(node, "code");
        Map<String, String> others = new TreeMap<>();
        node.path("labels")
                .properties()
                .forEach(e -> others.put(e.getKey(), e.getValue().asString("")));
        LocalText label = new LocalText(node.path("label").asString(code), others);
        double value = node.has("value") ? number(node.path("value"), "value") : Double.NaN;
        return new Category(code, label, label, value, Optional.empty());
    }

    /** As it is read. */
    public static String write(DerivedRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (rule.how()) {
            case Derivation.Recode r -> {
                fields.put("from", r.from());
                fields.put("map", r.map());
                fields.put("others", r.others());
            }
            case Derivation.Cuts c -> {
                fields.put("from", c.from());
                fields.put("cuts", c.borders().stream().map(DerivedJson::border).toList());
            }
            case Derivation.Quantiles q -> {
                fields.put("from", q.from());
                fields.put("quantiles", q.parts());
            }
            case Derivation.Conditions c -> {
                fields.put("rules", c.list().stream().map(DerivedJson::when).toList());
                fields.put("others", c.others());
            }
            case Derivation.AnyOf a -> fields.put("any", a.of());
            case Derivation.Index i -> {
                fields.put(i.isSum() ? "sum" : "mean", i.of());
                fields.put("least", i.least());
                if (!i.reversed().isEmpty()) {
                    fields.put("reversed", i.reversed());
                }
            }
            case Derivation.Calculated c -> fields.put("formula", c.formula().source());
            case Derivation.Weighting w -> fields.putAll(WeightJson.write(w));
        }
        if (rule.how().isOfClasses()) {
            fields.put("classes", rule.classes().stream().map(DerivedJson::fields).toList());
        }
        return JSON.writeValueAsString(fields);
    }

    private static Map<String, Object> border(Border border) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", plain(border.at()));
        fields.put("to", border.toAbove() ? "above" : "below");
        return fields;
    }

    private static Map<String, Object> when(Derivation.When when) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", when.code());
        fields.put("when", when.condition().source());
        return fields;
    }

    private static Map<String, Object> fields(Category category) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", category.code());
        fields.put("label", category.label().text());
        if (!category.label().others().isEmpty()) {
            fields.put("labels", new TreeMap<>(category.label().others()));
        }
        if (!Double.isNaN(category.value())) {
            fields.put("value", plain(category.value()));
        }
        return fields;
    }

    /** Without needless decimals. */
    static Object plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? (Object) (long) number
                : (Object) number;
    }
}
