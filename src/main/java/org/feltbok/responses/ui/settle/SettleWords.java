package org.feltbok.responses.ui.settle;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Answer;
import org.feltbok.responses.Form;
import org.feltbok.responses.twice.CellAnswer;

/** What questions, fields and answers are called, as in the form itself. */
public interface SettleWords {
    Texts texts();

    /** The number of a question, or its name. */
    String number(Question question);

    /** What is asked. */
    String asked(Question question);

    /** Number of question and row, and a short label. */
    String field(Form form, Item item);

    /** A short label of an item. */
    String label(Item item);

    /** The answer as people say it. */
    String answer(Item item, Answer answer);

    /** What may be keyed: codes with their labels, or what is expected of a number. */
    String scale(Item item);

    default String get(String key, Object... args) {
        return texts().get(key, args);
    }

    /** What a cell says; as it is where the item has no such answer any more. */
    default String cell(Item item, String cell) {
        return CellAnswer.read(item, cell).map(a -> answer(item, a)).orElse(cell);
    }
}
