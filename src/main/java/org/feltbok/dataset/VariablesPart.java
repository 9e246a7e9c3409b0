package org.feltbok.dataset;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Level;
import org.feltbok.store.Kinds;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads and writes variables.csv: the variables that a study derives from others. */
public final class VariablesPart implements PlainPart {
    private static final String FILE = "variables.csv";
    private static final String KIND = DerivedStore.TABLE;

    @Override
    public String nameKey() {
        return "plain.part.variables";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<DerivedVariable> found = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        PlainSheet.open(
                        folder,
                        FILE,
                        context,
                        faults,
                        "variable label over rule",
                        "questionnaire level unit decimals note")
                .ifPresent(
                        sheet ->
                                sheet.rows()
                                        .forEach(
                                                row -> {
                                                    DerivedVariable read = read(sheet, row, faults);
                                                    places.put(read.id(), sheet.place(row, "rule"));
                                                    found.add(read);
                                                }));
        return work -> write(work, found, places);
    }

    private static DerivedVariable read(PlainSheet sheet, Row row, PlainFaults faults) {
        String id = sheet.declare(row, "variable", KIND);
        String name = row.get("variable");
        sheet.required(row, "label");
        String survey = OverColumns.survey(sheet, row, faults);
        OptionalInt decimals = sheet.whole(row, "decimals");
        String rule = sheet.required(row, "rule");
        if (!rule.isEmpty()) {
            try {
                DerivedJson.read(rule);
            } catch (FaultException e) {
                faults.in(sheet.place(row, "rule"), e);
            }
        }
        return new DerivedVariable(
                id,
                name,
                sheet.local(row, "label"),
                survey,
                level(sheet, row),
                sheet.local(row, "unit"),
                decimals.isPresent() ? (Integer) decimals.getAsInt() : null,
                rule,
                row.get("note"));
    }

    private static @Nullable Level level(PlainSheet sheet, Row row) {
        String word =
                sheet.word(
                        row,
                        "level",
                        "",
                        Arrays.stream(Level.values()).map(Level::word).toArray(String[]::new));
        return word.isEmpty() ? null : Kinds.lower(Level.values(), "level", word);
    }

    /** All names are in the study by now, whichever file they came from. */
    private static void write(
            UnitOfWork work, List<DerivedVariable> found, Map<String, Place> places) {
        PlainFaults faults = new PlainFaults();
        List<DerivedVariable> before = new ArrayList<>();
        for (DerivedVariable variable : found) {
            Place place = places.getOrDefault(variable.id(), Place.file(FILE));
            try {
                DerivedNames.check(work.handle(), variable, before);
            } catch (FaultException e) {
                faults.in(place.column("variable"), e);
            }
            before.add(variable);
            DerivedStore.insert(work, variable, before.size());
        }
        if (faults.isEmpty() && !found.isEmpty()) {
            VariableNames.problems(work.handle(), found)
                    .forEach(
                            p ->
                                    faults.accept(
                                            p.fault()
                                                    .in(
                                                            places.getOrDefault(
                                                                    p.variable().id(),
                                                                    Place.file(FILE)))));
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        List<DerivedVariable> all = DerivedStore.all(handle);
        PlainTable<DerivedVariable> sheet =
                new PlainTable<>(all)
                        .required("variable", DerivedVariable::name)
                        .local("label", DerivedVariable::label)
                        .required("over", v -> OverColumns.over(v.isOfCases()))
                        .optional("questionnaire", DerivedVariable::survey)
                        .optional("level", VariablesPart::level)
                        .local("unit", DerivedVariable::unit)
                        .optional("decimals", VariablesPart::decimals)
                        .required("rule", DerivedVariable::rule)
                        .optional("note", DerivedVariable::note);
        out.csv(FILE, sheet);
        all.forEach(v -> out.id(KIND, v.name(), v.id()));
    }

    private static String level(DerivedVariable variable) {
        Level level = variable.level();
        return level == null ? "" : level.word();
    }

    private static String decimals(DerivedVariable variable) {
        Integer decimals = variable.decimals();
        return decimals == null ? "" : decimals.toString();
    }
}
