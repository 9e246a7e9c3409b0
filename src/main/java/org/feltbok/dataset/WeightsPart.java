package org.feltbok.dataset;

import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes weights.csv: what the study is weighted by, made by a rule or given. */
public final class WeightsPart implements PlainPart {
    private static final String FILE = "weights/weights.csv";
    private static final String KIND = WeightStore.TABLE;

    @Override
    public String nameKey() {
        return "plain.part.weights";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        List<StudyWeight> found = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        PlainSheet.open(
                        folder,
                        FILE,
                        context,
                        faults,
                        "weight label over",
                        "questionnaire rule note")
                .ifPresent(
                        sheet ->
                                sheet.rows()
                                        .forEach(
                                                row -> {
                                                    StudyWeight read = read(sheet, row, faults);
                                                    places.put(read.id(), sheet.place(row, "rule"));
                                                    found.add(read);
                                                }));
        return work -> write(work, found, places);
    }

    private static StudyWeight read(PlainSheet sheet, Row row, PlainFaults faults) {
        String id = sheet.declare(row, "weight", KIND);
        sheet.required(row, "label");
        String survey = OverColumns.survey(sheet, row, faults);
        String rule = row.get("rule");
        StudyWeight weight =
                new StudyWeight(
                        id,
                        row.get("weight"),
                        sheet.local(row, "label"),
                        survey,
                        rule,
                        row.get("note"));
        try {
            weight.how();
        } catch (FaultException e) {
            faults.in(sheet.place(row, "rule"), e);
            return new StudyWeight(
                    id, weight.name(), weight.label(), weight.survey(), "", weight.note());
        }
        return weight;
    }

    /** All names are in the study by now, whichever file they came from. */
    private static void write(UnitOfWork work, List<StudyWeight> found, Map<String, Place> places) {
        PlainFaults faults = new PlainFaults();
        int position = 0;
        for (StudyWeight weight : found) {
            try {
                WeightNames.check(work.handle(), weight);
                WeightStore.insert(work, weight, ++position);
            } catch (FaultException e) {
                faults.in(places.getOrDefault(weight.id(), Place.file(FILE)), e);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults.list());
        }
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {
        List<StudyWeight> all = WeightStore.all(handle);
        out.csv(
                FILE,
                new PlainTable<>(all)
                        .required("weight", StudyWeight::name)
                        .local("label", StudyWeight::label)
                        .required("over", w -> OverColumns.over(w.isOfCases()))
                        .optional("questionnaire", StudyWeight::survey)
                        .optional("rule", StudyWeight::rule)
                        .optional("note", StudyWeight::note));
        all.forEach(w -> out.id(KIND, w.name(), w.id()));
    }
}
