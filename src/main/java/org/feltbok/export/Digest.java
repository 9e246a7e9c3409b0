package org.feltbok.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names (SHA-256) for what is the same only if every letter of it is. */
final class Digest {
    private Digest() {}

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String of(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    private static String of(byte[] bytes) {
        return HexFormat.of().formatHex(started().digest(bytes));
    }

    private static MessageDigest started() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Of many things after each other, which need not be in memory as one text. */
    static final class Longer {
        private final MessageDigest sum = started();

        /**
         * @param thing says all that it is, and the same in every run, as a text
         */
        Longer add(Object thing) {
            byte[] bytes = thing.toString().getBytes(StandardCharsets.UTF_8);
            sum.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sum.update(bytes);
            return this;
        }

        String end() {
            return HexFormat.of().formatHex(sum.digest());
        }
    }
}
