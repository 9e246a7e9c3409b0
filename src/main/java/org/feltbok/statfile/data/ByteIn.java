package org.feltbok.statfile.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads a file whose lengths may be lies: no more is ever asked of memory than the file has bytes.
 */
public final class ByteIn implements AutoCloseable {
    private static final int STEP = 1 << 16;
    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(STEP);

    /** Of what is in the buffer, where the first byte stands in the file. */
    private long begin;

    private ByteIn(FileChannel channel) throws IOException {
        this.channel = channel;
        size = channel.size();
        buffer.limit(0);
        order(ByteOrder.LITTLE_ENDIAN);
    }

    public static ByteIn open(Path file) throws IOException {
        return new ByteIn(FileChannel.open(file, StandardOpenOption.READ));
    }

    public void order(ByteOrder order) {
        buffer.order(order);
    }

    public ByteOrder order() {
        return buffer.order();
    }

    public long position() {
        return begin + buffer.position();
    }

    public long remaining() {
        return size - position();
    }

    /** Goes on elsewhere. */
    public void position(long place) throws IOException {
        if (place < 0 || place > size) {
            throw new EOFException();
        }
        if (place >= begin && place <= begin + buffer.limit()) {
            buffer.position((int) (place - begin));
        } else {
            begin = place;
            buffer.position(0).limit(0);
        }
    }

    public void skip(long count) throws IOException {
        if (count < 0 || count > remaining()) {
            throw new EOFException();
        }
        position(position() + count);
    }

    private void need(int count) throws IOException {
        if (buffer.remaining() >= count) {
            return;
        }
        begin += buffer.position();
        buffer.compact();
        while (buffer.position() < count) {
            if (channel.read(buffer, begin + buffer.position()) < 0) {
                buffer.flip();
                throw new EOFException();
            }
        }
        buffer.flip();
    }

    public int int8() throws IOException {
        need(Byte.BYTES);
        return buffer.get() & 0xFF;
    }

    /** Without a sign. */
    public int int16() throws IOException {
        need(Short.BYTES);
        return buffer.getShort() & 0xFFFF;
    }

    public int int32() throws IOException {
        need(Integer.BYTES);
        return buffer.getInt();
    }

    public long int64() throws IOException {
        need(Long.BYTES);
        return buffer.getLong();
    }

    public double float64() throws IOException {
        return Double.longBitsToDouble(int64());
    }

    /** So many bytes; told as the end of the file where it has not so many. */
    public byte[] bytes(long count) throws IOException {
        if (count < 0 || count > remaining()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[Math.toIntExact(count)];
        bytes(bytes, 0, bytes.length);
        return bytes;
    }

    public void bytes(byte[] into, int from, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int step = Math.min(count - done, STEP);
            need(step);
            buffer.get(into, from + done, step);
            done += step;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
