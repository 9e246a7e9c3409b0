package org.feltbok.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The digits by which answers are keyed, and that stand beside them on paper: a code that is a
 * number as it is; others get the numbers that no code is, in their order. An answer that is no
 * longer offered is not keyed, and its number is nobody else's: forms printed before have it.
 */
public final class KeyedCodes {
    private static final String NUMBER = "\\d{1,4}";

    private KeyedCodes() {}

    /** One for each of the options of an item, in their order; empty where it has none. */
    public static List<String> of(List<Option> options) {
        Set<String> taken =
                options.stream()
                        .map(Option::code)
                        .filter(c -> c.matches(NUMBER))
                        .collect(Collectors.toCollection(HashSet::new));
        List<String> keys = new ArrayList<>();
        int free = 0;
        for (Option option : options) {
            String key = option.code();
            if (!key.matches(NUMBER)) {
                do {
                    free++;
                } while (!taken.add(String.valueOf(free)));
                key = String.valueOf(free);
            }
            keys.add(option.isRetired() ? "" : key);
        }
        return List.copyOf(keys);
    }

    /** Of one of the options of an item. */
    public static String of(Item item, Option option) {
        List<Option> options = item.choices();
        int at = options.indexOf(option);
        return at < 0 ? option.code() : of(options).get(at);
    }
}
