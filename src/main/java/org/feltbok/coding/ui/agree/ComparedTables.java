package org.feltbok.coding.ui.agree;

import java.util.Set;

/** The tables of a study in which what is shown of two coders stands. */
final class ComparedTables {
    private static final Set<String> ALL =
            Set.of(
                    "coding",
                    "coding_done",
                    "assignment",
                    "layer",
                    "code",
                    "codebook",
                    "codebook_item",
                    "answer_text",
                    "passage",
                    "interview",
                    "response",
                    "item",
                    "question",
                    "section",
                    "questionnaire",
                    "setting",
                    "hidden_name",
                    "person",
                    "study_case");

    private ComparedTables() {}

    static boolean isOne(String table) {
        return ALL.contains(table);
    }
}
