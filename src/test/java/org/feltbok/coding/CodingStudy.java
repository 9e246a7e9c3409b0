package org.feltbok.coding;

import org.feltbok.interviews.Notes;
import org.feltbok.questionnaire.Columns;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes small studies with answers, codebooks and interviews for tests. */
public final class CodingStudy {
    public static final String MARIT = "pm";
    public static final String JONAS = "pj";

    private CodingStudy() {}

    /**
     * Two coders, question 20 with three answers (a1 to a3), its codebook b20, an interview i1 with
     * two passages.
     */
    public static StudyFile make(Path folder) {
        return Notes.study(folder, CodingStudy::fill);
    }

    private static void fill(UnitOfWork w) {
        person(w, MARIT, "Marit Aune", 1);
        person(w, JONAS, "Jonas Berge", 2);
        w.insert(
                "questionnaire",
                "q",
                Map.of("name", "survey", "title", "S", "answers_table", "a_q", "position", 1));
        w.insert(
                "section",
                "se",
                Map.of("questionnaire_id", "q", "name", "s", "label", "S", "position", 1));
        w.insert(
                "question",
                "q20",
                Map.of(
                        "section_id",
                        "se",
                        "name",
                        "q20",
                        "number",
                        "20",
                        "type",
                        "TEXT",
                        "label",
                        "Hvilke områder?",
                        "position",
                        1));
        w.insert(
                "item",
                "it20",
                Map.of(
                        "question_id",
                        "q20",
                        "name",
                        "q20",
                        "label",
                        "Hvilke områder?",
                        "type",
                        "TEXT",
                        "answers_column",
                        Columns.ofItem("it20"),
                        "position",
                        1));
        answer(w, 1, "c1", "Barnevern og PPT 😀, legevakt har vi sammen.");
        answer(w, 2, "c2", "IKT");
        answer(w, 3, "c2", "Ingen.");
        w.insert(
                "codebook",
                "b20",
                Map.of("key", "q20", "label", "Områder", "counts_person_id", MARIT, "position", 1));
        w.insert("codebook_item", "bi", Map.of("codebook_id", "b20", "item_id", "it20"));
        code(w, "f", null, "oppvekst", "Oppvekst", null, 1);
        code(w, "barnevern", "f", "barnevern", "Barnevern", 1, 2);
        code(w, "ppt", "f", "ppt", "PPT", 2, 3);
        code(w, "ikt", null, "ikt", "IKT", null, 4);
        w.insert(
                "codebook",
                "bi1",
                Map.of("key", "interviews", "label", "Temaer", "for_interviews", 1, "position", 2));
        Map<String, Object> theme =
                new LinkedHashMap<>(
                        Map.of(
                                "codebook_id",
                                "bi1",
                                "key",
                                "okonomi",
                                "label",
                                "Stram økonomi",
                                "position",
                                1,
                                "digit",
                                3));
        w.insert("code", "theme", theme);
        w.insert(
                "interview",
                "i1",
                Map.of(
                        "key",
                        "a-radmann",
                        "case_id",
                        "c1",
                        "role",
                        "rådmann",
                        "status",
                        "done",
                        "position",
                        1));
        w.insert(
                "passage",
                "p1",
                Map.of(
                        "interview_id",
                        "i1",
                        "topic_id",
                        "t1",
                        "text",
                        "Planene er gamle, og pengene mangler.",
                        "position",
                        1000));
        w.insert(
                "passage",
                "p2",
                Map.of(
                        "interview_id",
                        "i1",
                        "topic_id",
                        "t2",
                        "speaker",
                        "R",
                        "text",
                        "Vi sparer.",
                        "position",
                        2000));
    }

    private static void person(UnitOfWork w, String id, String name, int position) {
        String key = name.split(" ")[0].toLowerCase(java.util.Locale.ROOT);
        w.insert(
                "person",
                id,
                Map.of(
                        "key",
                        key,
                        "name",
                        name,
                        "initials",
                        name.substring(0, 1),
                        "roles",
                        "coder",
                        "position",
                        position));
    }

    private static void answer(UnitOfWork w, int number, String caseId, String text) {
        String r = "r" + number;
        w.insert(
                "response",
                r,
                Map.of("questionnaire_id", "q", "key", r, "case_id", caseId, "position", number));
        w.insert(
                "answer_text",
                "a" + number,
                Map.of("response_id", r, "item_id", "it20", "text", text));
    }

    private static void code(
            UnitOfWork w,
            String id,
            String parent,
            String key,
            String label,
            Integer digit,
            int position) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("codebook_id", "b20");
        row.put("parent_id", parent);
        row.put("key", key);
        row.put("label", label);
        row.put("digit", digit);
        row.put("folder", id.equals("f") ? 1 : 0);
        row.put("position", position);
        w.insert("code", id, row);
    }

    /** A coder has done all three answers. */
    public static void done(StudyFile file, String person) {
        for (String text : List.of("a1", "a2", "a3")) {
            file.run(new MarkDone("b20", person, TextRef.answer(text), true));
        }
    }

    /** The answers with their codings. */
    public static List<CodedText> answers(StudyFile file) {
        return file.read(h -> new CodingStore(h).answers("b20", "it20"));
    }
}
