package org.feltbok.robot;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.feltbok.robot.RandomSurvey.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the file holds, beside what was keyed. */
final class Comparison {
    private final Map<String, Map<String, String>> file;
    private final RandomSurvey survey;
    private final String name;
    private long cells;

    /**
     * @param file by case, then by column of the plain file
     */
    Comparison(Map<String, Map<String, String>> file, RandomSurvey survey, String name) {
        this.file = file;
        this.survey = survey;
        this.name = name;
    }

    /** Rows of a plain file of responses by their case. */
    static Map<String, Map<String, String>> read(String csv) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
            Map<String, String> before = rows.put(row.getField("_case"), row.getFieldsAsMap());
            if (before != null) {
                throw new AssertionError("Two responses of " + row.getField("_case"));
            }
        }
        return rows;
    }

    /** Cells compared so far. */
    long cells() {
        return cells;
    }

    List<String> differences(List<FormPlan> plans) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            String key = RandomSurvey.caseKey(i);
            Map<String, String> row = file.getOrDefault(key, Map.of());
            FormPlan plan = plans.get(i);
            for (Field field : survey.fields()) {
                cells++;
                String sent = plan.expected().getOrDefault(field.name(), "");
                String held = held(row, field);
                if (!sent.equals(held)) {
                    lines.add(line(key, field.name(), sent, held));
                }
            }
            cells++;
            String status = plan.complete() ? "complete" : "partial";
            if (!status.equals(row.get("_status"))) {
                lines.add(line(key, "_status", status, String.valueOf(row.get("_status"))));
            }
        }
        if (file.size() != plans.size()) {
            lines.add(name + ": " + plans.size() + " forms sent, " + file.size() + " in the file");
        }
        return lines;
    }

    private static String held(Map<String, String> row, Field field) {
        return row.getOrDefault(field.name(), "").replace(';', ' ');
    }

    private String line(String key, String column, String sent, String held) {
        return "%s, %s, %s: sent «%s», file «%s»".formatted(name, key, column, sent, held);
    }
}
