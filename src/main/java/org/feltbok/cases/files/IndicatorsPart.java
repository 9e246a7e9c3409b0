package org.feltbok.cases.files;

import org.feltbok.base.text.WrittenNumber;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseRows;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Indicator;
import org.feltbok.cases.IndicatorStore;
import org.feltbok.cases.IndicatorValue;
import org.feltbok.study.StudyStore;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainSheet;
import org.feltbok.study.plain.PlainTable;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads and writes indicators/indicators.csv and the values in indicators/data. */
public final class IndicatorsPart implements PlainPart {
    private static final String FILE = "indicators/indicators.csv";
    private static final String DATA = "indicators/data";
    private static final List<String> COLUMNS =
            List.of("indicator_id", "case_id", "year", "part", "value", "origin_id");

    @Override
    public String nameKey() {
        return "plain.part.indicators";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<Indicator> indicators = new ArrayList<>();
        PlainSheet.open(
                        folder,
                        FILE,
                        context,
                        faults,
                        "indicator",
                        "label unit decimals origin note breakdown continues")
                .ifPresent(
                        sheet -> {
                            sheet.rows().forEach(row -> indicators.add(indicator(sheet, row)));
                            sheet.rows()
                                    .forEach(
                                            row ->
                                                    sheet.reference(
                                                            row,
                                                            "continues",
                                                            PlainContext.INDICATOR));
                        });
        if (faults.broken(FILE)) {
            context.incomplete(PlainContext.INDICATOR);
        }
        List<@Nullable Object[]> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String file : folder.list(DATA, ".csv")) {
            PlainSheet.open(
                            folder,
                            file,
                            context,
                            faults,
                            "case indicator year value",
                            "part origin")
                    .ifPresent(s -> s.rows().forEach(row -> value(s, row, faults, seen, values)));
        }
        return work -> {
            for (int i = 0; i < indicators.size(); i++) {
                CaseRows.insert(work, indicators.get(i), i);
            }
            work.insertMany("indicator_value", COLUMNS, values.iterator());
        };
    }

    private static Indicator indicator(PlainSheet sheet, Row row) {
        String name = row.get("indicator");
        return new Indicator(
                sheet.declare(row, "indicator", PlainContext.INDICATOR),
                name,
                sheet.local(row, "label", name),
                sheet.local(row, "unit"),
                sheet.whole(row, "decimals").orElse(0),
                sheet.local(row, "breakdown"),
                row.get("continues"),
                sheet.reference(row, "origin", PlainContext.ORIGIN).orElse(null),
                row.get("note"));
    }

    private static void value(
            PlainSheet sheet,
            Row row,
            PlainFaults faults,
            Set<String> seen,
            List<@Nullable Object[]> values) {
        sheet.required(row, "case");
        sheet.required(row, "indicator");
        sheet.required(row, "year");
        String text = sheet.required(row, "value");
        var caseId = sheet.reference(row, "case", PlainContext.CASE);
        var indicatorId = sheet.reference(row, "indicator", PlainContext.INDICATOR);
        var origin = sheet.reference(row, "origin", PlainContext.ORIGIN);
        var year = sheet.whole(row, "year");
        OptionalDouble value =
                text.isEmpty()
                        ? OptionalDouble.empty()
                        : WrittenNumber.read(
                                text, sheet.place(row, "value"), "plain.not_number", faults);
        if (caseId.isEmpty() || indicatorId.isEmpty() || year.isEmpty() || value.isEmpty()) {
            return;
        }
        String part = row.get("part");
        if (!seen.add(
                String.join("\u001f", indicatorId.get(), caseId.get(), row.get("year"), part))) {
            faults.add(sheet.place(row, "value"), "cases.duplicate_value");
        }
        values.add(
                new @Nullable Object[] {
                    indicatorId.get(),
                    caseId.get(),
                    year.getAsInt(),
                    part,
                    value.getAsDouble(),
                    origin.orElse(null)
                });
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        Map<String, String> origins = StudyStore.originKeys(handle);
        List<Indicator> indicators = IndicatorStore.all(handle);
        indicators.forEach(i -> out.id(PlainContext.INDICATOR, i.name(), i.id()));
        out.csv(
                FILE,
                new PlainTable<>(indicators)
                        .required("indicator", Indicator::name)
                        .local("label", Indicator::label)
                        .local("unit", Indicator::unit)
                        .optional(
                                "decimals",
                                i -> i.decimals() == 0 ? "" : Integer.toString(i.decimals()))
                        .optional("origin", i -> key(origins, i.originId()))
                        .local("breakdown", Indicator::breakdown)
                        .optional("continues", Indicator::continues)
                        .optional("note", Indicator::note));
        Map<String, String> cases =
                CaseStore.cases(handle).stream().collect(Collectors.toMap(Case::id, Case::key));
        Map<String, List<IndicatorValue>> values =
                IndicatorStore.values(handle).stream()
                        .collect(
                                Collectors.groupingBy(
                                        IndicatorValue::indicatorId,
                                        TreeMap::new,
                                        Collectors.toList()));
        for (Indicator indicator : indicators) {
            out.csv(
                    DATA + "/" + PlainNames.toFile(indicator.name()) + ".csv",
                    new PlainTable<>(values.getOrDefault(indicator.id(), List.of()))
                            .required("case", v -> cases.getOrDefault(v.caseId(), ""))
                            .required("indicator", v -> indicator.name())
                            .required("year", v -> Integer.toString(v.year()))
                            .optional("part", IndicatorValue::part)
                            .required("value", v -> WrittenNumber.write(v.value()))
                            .optional("origin", v -> key(origins, v.originId())));
        }
    }

    private static String key(Map<String, String> origins, @Nullable String id) {
        return id == null ? "" : origins.getOrDefault(id, "");
    }
}
