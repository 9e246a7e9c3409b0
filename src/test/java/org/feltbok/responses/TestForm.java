package org.feltbok.responses;

import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A small study with a questionnaire that has every kind of question. */
public final class TestForm implements Operation {
    private static final List<String> ITEMS =
            List.of(
                    // question, number, question type, item, item type, list, relevant, constraint
                    "q1|1|SINGLE|q1|SINGLE|yes_no||",
                    "q3|3|MULTIPLE|q3|MULTIPLE|areas||",
                    "q3o||TEXT|q3o|TEXT||selected(${q3}, '15')|",
                    "q4|4|MATRIX_SINGLE|q4_1|SINGLE|agree||",
                    "q4|4|MATRIX_SINGLE|q4_2|SINGLE|agree||",
                    "q4|4|MATRIX_SINGLE|q4_3|SINGLE|agree||",
                    "q10|10|MATRIX_MULTIPLE|q10_1|MULTIPLE|access||",
                    "q10|10|MATRIX_MULTIPLE|q10_2|MULTIPLE|access||",
                    "q11|11|SINGLE|q11|SINGLE|agree|selected(${q10_1}, '4') or selected(${q10_2}, '4')|",
                    "q12|12|TEXT|q12|TEXT||${q11} >= 4|",
                    "q13|13|INTEGER|q13|INTEGER|||. >= 0 and . <= 500",
                    "q14|14|DECIMAL|q14|DECIMAL|||",
                    "q15|15|DATE|q15|DATE|||",
                    "q16|16|RANK|q16|RANK|goals||",
                    "q17|17|TIME|q17|TIME|||. < '23:30'",
                    "q20|20|TEXT|q20|TEXT|||");
    private static final Map<String, String> LISTS =
            Map.of(
                    "yes_no", "1 Ja|2 Nei|3 Vet ikke?",
                    "areas", "1 Helse|2 Omsorg|3 Skole|11 Plan|12 IKT|15 Andre|16 Ingen!",
                    "agree", "1 Helt uenig|2 2|3 3|4 4|5 5|6 Helt enig|7 Vet ikke?",
                    "goals", "1 Kostnad|2 Kvalitet|3 Folk",
                    "access", "1 Egen|2 Samarbeid|4 Nei!|5 Vet ikke!?");

    private TestForm() {}

    public static StudyFile study(Path folder) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        return StudyFile.create(
                folder.resolve("t.feltbok"),
                new Environment(clock, () -> "Marit", "pc"),
                new TestForm());
    }

    public static Form form(StudyFile file) {
        return file.read(h -> Form.byName(h, "survey").orElseThrow());
    }

    /** The form with some of its questions changed. */
    static Form changed(Form form, UnaryOperator<Question> change) {
        Questionnaire q = form.questionnaire();
        List<Section> sections =
                q.sections().stream()
                        .map(
                                s ->
                                        new Section(
                                                s.id(),
                                                s.name(),
                                                s.label(),
                                                s.relevant(),
                                                s.questions().stream().map(change).toList()))
                        .toList();
        return new Form(
                new Questionnaire(
                        q.id(),
                        q.name(),
                        q.title(),
                        q.version(),
                        q.answersTable(),
                        sections,
                        q.optionLists()));
    }

    public static EntryRules rules(Form form) {
        return new EntryRules(
                form, Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    }

    @Override
    public String name() {
        return "begin";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public boolean undoable() {
        return false;
    }

    @Override
    public void apply(UnitOfWork w) {
        w.insert(
                "study",
                "s",
                Map.of(
                        "key",
                        "t",
                        "title",
                        "T",
                        "language",
                        "nb",
                        "created_at",
                        "2026-01-01T00:00:00Z"));
        w.insert(
                "origin",
                "o",
                Map.of("key", "made", "kind", "constructed", "label", "Made", "position", 1));
        int n = 0;
        for (String name : List.of("Bykle", "Fedje", "Røst", "Utsira")) {
            n++;
            w.insert(
                    "study_case",
                    "c" + n,
                    Map.of("key", String.valueOf(900 + n), "name", name, "position", n));
        }
        w.insert(
                "questionnaire",
                "f",
                Map.of(
                        "name",
                        "survey",
                        "title",
                        "Survey",
                        "answers_table",
                        "answers_1",
                        "position",
                        1));
        w.insert(
                "section",
                "sec",
                Map.of("questionnaire_id", "f", "name", "main", "label", "Main", "position", 1));
        lists(w);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < ITEMS.size(); i++) {
            item(w, ITEMS.get(i).split("\\|", -1), i, columns);
        }
        w.define(
                "CREATE TABLE answers_1 (id TEXT PRIMARY KEY, batch INTEGER, "
                        + String.join(" ANY, ", columns)
                        + " ANY) STRICT");
    }

    private static void lists(UnitOfWork w) {
        int position = 0;
        for (String list : List.of("yes_no", "areas", "agree", "access", "goals")) {
            w.insert(
                    "option_list",
                    list,
                    Map.of("questionnaire_id", "f", "name", list, "position", position++));
            for (String option : LISTS.get(list).split("\\|")) {
                String code = option.substring(0, option.indexOf(' '));
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("option_list_id", list);
                row.put("code", code);
                row.put("value", Integer.parseInt(code));
                row.put("label", option.substring(option.indexOf(' ') + 1).replaceAll("[?!]", ""));
                row.put("exclusive", option.contains("!") ? 1 : 0);
                row.put("position", position++);
                if (option.contains("?")) {
                    row.put("missing", "DONT_KNOW");
                }
                w.insert("option", list + code, row);
            }
        }
    }

    private static void item(UnitOfWork w, String[] f, int position, List<String> columns) {
        boolean first = f[3].equals(f[0]) || f[3].endsWith("_1");
        if (first) {
            Map<String, Object> question = new LinkedHashMap<>();
            question.put("section_id", "sec");
            question.put("name", f[0]);
            question.put("number", f[1]);
            question.put("type", f[2]);
            question.put("label", "Question " + f[0]);
            question.put("position", position);
            if (!f[6].isEmpty()) {
                question.put("relevant", f[6]);
            }
            if (!f[7].isEmpty()) {
                question.put("constraint_rule", f[7]);
            }
            w.insert("question", "q-" + f[0], question);
        }
        boolean several = ItemType.valueOf(f[4]).isSeveral();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("question_id", "q-" + f[0]);
        item.put("name", f[3]);
        item.put("label", "Item " + f[3]);
        item.put("type", f[4]);
        item.put("position", position);
        if (!f[5].isEmpty()) {
            item.put("option_list_id", f[5]);
        }
        if (!several) {
            item.put("answers_column", "x_" + f[3]);
            columns.add("x_" + f[3]);
        }
        w.insert("item", "i-" + f[3], item);
        if (several) {
            for (String option : LISTS.get(f[5]).split("\\|")) {
                String code = option.substring(0, option.indexOf(' '));
                String column = "x_" + f[3] + "_" + code;
                columns.add(column);
                w.insert(
                        "item_option",
                        f[3] + code,
                        Map.of(
                                "item_id",
                                "i-" + f[3],
                                "option_id",
                                f[5] + code,
                                "answers_column",
                                column));
            }
        }
    }
}
