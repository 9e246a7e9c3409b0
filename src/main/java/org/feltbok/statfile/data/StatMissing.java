package org.feltbok.statfile.data;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Values that count as missing.
 *
 * @param single Doubles or Strings
 * @param range those from a number to another; null = none
 */
public record StatMissing(List<Object> single, @Nullable Range range) {
    public static final StatMissing NONE = new StatMissing(List.of(), null);

    /** Both ends count. */
    public record Range(double low, double high) {
        boolean has(double value) {
            return value >= low && value <= high;
        }
    }

    public StatMissing {
        single = List.copyOf(single);
    }

    public boolean isNone() {
        return single.isEmpty() && range == null;
    }

    /** Whether a cell counts as missing though it holds a value. */
    public boolean has(@Nullable Object cell) {
        return cell != null
                && (single.contains(cell)
                        || range != null && cell instanceof Double d && range.has(d));
    }
}
