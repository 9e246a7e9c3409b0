package org.feltbok.analysis;

import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A study of eight cases, one of them outside the frame, and seven responses, made by hand.
 *
 * <p>q1: 1 yes, 2 no, 3 don't know. q2_1, q2_2: scale 1 to 6, 7 don't know. q3: several of 1, 2,
 * 16. q4: text with codes food/bread, food/fish, travel. q5: whole number.
 */
public final class SmallStudy {
    public static final String CODE_BREAD = "code-bread";
    public static final String CODE_TRAVEL = "code-travel";

    private SmallStudy() {}

    /** An operation given as a function. */
    public record Change(Consumer<UnitOfWork> body) implements Operation {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<String> args() {
            return List.of();
        }

        @Override
        public void apply(UnitOfWork work) {
            body.accept(work);
        }
    }

    /** As a study begins: not noted row by row. */
    private record Beginning(Consumer<UnitOfWork> body) implements Operation {
        @Override
        public String name() {
            return "test";
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
        public void apply(UnitOfWork work) {
            body.accept(work);
        }
    }

    public static StudyFile create(Path folder) {
        Environment environment =
                new Environment(
                        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                        () -> "T",
                        "pc");
        StudyFile file =
                StudyFile.create(
                        folder.resolve("small.feltbok"),
                        environment,
                        new Beginning(
                                w -> {
                                    put(
                                            w,
                                            "study",
                                            "s",
                                            "key",
                                            "small",
                                            "title",
                                            "Liten",
                                            "title_i18n",
                                            "{\"en\":\"Small\"}",
                                            "language",
                                            "nb",
                                            "created_at",
                                            "2026-01-01T00:00:00Z");
                                    put(w, "setting", "main_questionnaire", "value", "main");
                                    put(
                                            w,
                                            "origin",
                                            "o1",
                                            "key",
                                            "made",
                                            "kind",
                                            "constructed",
                                            "label",
                                            "Konstruert",
                                            "label_i18n",
                                            "{\"en\":\"Constructed\"}",
                                            "position",
                                            0);
                                    put(
                                            w,
                                            "origin",
                                            "o2",
                                            "key",
                                            "reg",
                                            "kind",
                                            "register",
                                            "label",
                                            "Register",
                                            "source",
                                            "Kilde: Byrået",
                                            "position",
                                            1);
                                    put(
                                            w,
                                            "person",
                                            "p1",
                                            "key",
                                            "anna",
                                            "name",
                                            "Anna",
                                            "initials",
                                            "A",
                                            "position",
                                            0);
                                    put(
                                            w,
                                            "person",
                                            "p2",
                                            "key",
                                            "bo",
                                            "name",
                                            "Bo",
                                            "initials",
                                            "B",
                                            "position",
                                            1);
                                    cases(w);
                                    form(w);
                                    responses(w);
                                    codes(w);
                                }));
        return file;
    }

    public static void put(UnitOfWork w, String table, String id, Object... pairs) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        w.insert(table, id, values);
    }

