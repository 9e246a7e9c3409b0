package org.feltbok.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The database's write-ahead log as a killed program left it. The database reads it up to the first
 * frame whose checksum is wrong and passes over the rest without a word; this counts the commits in
 * that rest.
 */
final class LogFile {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;

    private LogFile() {}

    /**
     * How many commits stand behind damage, where the database does not read them; 0 if the log is
     * whole, ends in what was never finished, or is not there.
     */
    static int unread(Path study) {
        Path file = Beside.file(study, "-wal");
        if (!Files.exists(file)) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = read(channel, 0, HEADER);
            if (head.limit() < HEADER) {
                return 0;
            }
            int size = head.getInt(8);
            boolean known = (head.getInt(0) & ~1) == MAGIC && size >= 512 && size <= 65536;
            Sum sum = new Sum((head.getInt(0) & 1) == 1);
            sum.add(head, 0, 24);
            if (!known || !sum.is(head, 24)) {
                return channel.size() > HEADER ? 1 : 0;
            }
            return unread(channel, size, head.getLong(16), sum);
        } catch (IOException e) {
            System.getLogger(LogFile.class.getName())
                    .log(System.Logger.Level.WARNING, "the log cannot be read", e);
            return 0;
        }
    }

    private static int unread(FileChannel channel, int size, long salt, Sum sum)
            throws IOException {
        int commits = 0;
        boolean broken = false;
        for (long at = HEADER; at < channel.size(); at += FRAME_HEADER + size) {
            ByteBuffer frame = read(channel, at, FRAME_HEADER + size);
            if (frame.limit() < FRAME_HEADER + size) {
                break;
            }
            boolean same = frame.getLong(8) == salt;
            if (!broken) {
                sum.add(frame, 0, 8);
                sum.add(frame, FRAME_HEADER, size);
                broken = !same || !sum.is(frame, 16);
            } else if (same && frame.getInt(4) != 0) {
                commits++;
            }
        }
        return commits;
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        long from = at;
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, from);
            if (n < 0) {
                break;
            }
            from += n;
        }
        return buffer.flip();
    }

    /** The running checksum of header and frames, as the file format describes it. */
    private static final class Sum {
        private final ByteOrder order;
        private int first;
        private int second;

        Sum(boolean bigEndian) {
            order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        }

        void add(ByteBuffer bytes, int from, int length) {
            ByteBuffer words = bytes.duplicate().order(order);
            for (int i = from; i < from + length; i += 8) {
                first += words.getInt(i) + second;
                second += words.getInt(i + 4) + first;
            }
        }

        boolean is(ByteBuffer bytes, int at) {
            return bytes.getInt(at) == first && bytes.getInt(at + 4) == second;
        }
    }
}
