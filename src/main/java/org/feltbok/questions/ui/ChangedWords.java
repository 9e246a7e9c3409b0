package org.feltbok.questions.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.questions.FormChanges;

/** What is others in a questionnaire, in words. */
final class ChangedWords {
    private ChangedWords() {}

    static String said(Texts texts, FormChanges.Changed change) {
        String now = change.now();
        String gone = "questions.changed." + change.what() + ".none";
        if (now.isEmpty() && texts.has(gone)) {
            return texts.get(gone, change.where(), change.before());
        }
        return texts.get(
                "questions.changed." + change.what(),
                change.where(),
                word(texts, change, change.before()),
                word(texts, change, now));
    }

    private static String word(Texts texts, FormChanges.Changed change, String word) {
        return change.what().equals("kind") ? texts.get("questions.kind." + word) : word;
    }

    /** The same with how many responses hold what it is about. */
    static String withAnswers(Texts texts, FormChanges.Changed change) {
        String said = said(texts, change);
        return said
                + (said.matches(".*[.?!…]") ? " " : ". ")
                + (change.held() == 0
                        ? texts.get("questions.touched.none")
                        : texts.get("questions.touched", change.held()));
    }
}
