package org.feltbok.coding;

import org.feltbok.interviews.Notes;
import org.feltbok.store.StudyFile;

import java.util.Map;
import java.util.function.IntFunction;

/** Makes a small coding study a large one. */
public final class MoreTexts {
    private MoreTexts() {}

    /** So many answers to its question, with those it has. */
    static void answers(StudyFile file, int all) {
        answers(file, all, i -> "Ja " + i);
    }

    /**
     * So many answers to its question, with those it has.
     *
     * @param text of each of the new ones, by its number
     */
    public static void answers(StudyFile file, int all, IntFunction<String> text) {
        file.run(
                new Notes.Given(
                        w -> {
                            for (int i = 4; i <= all; i++) {
                                w.insert(
                                        "response",
                                        "r" + i,
                                        Map.of(
                                                "questionnaire_id",
                                                "q",
                                                "key",
                                                "r" + i,
                                                "position",
                                                i));
                                w.insert(
                                        "answer_text",
                                        "a" + i,
                                        Map.of(
                                                "response_id",
                                                "r" + i,
                                                "item_id",
                                                "it20",
                                                "text",
                                                text.apply(i)));
                            }
                        },
                        false));
    }

    /** So many more passages of its interview. */
    static void notes(StudyFile file, int passages) {
        file.run(
                new Notes.Given(
                        w -> {
                            for (int i = 0; i < passages; i++) {
                                w.insert(
                                        "passage",
                                        "x" + i,
                                        Map.of(
                                                "interview_id",
                                                "i1",
                                                "topic_id",
                                                "t2",
                                                "text",
                                                "Vi har for få folk til plan og bygg. ".repeat(8),
                                                "position",
                                                3000 + i));
                            }
                        },
                        false));
    }
}
