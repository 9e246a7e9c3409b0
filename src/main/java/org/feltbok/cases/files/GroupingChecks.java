package org.feltbok.cases.files;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.GroupingClass;
import org.feltbok.cases.GroupingJson;
import org.feltbok.cases.GroupingRule;
import org.feltbok.cases.GroupingRule.Cut;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** Reads the rule of a grouping and looks whether it fits the attributes and the classes. */
final class GroupingChecks {
    private static final List<String> SIDES = List.of("above", "below");

    private final PlainContext context;
    private final PlainFaults faults;
    private final boolean classesWhole;
    private final Place place;

    /**
     * @param classesWhole whether all classes could be read, so that their number tells something
     */
    GroupingChecks(PlainContext context, PlainFaults faults, Place place, boolean classesWhole) {
        this.classesWhole = classesWhole;
        this.context = context;
        this.faults = faults;
        this.place = place;
    }

    Optional<GroupingRule> rule(JsonNode node, String name, List<GroupingClass> classes) {
        if (!isWritten(node)) {
            return Optional.empty();
        }
        try {
            GroupingRule rule = GroupingJson.read(node);
            check(rule, name, classes);
            return Optional.of(rule);
        } catch (FaultException e) {
            // each fault of an expression keeps its own sentence, now with the place
            faults.in(place, e);
        } catch (IllegalArgumentException e) {
            faults.add(place, "cases.no_rule", name);
        }
        return Optional.empty();
    }

    /** Whether numbers are numbers and codes texts; told if not. */
    private boolean isWritten(JsonNode node) {
        int before = faults.count();
        for (JsonNode cut : node.path("cuts")) {
            number(cut.path("at"), "at");
            String to = cut.path("to").asString("above");
            if (!SIDES.contains(to)) {
                faults.add(place, "cases.cut_to", to);
            }
        }
        if (node.has("quantiles")) {
            JsonNode parts = node.path("quantiles");
            if (number(parts, "quantiles")) {
                if (!isWhole(parts.asDouble())) {
                    faults.add(place, "plain.not_whole", written(parts));
                } else if (parts.asDouble() < 2) {
                    // one part is everybody, and none is no grouping
                    faults.add(place, "cases.too_few_parts", written(parts));
                }
            }
        }
        for (JsonNode code : node.path("map")) {
            if (code.asStringOpt().isEmpty()) {
                faults.add(place, "cases.unknown_class", written(code));
            }
        }
        return faults.count() == before;
    }

    /** A number with decimals is not cut off: nobody meant what is left of it. */
    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE;
    }

    private boolean number(JsonNode value, String field) {
        if (value.isMissingNode() || value.isNull()) {
            faults.add(place, "plain.missing_field", field);
        } else if (WrittenNumber.of(written(value)) instanceof WrittenNumber.TwoWays two
                && value.isString()) {
            faults.add(place, "base.number.two_ways", written(value), two.small(), two.large());
            return false;
        } else if (value.asDoubleOpt().isEmpty()) {
            faults.add(place, "plain.not_number", written(value));
        }
        return value.asDoubleOpt().isPresent();
    }

    private static String written(JsonNode value) {
        return value.asStringOpt().orElseGet(value::toString);
    }

    private void check(GroupingRule rule, String name, List<GroupingClass> classes) {
        switch (rule) {
            case GroupingRule.Cuts cuts -> {
                number(cuts.from());
                count(cuts.cuts().size(), cuts.cuts().size() + 1, classes);
                rising(name, cuts.cuts());
            }
            case GroupingRule.Quantiles quantiles -> {
                number(quantiles.from());
                count(quantiles.parts(), quantiles.parts(), classes);
            }
            case GroupingRule.Mapped mapped -> {
                attribute(mapped.from());
                mapped.classes().values().forEach(code -> known(code, classes));
            }
            case GroupingRule.Rules rules ->
                    rules.rules().forEach(r -> r.condition().variables().forEach(this::attribute));
        }
    }

    private Optional<Attribute> attribute(String attribute) {
        if (attribute.isEmpty()) {
            faults.add(place, "plain.missing_field", "from");
            return Optional.empty();
        }
        context.reference(PlainContext.ATTRIBUTE, attribute, place, faults);
        return context.get(CasesPart.ReadAttributes.class).flatMap(a -> a.byName(attribute));
    }

    private void number(String attribute) {
        if (attribute(attribute).filter(a -> a.type() != AttributeType.NUMBER).isPresent()) {
            faults.add(place, "cases.not_a_number_attribute", attribute);
        }
    }

    private void count(int given, int wanted, List<GroupingClass> classes) {
        if (classesWhole && classes.size() != wanted) {
            faults.add(place, "cases.class_count", given, wanted, classes.size());
        }
    }

    private void rising(String name, List<Cut> cuts) {
        for (int i = 1; i < cuts.size(); i++) {
            if (cuts.get(i).at() <= cuts.get(i - 1).at()) {
                faults.add(place, "cases.cuts_not_rising", name);
                return;
            }
        }
    }

    private void known(String code, List<GroupingClass> classes) {
        if (classes.stream().noneMatch(c -> c.code().equals(code))) {
            faults.add(place, "cases.unknown_class", code);
        }
    }
}