    private static void cases(UnitOfWork w) {
        put(
                w,
                "attribute",
                "a-pop",
                "name",
                "pop",
                "label",
                "Folketall",
                "label_i18n",
                "{\"en\":\"Population\"}",
                "type",
                "number",
                "origin_id",
                "o2",
                "position",
                0);
        put(
                w,
                "attribute",
                "a-reg",
                "name",
                "region",
                "label",
                "Landsdel",
                "type",
                "category",
                "position",
                1);
        put(
                w,
                "attribute_category",
                "r-n",
                "attribute_id",
                "a-reg",
                "code",
                "north",
                "label",
                "Nord",
                "label_i18n",
                "{\"en\":\"North\"}",
                "position",
                0);
        put(
                w,
                "attribute_category",
                "r-s",
                "attribute_id",
                "a-reg",
                "code",
                "south",
                "label",
                "Sør",
                "position",
                1);
        put(
                w,
                "grouping",
                "g-size",
                "name",
                "size",
                "label",
                "Størrelse",
                "label_i18n",
                "{\"en\":\"Size\"}",
                "rule",
                "{\"from\":\"pop\",\"cuts\":[{\"at\":1000,\"to\":\"above\"}]}",
                "position",
                0);
        put(
                w,
                "grouping_class",
                "gc1",
                "grouping_id",
                "g-size",
                "code",
                "small",
                "label",
                "Liten",
                "label_i18n",
                "{\"en\":\"Small\"}",
                "position",
                0);
        put(
                w,
                "grouping_class",
                "gc2",
                "grouping_id",
                "g-size",
                "code",
                "100-200",
                "label",
                "Stor",
                "label_i18n",
                "{\"en\":\"Large\"}",
                "position",
                1);
        put(
                w,
                "indicator",
                "i-pop",
                "name",
                "people",
                "label",
                "Folk",
                "decimals",
                0,
                "origin_id",
                "o2",
                "position",
                0);
        put(
                w,
                "indicator",
                "i-fut",
                "name",
                "future",
                "label",
                "Framtid",
                "decimals",
                0,
                "continues",
                "people",
                "position",
                1);
        int[] pop = {500, 800, 900, 999, 1000, 1500, 2500, 90000};
        for (int i = 0; i < pop.length; i++) {
            String id = "c" + (i + 1);
            put(
                    w,
                    "study_case",
                    id,
                    "key",
                    "k" + (i + 1),
                    "name",
                    "Case " + (i + 1),
                    "in_frame",
                    i == 7 ? 0 : 1,
                    "kind",
                    i == 7 ? "country" : "town",
                    "position",
                    i);
            if (i != 2) {
                put(
                        w,
                        "case_value",
                        "v" + i,
                        "case_id",
                        id,
                        "attribute_id",
                        "a-pop",
                        "value",
                        pop[i]);
            }
            put(
                    w,
                    "case_value",
                    "vr" + i,
                    "case_id",
                    id,
                    "attribute_id",
                    "a-reg",
                    "value",
                    i == 6 ? "#refused" : i % 2 == 0 ? "north" : "south");
            indicator(w, "i-pop", id, 2000, "", pop[i]);
            indicator(w, "i-pop", id, 2000, "old", pop[i] / 10.0);
            indicator(w, "i-fut", id, 2040, "", pop[i] * 1.5);
        }
    }

    private static void indicator(
            UnitOfWork w, String indicator, String caseId, int year, String part, double value) {
        w.insertMany(
                "indicator_value",
                List.of("indicator_id", "case_id", "year", "part", "value"),
                List.of(new Object[][] {{indicator, caseId, year, part, value}}).iterator());
    }

    private static void form(UnitOfWork w) {
        put(
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
        put(w, "section", "s1", "questionnaire_id", "qn", "name", "s", "label", "S", "position", 0);
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
        put(w, "option_list", name, "questionnaire_id", "qn", "name", name, "position", 0);
        for (int i = 0; i < options.length; i++) {
            String[] parts = options[i].split("\\|");
            put(
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
            put(
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
        put(
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
                put(
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
        put(
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
        put(w, "answers_main", "r1b", "q1", 2);
    }

    private static void response(
            UnitOfWork w,
            int n,
            @Nullable String caseId,
            String status,
            @Nullable Object... cells) {
        put(
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
            put(
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

    private static void codes(UnitOfWork w) {
        put(
                w,
                "codebook",
                "b",
                "key",
                "book",
                "label",
                "Bok",
                "counts_person_id",
                "p1",
                "position",
                0);
        put(w, "codebook_item", "bi", "codebook_id", "b", "item_id", "i-q4");
        put(
                w,
                "code",
                "code-food",
                "codebook_id",
                "b",
                "key",
                "food",
                "label",
                "Mat",
                "folder",
                1,
                "position",
                0);
        put(
                w,
                "code",
                CODE_BREAD,
                "codebook_id",
                "b",
                "key",
                "bread",
                "parent_id",
                "code-food",
                "label",
                "Brød",
                "position",
                1);
        put(
                w,
                "code",
                "code-fish",
                "codebook_id",
                "b",
                "key",
                "fish",
                "parent_id",
                "code-food",
                "label",
                "Fisk",
                "position",
                2);
        put(
                w,
                "code",
                CODE_TRAVEL,
                "codebook_id",
                "b",
                "key",
                "travel",
                "label",
                "Reise",
                "position",
                3);
        coding(w, "x1", CODE_BREAD, "p1", "t1");
        coding(w, "x2", "code-fish", "p1", "t1");
        coding(w, "x3", CODE_BREAD, "p1", "t2");
        coding(w, "x4", CODE_BREAD, "p1", "t2");
        coding(w, "x5", CODE_TRAVEL, "p2", "t2");
        coding(w, "x6", "code-fish", "p1", "t4");
    }

    public static void coding(UnitOfWork w, String id, String code, String person, String text) {
        put(w, "coding", id, "code_id", code, "person_id", person, "answer_text_id", text);
    }
}
