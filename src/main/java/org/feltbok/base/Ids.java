package org.feltbok.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/** Identities of entities: stable, so that copies of a study can be merged. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identity whose text order is its order in time (UUID version 7). */
    public static String next() {
        long millis = System.currentTimeMillis();
        byte[] random = new byte[2 * Long.BYTES];
        RANDOM.nextBytes(random); // once: each time is a call of the system
        ByteBuffer bits = ByteBuffer.wrap(random);
        long high = (millis << 16) | 0x7000L | (bits.getLong() & 0x0FFFL);
        long low = 0x8000000000000000L | (bits.getLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low).toString();
    }

    /**
     * The identity that a thing read from plain files gets: the same study, kind and key give the
     * same.
     */
    public static String derived(String studyKey, String kind, String key) {
        String name = studyKey + '\u001f' + kind + '\u001f' + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
