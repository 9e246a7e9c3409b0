package org.feltbok.coding.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.feltbok.base.Fault.Place;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.tabular.Row;
import org.jdbi.v3.core.Handle;

/** Reads no more of a questionnaire and its responses than the open questions and their answers. */
final class OpenAnswersPart implements PlainPart {
    @Override
    public String nameKey() {
        return "coding.plain.codings";
    }

    @Override
    public Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults) {
        String q = context.declare(PlainContext.QUESTIONNAIRE, "survey", Place.none(), faults);
        List<Row> questions = folder.csv("questionnaires/survey/survey.csv", faults).orElseThrow().rows().stream()
                .filter(r -> r.get("type").equals("text"))
                .toList();
        List<Row> responses = folder.csv("responses/survey.csv", faults).orElseThrow().rows();
        questions.forEach(r -> context.declare(
                PlainContext.ITEM, "survey/" + r.get("name"), Place.none(), faults));
        responses.forEach(r -> context.declare(
                PlainContext.RESPONSE, "survey/" + r.get("_response"), Place.none(), faults));
        return work -> {
            work.insert("questionnaire", q, Map.of(
                    "name", "survey", "title", "Survey", "answers_table", "answers_survey", "position", 1));
            work.insert("section", "se", Map.of("questionnaire_id", q, "name", "s", "label", "S", "position", 1));
            int position = 0;
            for (Row r : questions) {
                question(work, r, context.id(PlainContext.ITEM, "survey/" + r.get("name")), ++position);
            }
            position = 0;
            for (Row r : responses) {
                response(work, r, q, context, questions, ++position);
            }
        };
    }

    private static void question(UnitOfWork work, Row r, String item, int position) {
        String label = r.get("label");
        work.insert("question", "q" + item, Map.of("section_id", "se", "name", r.get("name"), "number",
                r.get("number"), "type", "TEXT", "label", label, "position", position));
        work.insert("item", item, Map.of(
                "question_id", "q" + item, "name", r.get("name"), "label", label, "type", "TEXT", "position", 1));
    }

    private static void response(
            UnitOfWork work, Row r, String q, PlainContext context, List<Row> questions, int position) {
        String id = context.id(PlainContext.RESPONSE, "survey/" + r.get("_response"));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("questionnaire_id", q);
        row.put("key", r.get("_response"));
        row.put("case_id", context.find(PlainContext.CASE, r.get("_case")).orElse(null));
        row.put("position", position);
        work.insert("response", id, row);
        for (Row question : new ArrayList<>(questions)) {
            String text = r.get(question.get("name"));
            if (!text.isEmpty() && !text.startsWith("#")) {
                String item = context.id(PlainContext.ITEM, "survey/" + question.get("name"));
                work.insert("answer_text", id + item, Map.of("response_id", id, "item_id", item, "text", text));
            }
        }
    }

    @Override
    public void export(Handle handle, PlainFolderWriter out) {}
}
