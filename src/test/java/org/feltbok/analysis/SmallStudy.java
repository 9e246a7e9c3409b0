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
                                    SmallCases.put(w);
                                    SmallForm.put(w);
                                    codes(w);
                                }));
        return file;
    }

    /** A second number of the cases, {@code wealth}, known of each. */
    public static void secondNumber(StudyFile file) {
        file.run(
                new Change(
                        w -> {
                            put(
                                    w,
                                    "attribute",
                                    "a-wealth",
                                    "name",
                                    "wealth",
                                    "label",
                                    "Inntekt",
                                    "type",
                                    "number",
                                    "position",
                                    9);
                            for (int i = 0; i < 8; i++) {
                                put(
                                        w,
                                        "case_value",
                                        "w" + i,
                                        "case_id",
                                        "c" + (i + 1),
                                        "attribute_id",
                                        "a-wealth",
                                        "value",
                                        40 + i * i);
                            }
                        }));
    }

    public static void put(UnitOfWork w, String table, String id, Object... pairs) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        w.insert(table, id, values);
    }

    /** A weight {@code g} of the responses that was given; those not named have none. */
    public static void givenWeight(UnitOfWork w, Map<String, Double> values) {
        put(
                w,
                "weight",
                "g",
                "name",
                "g",
                "label",
                "Given",
                "over",
                "response",
                "questionnaire_id",
                "qn",
                "position",
                1);
        values.forEach(
                (response, value) ->
                        put(
                                w,
                                "weight_value",
                                "g-" + response,
                                "weight_id",
                                "g",
                                "response_id",
                                response,
                                "value",
                                value));
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
