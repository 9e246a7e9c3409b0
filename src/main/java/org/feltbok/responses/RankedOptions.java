package org.feltbok.responses;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Language;
import org.feltbok.expr.Value;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Options in an order: the rank of each in the matrix, their codes in that order in files. An
 * option without a place among others that have one is not answered.
 */
final class RankedOptions extends AnswerKind {
    RankedOptions() {
        super(ItemType.RANK, Field.TICKS);
    }

    @Override
    boolean isOne(Item item, Answer answer) {
        return answer instanceof Answer.Ranks r
                && r.order().stream().allMatch(v -> isOption(item, v));
    }

    @Override
    Object cell(Item item, int column, Answer answer) {
        int rank = ((Answer.Ranks) answer).rank(item.ticks().get(column).option().value());
        return rank == 0 ? MissingKind.NOT_ANSWERED.code() : rank;
    }

    @Override
    Answer given(Item item, List<? extends @Nullable Object> cells, @Nullable String words) {
        SortedMap<Integer, List<Integer>> ranked = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number n && n.intValue() > 0) {
                ranked.computeIfAbsent(n.intValue(), k -> new ArrayList<>())
                        .add(item.ticks().get(i).option().value());
            }
        }
        List<Integer> order = ranked.values().stream().flatMap(List::stream).toList();
        return order.isEmpty() ? Answer.NONE : new Answer.Ranks(order);
    }

    @Override
    String text(Item item, Answer answer) {
        return ((Answer.Ranks) answer)
                .order().stream().map(v -> code(item, v)).collect(Collectors.joining(" "));
    }

    /** Rules see which options have a place: how many they are is what forms ask about. */
    @Override
    Value ruled(Item item, Answer answer) {
        return codes(item, ((Answer.Ranks) answer).order());
    }

    @Override
    TypedAnswer read(Item item, String text, Language language) {
        List<Integer> order = new ArrayList<>();
        for (String code : Ranking.codes(item, text)) {
            Optional<Integer> value = value(item, code);
            if (value.isEmpty()) {
                return TypedAnswer.refused("entry.refused.option", code);
            }
            if (order.contains(value.get())) {
                return TypedAnswer.refused("entry.refused.tie", code);
            }
            order.add(value.get());
        }
        return Ranking.of(item, order)
                .map(TypedAnswer::of)
                .orElseGet(() -> TypedAnswer.refused("entry.refused.alone", text));
    }
}
