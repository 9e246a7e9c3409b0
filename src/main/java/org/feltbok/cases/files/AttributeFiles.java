package org.feltbok.cases.files;

import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeCategory;
import org.feltbok.cases.AttributeType;
import org.feltbok.study.ReservedNames;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and writes cases/attributes.csv and cases/values.csv. */
final class AttributeFiles {
    static final String ATTRIBUTES = "cases/attributes.csv";
    private static final String VALUES = "cases/values.csv";
    private static final String CATEGORY = PlainContext.CATEGORY;

    private AttributeFiles() {}

    static List<Attribute> read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        Optional<PlainSheet> sheet =
                PlainSheet.open(
                        folder,
                        ATTRIBUTES,
                        context,
                        faults,
                        "attribute type",
                        "label unit decimals origin note retired");
        List<Attribute> bare = new ArrayList<>();
        sheet.ifPresent(s -> s.rows().forEach(row -> bare.add(attribute(s, row, faults))));
        if (faults.broken(ATTRIBUTES)) {
            context.incomplete(PlainContext.ATTRIBUTE);
        }
        Map<String, List<AttributeCategory>> categories = categories(folder, context, faults, bare);
        return bare.stream()
                .map(
                        a ->
                                new Attribute(
                                        a.id(),
                                        a.name(),
                                        a.label(),
                                        a.type(),
                                        a.unit(),
                                        a.decimals(),
                                        a.originId(),
                                        a.note(),
                                        a.retiredAt(),
                                        categories.getOrDefault(a.name(), List.of())))
                .toList();
    }

    private static Attribute attribute(PlainSheet sheet, Row row, PlainFaults faults) {
        String name = row.get("attribute");
        boolean isTold = ReservedNames.has(PlainContext.ATTRIBUTE, name);
        if (!isTold && CasesPart.OWN_COLUMNS.contains(name.toLowerCase(Locale.ROOT))) {
            faults.add(sheet.place(row, "attribute"), "cases.attribute_name", name);
        }
        int before = faults.count();
        sheet.required(row, "type");
        String type = sheet.word(row, "type", "text", CATEGORY, "number", "text", "contact");
        if (faults.count() > before) {
            // whether it has categories is not known
            faults.lost(sheet.place(row, "type"));
        }
        return new Attribute(
                sheet.declare(row, "attribute", PlainContext.ATTRIBUTE),
                name,
                sheet.local(row, "label", name),
                AttributeType.valueOf(type.toUpperCase(Locale.ROOT)),
                sheet.local(row, "unit"),
                sheet.whole(row, "decimals").orElse(0),
                sheet.reference(row, "origin", PlainContext.ORIGIN).orElse(null),
                row.get("note"),
                RetiredDay.read(row.get("retired"), sheet.place(row, "retired"), faults),
                List.of());
    }

    private static Map<String, List<AttributeCategory>> categories(
            PlainFolder folder,
            PlainContext context,
            PlainFaults faults,
            List<Attribute> attributes) {
        Map<String, List<AttributeCategory>> categories = new HashMap<>();
        Map<String, AttributeType> types = new HashMap<>();
        attributes.forEach(a -> types.put(a.name(), a.type()));
        PlainSheet.open(folder, VALUES, context, faults, "attribute code", "label")
                .ifPresent(
                        sheet ->
                                sheet.rows()
                                        .forEach(
                                                row -> {
                                                    String attribute =
                                                            sheet.required(row, "attribute");
                                                    String code = sheet.required(row, "code");
                                                    if (attribute.isEmpty() || code.isEmpty()) {
                                                        faults.lost(sheet.place(row, "code"));
                                                    }
                                                    sheet.reference(
                                                            row,
                                                            "attribute",
                                                            PlainContext.ATTRIBUTE);
                                                    if (!faults.broken(ATTRIBUTES)
                                                            && types.getOrDefault(
                                                                            attribute,
                                                                            AttributeType.CATEGORY)
                                                                    != AttributeType.CATEGORY) {
                                                        faults.add(
                                                                sheet.place(row, "attribute"),
                                                                "cases.no_categories",
                                                                attribute);
                                                    }
                                                    String id =
                                                            context.declare(
                                                                    CATEGORY,
                                                                    attribute + "/" + code,
                                                                    sheet.place(row, "code"),
                                                                    faults);
                                                    categories
                                                            .computeIfAbsent(
                                                                    attribute,
                                                                    k -> new ArrayList<>())
                                                            .add(
                                                                    new AttributeCategory(
                                                                            id,
                                                                            code,
                                                                            sheet.local(
                                                                                    row, "label",
                                                                                    code)));
                                                }));
        return categories;
    }

    private record Line(Attribute attribute, AttributeCategory category) {
        LocalText label() {
            return category.label();
        }
    }

    static void write(
            List<Attribute> attributes, Map<String, String> origins, PlainFolderWriter out) {
        attributes.forEach(a -> out.id(PlainContext.ATTRIBUTE, a.name(), a.id()));
        out.csv(
                ATTRIBUTES,
                new PlainTable<>(attributes)
                        .required("attribute", Attribute::name)
                        .local("label", Attribute::label)
                        .required("type", a -> a.type().word())
                        .local("unit", Attribute::unit)
                        .optional(
                                "decimals",
                                a -> a.decimals() == 0 ? "" : Integer.toString(a.decimals()))
                        .optional(
                                "origin",
                                a ->
                                        a.originId() == null
                                                ? ""
                                                : origins.getOrDefault(a.originId(), ""))
                        .optional("note", Attribute::note)
                        .optional("retired", a -> RetiredDay.written(a.retiredAt())));
        List<Line> lines =
                attributes.stream()
                        .flatMap(a -> a.categories().stream().map(c -> new Line(a, c)))
                        .toList();
        lines.forEach(
                l ->
                        out.id(
                                CATEGORY,
                                l.attribute().name() + "/" + l.category().code(),
                                l.category().id()));
        out.csv(
                VALUES,
                new PlainTable<>(lines)
                        .required("attribute", l -> l.attribute().name())
                        .required("code", l -> l.category().code())
                        .local("label", Line::label));
    }
}
