package org.feltbok.statfile.spss;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The cells of the rows, one after the other, unpacked where they are packed. */
final class SavCells {
    private final InputStream in;
    private final boolean isPacked;
    private final double bias;
    private final byte[] codes = new byte[Sav.CELL];
    private final byte[] cell = new byte[Sav.CELL];
    private final ByteBuffer number;
    private int next = Sav.CELL;

    SavCells(InputStream in, boolean isPacked, double bias, ByteOrder order) {
        this.in = in;
        this.isPacked = isPacked;
        this.bias = bias;
        number = ByteBuffer.wrap(cell).order(order);
    }

    /** Takes the next cell; false where there are no more. */
    boolean next() throws IOException {
        if (!isPacked) {
            return read(cell);
        }
        int code = code();
        switch (code) {
            case -1, Sav.ALL_READ -> {
                return false;
            }
            case Sav.LITERAL -> {
                if (!read(cell)) {
                    throw new EOFException();
                }
            }
            case Sav.BLANKS -> Arrays.fill(cell, (byte) ' ');
            case Sav.MISSING -> number.putDouble(0, Sav.SYSTEM_MISSING);
            default -> number.putDouble(0, code - bias);
        }
        return true;
    }

    /** The next code that says anything; below 0 where there are no more. */
    private int code() throws IOException {
        while (true) {
            if (next == Sav.CELL) {
                if (!read(codes)) {
                    return -1;
                }
                next = 0;
            }
            int code = codes[next++] & 0xFF;
            if (code != Sav.SKIP) {
                return code;
            }
        }
    }

    /** Returns false where nothing is left; an end in between is one of the file. */
    private boolean read(byte[] into) throws IOException {
        int read = in.readNBytes(into, 0, into.length);
        if (read == 0) {
            return false;
        }
        if (read < into.length) {
            throw new EOFException();
        }
        return true;
    }

    double number() {
        return number.getDouble(0);
    }

    /** As many of its bytes as have room. */
    void text(byte[] into, int from) {
        System.arraycopy(cell, 0, into, from, Math.min(Sav.CELL, into.length - from));
    }
}
