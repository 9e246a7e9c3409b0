package org.feltbok.cases.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.Ids;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeValues;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseRows;
import org.feltbok.cases.CaseStore;
import org.feltbok.study.StudyStore;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads and writes cases/cases.csv, attributes.csv and values.csv. */
public final class CasesPart implements PlainPart {
    static final String FILE = "cases/cases.csv";
    private static final String KNOWN = "pseudonym frame kind note";
    static final Set<String> OWN_COLUMNS =
            Set.of("case", "name", "pseudonym", "frame", "kind", "note");

    @Override
    public String nameKey() {
        return "plain.part.cases";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Attribute> attributes = AttributeFiles.read(folder, context, faults);
        context.put(ReadAttributes.class, new ReadAttributes(attributes));
        List<Case> cases = new ArrayList<>();
        List<Object[]> values = new ArrayList<>();
        if (!folder.has(FILE)) {
            faults.add(Place.file(FILE), "plain.missing_file");
        }
        Set<String> names = Set.copyOf(attributes.stream().map(Attribute::name).toList());
        boolean sure = !context.isIncomplete(PlainContext.ATTRIBUTE);
        Optional<PlainSheet> sheet =
                PlainSheet.open(
                        folder,
                        FILE,
                        context,
                        faults,
                        "case name",
                        KNOWN,
                        column ->
                                names.contains(column)
                                        || !sure
                                        || !folder.has(AttributeFiles.ATTRIBUTES));
        sheet.filter(s -> !folder.has(AttributeFiles.ATTRIBUTES))
                .ifPresent(s -> unknown(s, context, faults));
        sheet.ifPresent(
                s ->
                        s.rows()
                                .forEach(
                                        row ->
                                                read(
                                                        s,
                                                        row,
                                                        context,
                                                        attributes,
                                                        faults,
                                                        cases,
                                                        values)));
        if (faults.broken(FILE)) {
            context.incomplete(PlainContext.CASE);
        }
        return work -> {
            for (int i = 0; i < attributes.size(); i++) {
                CaseRows.insert(work, attributes.get(i), i);
            }
            for (int i = 0; i < cases.size(); i++) {
                CaseRows.insert(work, cases.get(i), i);
            }
            work.insertMany(
                    "case_value",
                    List.of("id", "case_id", "attribute_id", "value"),
                    values.iterator());
        };
    }

    /** Columns of attributes where the file of attributes is not there. */
    private static void unknown(PlainSheet sheet, PlainContext context, PlainFaults faults) {
        sheet.sheet().header().names().stream()
                .filter(c -> !c.isEmpty() && !OWN_COLUMNS.contains(c.toLowerCase(Locale.ROOT)))
                .forEach(
                        c ->
                                context.unknown(
                                        PlainContext.ATTRIBUTE,
                                        c,
                                        Fault.at(
                                                Place.file(FILE).row(1).column(c),
                                                "plain.unknown.attribute",
                                                c),
                                        faults));
    }

    private static void read(
            PlainSheet sheet,
            Row row,
            PlainContext context,
            List<Attribute> attributes,
            PlainFaults faults,
            List<Case> cases,
            List<Object[]> values) {
        String id = sheet.declare(row, "case", PlainContext.CASE);
        cases.add(
                new Case(
                        id,
                        row.get("case"),
                        sheet.required(row, "name"),
                        row.get("pseudonym"),
                        sheet.word(row, "frame", "yes", "yes", "no").equals("yes"),
                        row.get("kind"),
                        row.get("note")));
        Consumer<Fault> categories =
                context.following(Map.of("cases.unknown_category", PlainContext.CATEGORY), faults);
        for (Attribute attribute : attributes) {
            AttributeValues.read(
                            attribute,
                            row.get(attribute.name()),
                            sheet.place(row, attribute.name()),
                            categories)
                    .ifPresent(
                            value ->
                                    values.add(
                                            new Object[] {
                                                Ids.derived(
                                                        context.studyKey(),
                                                        "case_value",
                                                        row.get("case") + "/" + attribute.name()),
                                                id,
                                                attribute.id(),
                                                value
                                            }));
        }
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        CaseData data = CaseStore.data(handle);
        Map<String, String> origins = StudyStore.originKeys(handle);
        AttributeFiles.write(data.attributes(), origins, out);
        data.cases().forEach(c -> out.id(PlainContext.CASE, c.key(), c.id()));
        boolean someOutside = data.cases().stream().anyMatch(c -> !c.inFrame());
        PlainTable<Case> table =
                new PlainTable<>(data.cases())
                        .required("case", Case::key)
                        .required("name", Case::name)
                        .optional("pseudonym", Case::pseudonym)
                        .optional("frame", c -> someOutside ? c.inFrame() ? "yes" : "no" : "")
                        .optional("kind", Case::kind)
                        .optional("note", Case::note);
        data.attributes().forEach(a -> table.required(a.name(), c -> data.text(c, a)));
        out.csv(FILE, table.lines());
    }

    /** The attributes that the folder has, for the parts that name them. */
    record ReadAttributes(List<Attribute> list) {
        Optional<Attribute> byName(String name) {
            return list.stream().filter(a -> a.name().equals(name)).findFirst();
        }
    }
}
