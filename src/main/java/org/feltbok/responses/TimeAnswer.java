package org.feltbok.responses;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/** A time of day: HH:MM in the matrix, in files and in windows. */
final class TimeAnswer extends AnswerKind {
    TimeAnswer() {
        super(ItemType.TIME, Field.LINE);
    }

    @Override
    boolean isOne(Item item, Answer answer) {
        return answer instanceof Answer.Time;
    }

    @Override
    Object cell(Item item, int column, Answer answer) {
        return text(item, answer);
    }

    @Override
    Answer given(Item item, List<? extends @Nullable Object> cells, @Nullable String words) {
        return new Answer.Time(
                LocalTime.parse(Objects.requireNonNull(cells.getFirst()).toString()));
    }

    @Override
    String text(Item item, Answer answer) {
        return WrittenTime.show(((Answer.Time) answer).time());
    }

    @Override
    Value ruled(Item item, Answer answer) {
        return Value.of(text(item, answer));
    }

    @Override
    TypedAnswer read(Item item, String text, Language language) {
        return WrittenTime.of(text)
                .map(t -> TypedAnswer.of(new Answer.Time(t)))
                .orElseGet(() -> TypedAnswer.refused("entry.refused.time", ""));
    }

    @Override
    public String promptKey() {
        return "entry.time_form";
    }
}
