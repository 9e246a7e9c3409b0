package org.feltbok.coding.merge;

import org.jspecify.annotations.Nullable;

/**
 * Which of two values stands where both copies changed the same: something before nothing, the
 * larger number, the longer text, the later in the order of signs. So it is the same in whatever
 * order copies are merged.
 */
final class Order {
    private Order() {}

    static @Nullable Object greater(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        if (a instanceof Number x && b instanceof Number y) {
            return x.doubleValue() >= y.doubleValue() ? a : b;
        }
        String one = a.toString();
        String other = b.toString();
        boolean first =
                one.length() == other.length()
                        ? one.compareTo(other) >= 0
                        : one.length() > other.length();
        return first ? a : b;
    }
}
