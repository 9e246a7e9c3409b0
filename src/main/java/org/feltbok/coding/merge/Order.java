package org.feltbok.coding.merge;

import org.feltbok.coding.merge.Merged.Choice;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.TreeSet;

/**
 * Which of two values stands where both copies changed the same: something before nothing, the
 * larger number, the longer text, the later in the order of signs. So it is the same in whatever
 * order copies are merged.
 */
final class Order {
    static final String BETWEEN = "\n—\n";

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

    static @Nullable Object by(Choice stands, @Nullable Object mine, @Nullable Object theirs) {
        return switch (stands) {
            case MINE -> mine;
            case THEIRS -> theirs;
            case BOTH -> greater(mine, theirs);
        };
    }

    /** Marks and memos of one coder in two copies: done in one is done, and both memos stand. */
    static @Nullable Object addedUp(String column, @Nullable Object a, @Nullable Object b) {
        return column.equals("memo") ? joined(a, b) : greater(a, b);
    }

    static @Nullable Object joined(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        var parts = new TreeSet<String>();
        for (Object each : List.of(a, b)) {
            parts.addAll(List.of(each.toString().split(BETWEEN)));
        }
        return String.join(BETWEEN, parts);
    }
}
