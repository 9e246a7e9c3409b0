package org.feltbok.cases.list;

import org.feltbok.base.text.WrittenNumber;
import org.feltbok.base.text.WrittenNumber.TwoWays;
import org.feltbok.base.text.WrittenNumber.Value;

import java.util.Collection;
import java.util.Optional;

/**
 * The numbers of one column. One that can be read in two ways is read as the others of its column
 * are written, or as was chosen; else it is not read.
 */
final class ListNumbers {
    private static final int MOST_DECIMALS = 6;
    private final Optional<Character> mark;
    private int decimals;

    /**
     * @param chosen what stands before decimals, if somebody said so
     */
    ListNumbers(Optional<Character> chosen, Collection<String> cells) {
        boolean isPoint = cells.stream().anyMatch(c -> hasDecimals(c, '.'));
        boolean isComma = cells.stream().anyMatch(c -> hasDecimals(c, ','));
        Optional<Character> seen =
                isPoint == isComma ? Optional.empty() : Optional.of(isPoint ? '.' : ',');
        mark = chosen.or(() -> seen);
    }

    private static boolean hasDecimals(String text, char mark) {
        return WrittenNumber.of(text) instanceof Value v
                && v.decimals() > 0
                && text.lastIndexOf(mark) > text.lastIndexOf(mark == '.' ? ',' : '.');
    }

    /** The number, or why it is none. */
    WrittenNumber read(String text) {
        WrittenNumber written = WrittenNumber.of(text);
        if (written instanceof TwoWays two && mark.isPresent()) {
            boolean isDecimal = text.indexOf(mark.get()) >= 0;
            written = WrittenNumber.of(isDecimal ? two.small() : two.large());
        }
        if (written instanceof Value value) {
            decimals = Math.max(decimals, shown(value.value()));
        }
        return written;
    }

    /** As many as say something: noughts at the end do not. */
    private static int shown(double value) {
        String plain = WrittenNumber.show(value, org.feltbok.base.text.Language.EN);
        int point = plain.indexOf('.');
        return point < 0 ? 0 : Math.min(MOST_DECIMALS, plain.length() - point - 1);
    }

    /** The most that were written. */
    int decimals() {
        return decimals;
    }
}
