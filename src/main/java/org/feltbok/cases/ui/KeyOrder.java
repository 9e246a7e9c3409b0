package org.feltbok.cases.ui;

import org.feltbok.cases.Case;

import java.util.Comparator;

/** Numbers by their value, other keys as texts after them. */
final class KeyOrder {
    private KeyOrder() {}

    static Comparator<Case> byKey() {
        return Comparator.comparingLong((Case c) -> number(c.key())).thenComparing(Case::key);
    }

    private static long number(String key) {
        return key.matches("\\d{1,18}") ? Long.parseLong(key) : Long.MAX_VALUE;
    }
}
