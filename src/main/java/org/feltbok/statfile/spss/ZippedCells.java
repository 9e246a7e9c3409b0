package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.ByteIn;
import org.feltbok.statfile.data.StatFault;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The packed cells of a .zsav file, which is packed once more in blocks one after the other. */
final class ZippedCells extends InputStream {
    private static final int STEP = 1 << 15;
    private final ByteIn in;
    private final long end;
    private final Inflater inflater = new Inflater();
    private final byte[] one = new byte[1];

    /**
     * @param end where the blocks end in the file
     */
    private ZippedCells(ByteIn in, long end) {
        this.in = in;
        this.end = end;
    }

    static ZippedCells open(ByteIn in) throws IOException {
        in.int64();
        long end = in.int64();
        in.int64();
        if (end < in.position() || end > in.position() + in.remaining()) {
            throw new StatFault("statfile.cut_off");
        }
        return new ZippedCells(in, end);
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        try {
            while (true) {
                int done = inflater.inflate(into, from, count);
                if (done > 0) {
                    return done;
                }
                if (inflater.finished()) {
                    byte[] rest = rest();
                    inflater.reset();
                    inflater.setInput(rest);
                }
                if (inflater.needsDictionary()) {
                    throw new StatFault("statfile.broken", in.position());
                }
                if (inflater.needsInput()) {
                    long left = end - in.position();
                    if (left <= 0) {
                        return -1;
                    }
                    held = in.bytes(Math.min(left, STEP));
                    inflater.setInput(held);
                }
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
    }

    private byte[] held = {};

    /** Of what was given to it, what belongs to the next block. */
    private byte[] rest() {
        int left = inflater.getRemaining();
        byte[] rest = java.util.Arrays.copyOfRange(held, held.length - left, held.length);
        held = rest;
        return rest;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
