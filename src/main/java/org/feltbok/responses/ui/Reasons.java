package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Form;

import java.util.List;
import java.util.stream.Collectors;

/** The answers that decide about another question, in words. */
final class Reasons {
    private Reasons() {}

    static String of(List<Item> deciding, Answers answers, Form form, Wording wording) {
        return deciding.stream()
                .map(
                        i ->
                                wording.get(
                                        "entry.is",
                                        wording.item(form, i),
                                        wording.answer(i, answers.get(i))))
                .collect(Collectors.joining(", "));
    }
}
