package org.feltbok.responses.ui;

import org.feltbok.base.MissingKind;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.KeyedCodes;
import org.feltbok.questionnaire.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The digits that choose each answer of an item, as {@link KeyedCodes} are on paper. */
final class OptionKeys {
    private final List<Option> options;
    private final List<String> keys;

    OptionKeys(Item item) {
        options = item.choices();
        keys = KeyedCodes.of(options);
    }

    /** The key of the option at a place; empty if it is no longer offered. */
    String at(int index) {
        return keys.get(index);
    }

    /** The answer that these digits choose. */
    Optional<Option> exact(String digits) {
        int i = keys.indexOf(digits);
        return i < 0 ? Optional.empty() : Optional.of(options.get(i));
    }

    /** Whether more digits could choose another answer. */
    boolean continues(String digits) {
        return keys.stream().anyMatch(k -> k.length() > digits.length() && k.startsWith(digits));
    }

    /** The printed answer that means don't know. */
    Optional<Option> dontKnow() {
        return options.stream()
                .filter(o -> !o.isRetired())
                .filter(o -> o.missingKind().filter(MissingKind.DONT_KNOW::equals).isPresent())
                .findFirst();
    }

    /** What may be keyed, such as {@code 1–9, 11–16}. */
    String range() {
        List<String> offered = keys.stream().filter(k -> !k.isEmpty()).toList();
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= offered.size(); i++) {
            if (i == offered.size() || !follows(offered, i)) {
                String first = offered.get(start);
                parts.add(start == i - 1 ? first : first + "–" + offered.get(i - 1));
                start = i;
            }
        }
        return String.join(", ", parts);
    }

    private static boolean follows(List<String> keys, int i) {
        return Integer.parseInt(keys.get(i)) == Integer.parseInt(keys.get(i - 1)) + 1;
    }
}
