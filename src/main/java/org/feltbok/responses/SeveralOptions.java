package org.feltbok.responses;

import org.feltbok.base.text.Language;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Any options of a list: 0 or 1 for each in the matrix, their codes with blanks in files. */
final class SeveralOptions extends AnswerKind {
    SeveralOptions() {
        super(ItemType.MULTIPLE, Field.TICKS);
    }

    @Override
    boolean isOne(Item item, Answer answer) {
        return answer instanceof Answer.Choices c
                && c.values().stream().allMatch(v -> isOption(item, v));
    }

    @Override
    Object cell(Item item, int column, Answer answer) {
        int value = item.ticks().get(column).option().value();
        return ((Answer.Choices) answer).values().contains(value) ? 1 : 0;
    }

    @Override
    Answer given(Item item, List<? extends @Nullable Object> cells, @Nullable String words) {
        SortedSet<Integer> ticked = new TreeSet<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number n && n.intValue() == 1) {
                ticked.add(item.ticks().get(i).option().value());
            }
        }
        return new Answer.Choices(ticked);
    }

    /** That nothing is ticked is told only by all columns together. */
    @Override
    boolean isBesideMissing(Answer answer) {
        return !((Answer.Choices) answer).values().isEmpty();
    }

    @Override
    String text(Item item, Answer answer) {
        Set<Integer> values = ((Answer.Choices) answer).values();
        return values.isEmpty()
                ? AnswerText.NONE_TICKED
                : item.choices().stream()
                        .filter(o -> values.contains(o.value()))
                        .map(Option::code)
                        .collect(Collectors.joining(" "));
    }

    @Override
    Value ruled(Item item, Answer answer) {
        return codes(item, ((Answer.Choices) answer).values());
    }

    @Override
    TypedAnswer read(Item item, String text, Language language) {
        Set<Integer> values = new TreeSet<>();
        for (String code :
                text.equals(AnswerText.NONE_TICKED) ? new String[0] : text.split("\\s+")) {
            Optional<Integer> value = value(item, code);
            if (value.isEmpty()) {
                return TypedAnswer.refused("entry.refused.option", code);
            }
            values.add(value.get());
        }
        return TypedAnswer.of(Answer.Choices.of(values));
    }
}
