package org.feltbok.responses;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.WrittenDate;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A day: ISO text in the matrix and in files. */
final class DayAnswer extends AnswerKind {
    DayAnswer() {
        super(ItemType.DATE, Field.LINE);
    }

    @Override
    boolean isOne(Item item, Answer answer) {
        return answer instanceof Answer.Day;
    }

    @Override
    Object cell(Item item, int column, Answer answer) {
        return text(item, answer);
    }

    @Override
    Answer given(Item item, List<? extends @Nullable Object> cells, @Nullable String words) {
        return new Answer.Day(LocalDate.parse(Objects.requireNonNull(cells.getFirst()).toString()));
    }

    @Override
    String text(Item item, Answer answer) {
        return ((Answer.Day) answer).date().toString();
    }

    @Override
    Value ruled(Item item, Answer answer) {
        return Value.of(text(item, answer));
    }

    @Override
    TypedAnswer read(Item item, String text, Language language) {
        return switch (WrittenDate.typed(text, language)) {
            case WrittenDate.Value v -> TypedAnswer.of(new Answer.Day(v.day()));
            case WrittenDate.TwoWays t ->
                    TypedAnswer.refused("entry.refused.two_ways", t.first() + ", " + t.second());
            case WrittenDate.None n -> TypedAnswer.refused("entry.refused.date", "");
        };
    }

    @Override
    String shownGiven(Item item, Answer answer, Language language) {
        return WrittenDate.show(((Answer.Day) answer).date(), language);
    }

    @Override
    public String promptKey() {
        return "entry.date_form";
    }
}
