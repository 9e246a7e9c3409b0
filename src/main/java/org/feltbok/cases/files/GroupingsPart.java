package org.feltbok.cases.files;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.CaseRows;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingClass;
import org.feltbok.cases.GroupingJson;
import org.feltbok.cases.GroupingRule;
import org.feltbok.cases.GroupingStore;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes cases/groupings.json. */
public final class GroupingsPart implements PlainPart {
    static final String FILE = "cases/groupings.json";
    private static final String CLASS = "class";

    @Override
    public String nameKey() {
        return "plain.part.groupings";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Grouping> groupings = new ArrayList<>();
        folder.json(FILE, faults)
                .ifPresent(
                        json -> {
                            if (!json.isArray()) {
                                faults.add(Place.file(FILE), "plain.not_list");
                                return;
                            }
                            int row = 0;
                            for (JsonNode node : json) {
                                row++;
                                read(node, row, context, faults).ifPresent(groupings::add);
                            }
                        });
        return work -> {
            for (int i = 0; i < groupings.size(); i++) {
                CaseRows.insert(work, groupings.get(i), i);
            }
        };
    }

    private static Optional<Grouping> read(
            JsonNode node, int number, PlainContext context, PlainFaults faults) {
        String name = node.path("name").asString("");
        Place place = Place.file(FILE).column(name.isEmpty() ? "#" + number : name);
        if (name.isEmpty()) {
            faults.add(place, "plain.missing_field", "name");
            return Optional.empty();
        }
        int before = faults.count();
        String id = context.declare(PlainContext.GROUPING, name, place, faults);
        List<GroupingClass> classes = new ArrayList<>();
        for (JsonNode each : node.has("rules") ? node.path("rules") : node.path("classes")) {
            String code = each.path("code").asString("");
            if (code.isEmpty()) {
                faults.add(place, "plain.missing_field", "code");
            } else if (classes.stream().noneMatch(c -> c.code().equals(code))) {
                String classId = context.declare(CLASS, name + "/" + code, place, faults);
                classes.add(new GroupingClass(classId, code, label(each, code)));
            } else if (!node.has("rules")) {
                faults.add(place, "plain.duplicate_key", code);
            }
        }
        Optional<GroupingRule> rule =
                new GroupingChecks(context, faults, place, faults.count() == before)
                        .rule(node, name, classes);
        JsonNode day = node.path("retired");
        String retired =
                RetiredDay.read(day.asStringOpt().orElseGet(() -> written(day)), place, faults);
        return rule.map(r -> new Grouping(id, name, label(node, name), r, retired, classes));
    }

    private static String written(JsonNode other) {
        return other.isMissingNode() || other.isNull() ? "" : other.toString();
    }

    private static LocalText label(JsonNode node, String otherwise) {
        Map<String, String> others = new TreeMap<>();
        node.path("labels")
                .properties()
                .forEach(e -> others.put(e.getKey(), e.getValue().asString("")));
        return new LocalText(node.path("label").asString(otherwise), others);
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        List<Grouping> groupings = GroupingStore.all(handle);
        if (groupings.isEmpty()) {
            return;
        }
        for (Grouping g : groupings) {
            out.id(PlainContext.GROUPING, g.name(), g.id());
            g.classes().forEach(c -> out.id(CLASS, g.name() + "/" + c.code(), c.id()));
        }
        out.json(FILE, groupings.stream().map(GroupingsPart::fields).toList());
    }

    private static Map<String, Object> fields(Grouping grouping) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", grouping.name());
        label(fields, grouping.label());
        if (grouping.retiredAt() != null) {
            fields.put("retired", grouping.retiredAt());
        }
        if (grouping.rule() instanceof GroupingRule.Rules rules) {
            fields.put("rules", rules.rules().stream().map(r -> ruleFields(grouping, r)).toList());
        } else {
            fields.putAll(GroupingJson.fields(grouping.rule()));
            fields.put(
                    "classes",
                    grouping.classes().stream().map(GroupingsPart::classFields).toList());
        }
        return fields;
    }

    private static Map<String, Object> ruleFields(Grouping grouping, GroupingRule.When rule) {
        Map<String, Object> fields =
                classFields(grouping.classes().get(grouping.index(rule.code())));
        fields.put("when", rule.condition().source());
        return fields;
    }

    private static Map<String, Object> classFields(GroupingClass each) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", each.code());
        label(fields, each.label());
        return fields;
    }

    private static void label(Map<String, Object> fields, LocalText label) {
        fields.put("label", label.text());
        if (!label.others().isEmpty()) {
            fields.put("labels", new TreeMap<>(label.others()));
        }
    }
}
