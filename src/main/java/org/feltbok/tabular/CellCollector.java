package org.feltbok.tabular;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import org.feltbok.base.text.CleanText;

import java.util.Arrays;

/**
 * Collects the cells of a record in one array that is used again; codes of one or two digits cost
 * no new text.
 */
final class CellCollector extends AbstractBaseCsvCallbackHandler<CellCollector> {
    /** A row has more cells than it may. */
    static final class TooWide extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final int ASCII = 128;
    private static final String[] ONE = new String[ASCII];
    private static final String[] TWO = new String[100];

    static {
        for (int i = 0; i < ASCII; i++) {
            ONE[i] = String.valueOf((char) i);
        }
        for (int i = 0; i < TWO.length; i++) {
            TWO[i] = "" + (char) ('0' + i / 10) + (char) ('0' + i % 10);
        }
    }

    private final int most;
    private String[] cells = new String[16];
    private int count;

    CellCollector() {
        this(Integer.MAX_VALUE);
    }

    /**
     * @param most cells that a row may have
     */
    CellCollector(int most) {
        this.most = most;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
    }

    @Override
    protected void handleField(
            int fieldIndex, char[] buffer, int offset, int length, boolean quoted) {
        add(text(buffer, offset, length));
    }

    @Override
    protected void handleEmpty() {
        add("");
    }

    private void add(String cell) {
        if (count == most) {
            throw new TooWide();
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        cells[count++] = cell;
    }

    private static String text(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        char first = buffer[offset];
        if (length == 1 && first < ASCII && !CleanText.isSuspect(first)) {
            return ONE[first];
        }
        if (length == 2 && first >= '0' && first <= '9') {
            char second = buffer[offset + 1];
            if (second >= '0' && second <= '9') {
                return TWO[(first - '0') * 10 + second - '0'];
            }
        }
        return CleanText.of(new String(buffer, offset, length));
    }

    @Override
    protected CellCollector buildRecord() {
        return this;
    }

    int count() {
        return count;
    }

    /** The cells; those from {@link #count()} on are left over from other rows. */
    String[] cells() {
        return cells;
    }

    /** The cells without blanks at both ends, in an array of their own. */
    String[] cleaned() {
        String[] cleaned = new String[count];
        for (int i = 0; i < count; i++) {
            cleaned[i] = Cells.clean(cells[i]);
        }
        return cleaned;
    }

    /** True when no cell from the given position on holds anything. */
    boolean blankFrom(int from) {
        for (int i = from; i < count; i++) {
            if (!cells[i].isBlank()) {
                return false;
            }
        }
        return true;
    }
}
