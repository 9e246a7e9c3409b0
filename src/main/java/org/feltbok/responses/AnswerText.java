package org.feltbok.responses;

import org.feltbok.base.text.WrittenNumber;
import org.feltbok.questionnaire.Item;

/** An answer as it stands in plain files: codes, numbers, texts, words for missing kinds. */
public final class AnswerText {
    /** In a question with several answers: asked, and none of them ticked. */
    public static final String NONE_TICKED = "#none";

    private AnswerText() {}

    /** Several answers are set apart by spaces; nothing recorded is empty. */
    public static String of(Item item, Answer answer) {
        return AnswerKind.of(item).written(item, answer);
    }

    /** Without a decimal part where there is none; read again in one way only. */
    public static String number(double value) {
        return WrittenNumber.write(value);
    }
}
