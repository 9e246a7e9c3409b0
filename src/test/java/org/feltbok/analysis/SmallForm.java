package org.feltbok.analysis;

import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questionnaire of the small study and what was answered. */
final class SmallForm {
    private SmallForm() {}

    static void put(UnitOfWork w) {
        form(w);
        responses(w);
    }

    private static void form(UnitOfWork w) {
        SmallStudy.put(
                w,
                "questionnaire",
                "qn",
                "name",
                "main",
                "title",
                "Skjema",
                "answers_table",
                "answers_main",
                "position",
                0);
        SmallStudy.put(
                w,
                "section",
                "s1",
                "questionnaire_id",
                "qn",
                "name",
                "s",
                "label",
                "S",
                "position",
                0);
        list(w, "yn", "1|Ja", "2|Nei", "3|Vet ikke|DONT_KNOW");
        list(w, "scale", "1|1 Lite", "2|2", "3|3", "4|4", "5|5", "6|6 Mye", "7|Vet ikke|DONT_KNOW");
        list(w, "areas", "1|Helse", "2|Skole", "16|Ingen");
        item(w, 0, "q1", "q1", "SINGLE", "yn");
        item(w, 1, "q2", "q2_1", "SINGLE", "scale");
        item(w, 2, "q2", "q2_2", "SINGLE", "scale");
        item(w, 3, "q3", "q3", "MULTIPLE", "areas");
        item(w, 4, "q4", "q4", "TEXT", null);
        item(w, 5, "q5", "q5", "INTEGER", null);
        w.define(
                "CREATE TABLE answers_main (id TEXT PRIMARY KEY, q1 ANY, q2_1 ANY, q2_2 ANY, q3_1 ANY, q3_2 ANY,"
                        + " q3_16 ANY, q4 ANY, q5 ANY)");
    }

    private static void list(UnitOfWork w, String name, String... options) {
        SmallStudy.put(
                w, "option_list", name, "questionnaire_id", "qn", "name", name, "position", 0);
        for (int i = 0; i < options.length; i++) {
            String[] parts = options[i].split("\\|");
            SmallStudy.put(
                    w,
                    "option",
                    name + parts[0],
                    "option_list_id",
                    name,
                    "code",
                    parts[0],
                    "value",
                    Integer.parseInt(parts[0]),
                    "label",
                    parts[1],
                    "missing",
                    parts.length > 2 ? parts[2] : null,
                    "position",
                    i);
        }
    }

    private static void item(
            UnitOfWork w,
            int position,
            String question,
            String name,
            String type,
            @Nullable String list) {
        if (!name.endsWith("_2")) {
            SmallStudy.put(
                    w,
                    "question",
                    question,
                    "section_id",
                    "s1",
                    "name",
                    question,
                    "number",
                    question.substring(1),
                    "type",
                    question.equals("q2") ? "MATRIX_SINGLE" : type,
                    "label",
                    "Spørsmål " + question,
                    "position",
                    position);
        }
        boolean several = type.equals("MULTIPLE");
        SmallStudy.put(
                w,
                "item",
                "i-" + name,
                "question_id",
                question,
                "name",
                name,
                "label",
                "Påstand " + name,
                "label_i18n",
                "{\"en\":\"Statement " + name + "\"}",
                "short",
                name.toUpperCase(java.util.Locale.ROOT),
                "type",
                type,
                "option_list_id",
                list,
                "level",
                "scale".equals(list) ? "scale" : null,
                "answers_column",
                several ? null : name,
                "position",
                position);
        if (several) {
            for (String code : List.of("1", "2", "16")) {
                SmallStudy.put(
                        w,
                        "item_option",
                        "io" + code,
                        "item_id",
                        "i-q3",
                        "option_id",
                        "areas" + code,
                        "answers_column",
                        "q3_" + code);
            }
        }
    }

    private static void responses(UnitOfWork w) {
        response(w, 1, "c1", "complete", 1, 6, 5, 1, 1, 0, 1, 10);
        response(w, 2, "c2", "complete", 2, 5, 7, 0, 1, 0, 1, 20);
        response(w, 3, "c3", "complete", 3, 7, 1, 0, 0, 1, -99902, -99903);
        response(w, 4, "c4", "complete", 1, 1, 2, 1, 0, 0, 1, 40);
        response(w, 5, "c5", "partial", 1, -99902, 3, null, null, null, null, null);
        response(w, 6, "c8", "complete", 2, 4, 4, 1, 0, 0, 1, 35);
        response(w, 7, null, "partial", 1, 3, -99901, -99901, -99901, -99901, null, null);
        SmallStudy.put(
                w,
                "response",
                "r1b",
                "questionnaire_id",
                "qn",
                "key",
                "r1",
                "case_id",
                "c1",
                "pass",
                2,
                "position",
                8);
        SmallStudy.put(w, "answers_main", "r1b", "q1", 2);
    }

    private static void response(
            UnitOfWork w,
            int n,
            @Nullable String caseId,
            String status,
            @Nullable Object... cells) {
        SmallStudy.put(
                w,
                "response",
                "r" + n,
                "questionnaire_id",
                "qn",
                "key",
                "r" + n,
                "case_id",
                caseId,
                "status",
                status,
                "origin_id",
                "o1",
                "position",
                n);
        String[] columns = {"q1", "q2_1", "q2_2", "q3_1", "q3_2", "q3_16", "q4", "q5"};
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            values.put(columns[i], cells[i]);
        }
        w.insert("answers_main", "r" + n, values);
        if (Integer.valueOf(1).equals(cells[6])) {
            SmallStudy.put(
                    w,
                    "answer_text",
                    "t" + n,
                    "response_id",
                    "r" + n,
                    "item_id",
                    "i-q4",
                    "text",
                    "Svar " + n);
        }
    }
}
