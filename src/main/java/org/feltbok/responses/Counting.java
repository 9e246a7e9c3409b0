package org.feltbok.responses;

import org.feltbok.questionnaire.Item;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** SQL that counts items of a response for which something holds. */
final class Counting {
    private static final int TOGETHER = 50;

    private Counting() {}

    /**
     * A sum of conditions, put in brackets part by part because SQLite limits how deep an
     * expression may be.
     */
    static String of(Form form, Function<Item, String> condition) {
        return of(form.items(), condition);
    }

    /** The same of some of its items. */
    static String of(List<Item> items, Function<Item, String> condition) {
        List<String> terms = new ArrayList<>();
        items.forEach(i -> terms.add("(" + condition.apply(i) + ")"));
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < terms.size(); i += TOGETHER) {
            List<String> part = terms.subList(i, Math.min(terms.size(), i + TOGETHER));
            sums.add("(" + String.join(" + ", part) + ")");
        }
        return sums.isEmpty() ? "0" : "coalesce(" + String.join(" + ", sums) + ", 0)";
    }

    /** The first value of an item that is not NULL. */
    static String first(Item item) {
        List<String> columns = item.columns();
        if (columns.isEmpty()) {
            return "NULL";
        }
        if (columns.size() == 1) {
            return "a.\"" + columns.getFirst() + "\"";
        }
        return columns.stream()
                .map(c -> "a.\"" + c + "\"")
                .collect(Collectors.joining(", ", "coalesce(", ")"));
    }
}
