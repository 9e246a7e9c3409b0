package org.feltbok.responses;

import org.feltbok.base.text.Language;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Words as they were written: the matrix says that there are some, they stand beside it. */
final class OpenText extends AnswerKind {
    OpenText() {
        super(ItemType.TEXT, Field.AREA);
    }

    @Override
    boolean isOne(Item item, Answer answer) {
        return answer instanceof Answer.Words;
    }

    @Override
    Object cell(Item item, int column, Answer answer) {
        return 1;
    }

    @Override
    Answer given(Item item, List<? extends @Nullable Object> cells, @Nullable String words) {
        return words == null ? Answer.NONE : new Answer.Words(words);
    }

    @Override
    String text(Item item, Answer answer) {
        return ((Answer.Words) answer).text();
    }

    @Override
    Value ruled(Item item, Answer answer) {
        return Value.of(text(item, answer));
    }

    @Override
    TypedAnswer read(Item item, String text, Language language) {
        return TypedAnswer.of(new Answer.Words(text));
    }
}
