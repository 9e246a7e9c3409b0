package org.feltbok.responses;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A number, whole or not: a real in the matrix, so that it is no missing code. */
final class NumberAnswer extends AnswerKind {
    NumberAnswer(ItemType type) {
        super(type, Field.LINE);
    }

    @Override
    boolean isOne(Item item, Answer answer) {
        return answer instanceof Answer.Amount;
    }

    @Override
    Object cell(Item item, int column, Answer answer) {
        return ((Answer.Amount) answer).value();
    }

    @Override
    Answer given(Item item, List<? extends @Nullable Object> cells, @Nullable String words) {
        return new Answer.Amount(((Number) Objects.requireNonNull(cells.getFirst())).doubleValue());
    }

    @Override
    String text(Item item, Answer answer) {
        return AnswerText.number(((Answer.Amount) answer).value());
    }

    @Override
    Value ruled(Item item, Answer answer) {
        return Value.of(((Answer.Amount) answer).value());
    }

    @Override
    TypedAnswer read(Item item, String text, Language language) {
        boolean whole = type() == ItemType.INTEGER;
        return switch (WrittenNumber.typed(text, language)) {
            case WrittenNumber.TwoWays t ->
                    TypedAnswer.refused("entry.refused.two_ways", t.small() + ", " + t.large());
            case WrittenNumber.Value v when !v.isSure() ->
                    TypedAnswer.refused("entry.refused.too_long", "");
            case WrittenNumber.Value v when whole && v.value() != Math.rint(v.value()) ->
                    TypedAnswer.refused("entry.refused.whole", "");
            case WrittenNumber.Value v when decimals(v.value()) > mostDecimals(item) ->
                    mostDecimals(item) == 0
                            ? TypedAnswer.refused("entry.refused.whole", "")
                            : TypedAnswer.refused(
                                    "entry.refused.decimals", String.valueOf(mostDecimals(item)));
            case WrittenNumber.Value v -> TypedAnswer.of(new Answer.Amount(v.value()));
            default ->
                    TypedAnswer.refused(whole ? "entry.refused.whole" : "entry.refused.number", "");
        };
    }

    private static int mostDecimals(Item item) {
        Integer said = item.traits().decimals();
        return said == null ? Integer.MAX_VALUE : said;
    }

    private static int decimals(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().scale();
    }

    @Override
    String shownGiven(Item item, Answer answer, Language language) {
        return WrittenNumber.show(((Answer.Amount) answer).value(), language);
    }
}
