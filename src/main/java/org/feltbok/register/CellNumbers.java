package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.register.RegisterTable.Entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the cells of one table. Where a number can be read in two ways, the others of the table
 * tell which sign stands before the decimals; where they do not, it is told and not read.
 */
final class CellNumbers {
    private final boolean isDashNought;
    private final boolean pointed;
    private final boolean comma;
    private final Map<Sign, Integer> marks = new EnumMap<>(Sign.class);
    private int provisional;
    private int decimals;

    /**
     * What a cell says: a number, or a mark in its place.
     *
     * @param value not meaningful where there is a mark
     */
    record Read(double value, Optional<Sign> mark) {
        /** Whether it says no more than that there is nothing. */
        boolean isNothing() {
            return mark.isPresent() || value == 0;
        }
    }

    CellNumbers(List<Entry> entries, boolean isDashNought) {
        this.isDashNought = isDashNought;
        pointed = entries.stream().anyMatch(e -> hasDecimals(e.text(), '.'));
        comma = entries.stream().anyMatch(e -> hasDecimals(e.text(), ','));
    }

    private static boolean hasDecimals(String text, char mark) {
        return WrittenNumber.of(bare(text)) instanceof WrittenNumber.Value v
                && v.decimals() > 0
                && text.lastIndexOf(mark) > text.lastIndexOf(mark == '.' ? ',' : '.');
    }

    /** Whether a cell holds a number, marked as provisional or not. */
    static boolean isNumber(String text) {
        return !(WrittenNumber.of(bare(text)) instanceof WrittenNumber.None);
    }

    /** Without the sign that says it is provisional. */
    private static String bare(String text) {
        String plain = text.strip();
        return isProvisional(plain) ? plain.substring(0, plain.length() - 1).strip() : plain;
    }

    private static boolean isProvisional(String text) {
        return text.endsWith("*");
    }

    /** Empty and told for what is neither number nor mark. */
    Optional<Read> read(Entry entry, Consumer<Fault> faults) {
        String text = entry.text().strip();
        Optional<Sign> mark = Sign.of(text);
        if (mark.isPresent()) {
            if (mark.get() == Sign.DASH && isDashNought) {
                return Optional.of(new Read(0, Optional.empty()));
            }
            return Optional.of(new Read(0, mark));
        }
        String bare = bare(text);
        WrittenNumber written = WrittenNumber.of(bare);
        boolean isTwoWays = written instanceof WrittenNumber.TwoWays;
        if (written instanceof WrittenNumber.TwoWays two && pointed != comma) {
            boolean isDecimal = bare.indexOf(pointed ? '.' : ',') >= 0;
            written = WrittenNumber.of(isDecimal ? two.small() : two.large());
        }
        if (!(written instanceof WrittenNumber.Value value)) {
            WrittenNumber.read(bare, entry.place(), "register.not_a_number", faults);
            return Optional.empty();
        }
        provisional += isProvisional(text) ? 1 : 0;
        decimals = Math.max(decimals, Math.min(6, decimals(bare, isTwoWays, value)));
        return Optional.of(new Read(value.value(), Optional.empty()));
    }

    /** How many were written; a nought that only tells them from thousands is none. */
    private static int decimals(String text, boolean isTwoWays, WrittenNumber.Value value) {
        if (isTwoWays) {
            return value.decimals() == 0 ? 0 : 3;
        }
        boolean isAdded =
                value.decimals() > 0
                        && text.endsWith("0")
                        && text.equals(WrittenNumber.write(value.value()));
        return value.decimals() - (isAdded ? 1 : 0);
    }

    /** Counts a mark of a value that the study asks for. */
    void count(Sign mark) {
        marks.merge(mark, 1, Integer::sum);
    }

    Map<Sign, Integer> marks() {
        return marks;
    }

    int provisional() {
        return provisional;
    }

    /** The most decimals that were written. */
    int decimals() {
        return decimals;
    }
}
