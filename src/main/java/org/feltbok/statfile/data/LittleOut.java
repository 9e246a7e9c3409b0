package org.feltbok.statfile.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers with their lowest byte first, and knows how far it has come. */
public final class LittleOut implements AutoCloseable {
    private final OutputStream out;
    private final byte[] eight = new byte[8];
    private final ByteBuffer buffer = ByteBuffer.wrap(eight).order(ByteOrder.LITTLE_ENDIAN);
    private long position;

    public LittleOut(OutputStream out) {
        this.out = out;
    }

    /** How many bytes were written. */
    public long position() {
        return position;
    }

    public void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private void first(int count) throws IOException {
        out.write(eight, 0, count);
        position += count;
    }

    public void int8(int value) throws IOException {
        out.write(value);
        position++;
    }

    public void int16(int value) throws IOException {
        buffer.putShort(0, (short) value);
        first(2);
    }

    public void int32(int value) throws IOException {
        buffer.putInt(0, value);
        first(4);
    }

    public void int64(long value) throws IOException {
        buffer.putLong(0, value);
        first(8);
    }

    public void float64(double value) throws IOException {
        buffer.putDouble(0, value);
        first(8);
    }

    public void ascii(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** As many whole characters of a text as have room, then a filler up to the width. */
    public void padded(String text, int width, char filler) throws IOException {
        padded(ByteText.of(text, width), width, filler);
    }

    /** No more than the width. */
    public void padded(byte[] bytes, int width, char filler) throws IOException {
        byte[] whole = Arrays.copyOf(bytes, width);
        Arrays.fill(whole, bytes.length, width, (byte) filler);
        bytes(whole);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
