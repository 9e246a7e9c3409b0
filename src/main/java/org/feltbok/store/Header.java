package org.feltbok.store;

import org.feltbok.base.FaultException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The first hundred bytes of a study file, read before anything touches it. */
record Header(int applicationId, int version) {
    /** "Felt" */
    static final int APPLICATION_ID = 0x46656C74;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * @throws FaultException if the file is not there, cannot be read or is no study of ours
     */
    static Header read(Path file) {
        return read(file, Migrations.CURRENT);
    }

    /** The same for a program that knows the format up to {@code newest}. */
    static Header read(Path file, int newest) {
        if (!Files.exists(file)) {
            throw new FaultException("store.not_found", file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new FaultException("store.is_folder", file.toString());
        }
        if (!Files.isRegularFile(file)) {
            // a pipe or device would be waited for without an end
            throw new FaultException("store.not_a_study", file.toString());
        }
        byte[] bytes = new byte[100];
        int length;
        try (var in = Files.newInputStream(file)) {
            length = in.readNBytes(bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new FaultException(e, "store.not_readable", file.toString());
        }
        if (length < bytes.length
                || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new FaultException("store.not_a_study", file.toString());
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Header header = new Header(buffer.getInt(68), buffer.getInt(60));
        if (header.applicationId != APPLICATION_ID) {
            throw new FaultException("store.other_database", file.toString());
        }
        if (header.version > newest) {
            throw new FaultException("store.newer", file.toString(), header.version, newest);
        }
        return header;
    }
}
