package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.LittleOut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Packs cells: a byte says what each of the next eight is, small numbers are in that byte. */
final class SavRows {
    private static final byte BLANK = ' ';
    private final LittleOut out;
    private final byte[] codes = new byte[Sav.CELL];
    private final byte[] literals = new byte[Sav.CELL * Sav.CELL];
    private final ByteBuffer numbers = ByteBuffer.wrap(literals).order(ByteOrder.LITTLE_ENDIAN);
    private int count;
    private int held;

    SavRows(LittleOut out) {
        this.out = out;
    }

    void number(double value) throws IOException {
        double small = value + Sav.BIAS;
        if (value == Sav.SYSTEM_MISSING) {
            code(Sav.MISSING);
        } else if (small >= 1 && small <= Sav.LAST_SMALL && small == Math.rint(small)) {
            code((int) small);
        } else {
            numbers.putDouble(held, value);
            held += Sav.CELL;
            code(Sav.LITERAL);
        }
    }

    /** A stretch of bytes made up to whole cells with blanks. */
    void text(byte[] bytes, int from, int to, int cells) throws IOException {
        for (int cell = 0; cell < cells; cell++) {
            int start = from + cell * Sav.CELL;
            int length = Math.clamp((long) to - start, 0, Sav.CELL);
            boolean blank = true;
            for (int i = 0; i < length; i++) {
                blank &= bytes[start + i] == BLANK;
            }
            if (blank) {
                code(Sav.BLANKS);
            } else {
                System.arraycopy(bytes, start, literals, held, length);
                Arrays.fill(literals, held + length, held + Sav.CELL, BLANK);
                held += Sav.CELL;
                code(Sav.LITERAL);
            }
        }
    }

    private void code(int code) throws IOException {
        codes[count++] = (byte) code;
        if (count == codes.length) {
            flush();
        }
    }

    /** Writes what is held back, to be called once after the last row. */
    void finish() throws IOException {
        if (count > 0) {
            Arrays.fill(codes, count, codes.length, (byte) Sav.SKIP);
            flush();
        }
    }

    private void flush() throws IOException {
        out.bytes(codes);
        out.bytes(Arrays.copyOf(literals, held));
        count = 0;
        held = 0;
    }
}
