package org.feltbok.responses;

import org.feltbok.base.text.Language;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** One option of a list: its value in the matrix, its code in files. */
final class OneOption extends AnswerKind {
    OneOption() {
        super(ItemType.SINGLE, Field.BUTTONS);
    }

    @Override
    boolean isOne(Item item, Answer answer) {
        return answer instanceof Answer.Choice c && isOption(item, c.value());
    }

    @Override
    Object cell(Item item, int column, Answer answer) {
        return ((Answer.Choice) answer).value();
    }

    @Override
    Answer given(Item item, List<? extends @Nullable Object> cells, @Nullable String words) {
        return new Answer.Choice(((Number) Objects.requireNonNull(cells.getFirst())).intValue());
    }

    @Override
    String text(Item item, Answer answer) {
        return code(item, ((Answer.Choice) answer).value());
    }

    @Override
    Value ruled(Item item, Answer answer) {
        return Value.of(text(item, answer));
    }

    @Override
    TypedAnswer read(Item item, String text, Language language) {
        return value(item, text)
                .map(v -> TypedAnswer.of(new Answer.Choice(v)))
                .orElseGet(() -> TypedAnswer.refused("entry.refused.option", text));
    }
}
