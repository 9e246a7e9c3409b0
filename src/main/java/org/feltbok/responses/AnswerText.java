package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;

import java.util.stream.Collectors;

/** An answer as it stands in plain files: codes, numbers, texts, words for missing kinds. */
public final class AnswerText {
    /** In a question with several answers: asked, and none of them ticked. */
    public static final String NONE_TICKED = "#none";

    private AnswerText() {}

    /** Several answers are set apart by spaces; nothing recorded is empty. */
    public static String of(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Missing m -> m.kind() == MissingKind.NOT_RECORDED ? "" : m.kind().word();
            case Answer.Choice c -> code(item, c.value());
            case Answer.Choices c when c.values().isEmpty() -> NONE_TICKED;
            case Answer.Choices c ->
                    item.choices().stream()
                            .filter(o -> c.values().contains(o.value()))
                            .map(Option::code)
                            .collect(Collectors.joining(" "));
            case Answer.Amount a -> number(a.value());
            case Answer.Words w -> w.text();
            case Answer.Day d -> d.date().toString();
        };
    }

    private static String code(Item item, int value) {
        return item.choices().stream()
                .filter(o -> o.value() == value)
                .findFirst()
                .map(Option::code)
                .orElse(String.valueOf(value));
    }

    /** Without a decimal part where there is none; read again in one way only. */
    public static String number(double value) {
        return WrittenNumber.write(value);
    }
}
