package org.feltbok.responses;

import org.jdbi.v3.core.Handle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which keys void responses have or would have. A second entry has the key of the first, so
 * several that were made void in turn would have the same one: each after the first of them is kept
 * under a key of its own, and has the common one again when it counts again.
 */
final class VoidKeyStore {
    private static final String MARK = "_void";
    private static final Pattern ASIDE = Pattern.compile("(.+)" + MARK + "\\d+");

    private VoidKeyStore() {}

    /** Under which a response is kept that is made void: its own if no other void one has it. */
    static String aside(Handle handle, Response response) {
        String key = response.key();
        if (number(handle, response, key, " AND o.pass = -v.pass") == 0) {
            return key;
        }
        int i = 2;
        while (number(handle, response, key + MARK + i, "") > 0) {
            i++;
        }
        return key + MARK + i;
    }

    /** Under which a void response counts again. */
    static String counting(Handle handle, Response response) {
        Matcher aside = ASIDE.matcher(response.key());
        // a file may have brought a key that looks like this
        boolean isAside =
                aside.matches()
                        && number(handle, response, response.key(), "") == 0
                        && number(handle, response, aside.group(1), "") > 0;
        return isAside ? aside.group(1) : response.key();
    }

    /** How many others of the questionnaire have a key. */
    private static int number(Handle handle, Response response, String key, String which) {
        return handle.createQuery(
                        "SELECT count(*) FROM response o JOIN response v ON v.id = :id"
                                + " WHERE o.questionnaire_id = v.questionnaire_id AND o.id <> v.id"
                                + " AND o.key = :key"
                                + which)
                .bind("id", response.id())
                .bind("key", key)
                .mapTo(Integer.class)
                .one();
    }
}
