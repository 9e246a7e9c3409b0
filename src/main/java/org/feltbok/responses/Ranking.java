package org.feltbok.responses;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;

import java.util.List;
import java.util.Optional;

/** What people write and choose as an order, wherever they do: in a field, a cell or a file. */
public final class Ranking {
    private Ranking() {}

    /**
     * The codes in a text that are set apart, or one sign each and written together as on paper.
     */
    public static List<String> codes(Item item, String text) {
        List<String> apart = List.of(text.strip().split("[\\s,;>]+"));
        return isTogether(item, text) ? List.of(text.strip().split("")) : apart;
    }

    /** Whether a text is codes written together: all are one sign, and it is no code itself. */
    public static boolean isTogether(Item item, String text) {
        List<String> codes = item.choices().stream().map(Option::code).toList();
        return text.strip().length() > 1
                && codes.stream().allMatch(c -> c.length() == 1)
                && List.of(text.strip().split("")).stream().allMatch(codes::contains);
    }

    /**
     * The answer that options in an order are. One that means something missing has no place: alone
     * it is that, and beside others it says nothing that can be taken.
     *
     * @param order by their stored values, at least one and each once
     */
    public static Optional<Answer> of(Item item, List<Integer> order) {
        Optional<Option> missing =
                item.choices().stream()
                        .filter(o -> o.missing() != null && order.contains(o.value()))
                        .findFirst();
        if (missing.isEmpty()) {
            return Optional.of(new Answer.Ranks(order));
        }
        return order.size() == 1
                ? missing.get().missingKind().map(Answer::missing)
                : Optional.empty();
    }
}
