package org.feltbok.sample;

import java.util.List;

/** Sets of codes as written in the plans: {@code 4}, {@code 1-3}, {@code @text}. */
final class Codes {
    private Codes() {}

    /**
     * Whether an answer, which may be several codes joined by {@code +}, holds a code of the set.
     */
    static boolean contains(String set, String answer) {
        if (answer.indexOf('+') < 0) {
            return inSet(set, answer);
        }
        return List.of(answer.split("\\+")).stream().anyMatch(code -> inSet(set, code));
    }

    private static boolean inSet(String set, String code) {
        int dash = set.indexOf('-');
        if (dash < 0 || !isNumber(code)) {
            return set.equals(code);
        }
        int value = Integer.parseInt(code);
        return value >= Integer.parseInt(set.substring(0, dash))
                && value <= Integer.parseInt(set.substring(dash + 1));
    }

    static boolean isNumber(String code) {
        return !code.isEmpty() && code.chars().allMatch(Character::isDigit);
    }
}
