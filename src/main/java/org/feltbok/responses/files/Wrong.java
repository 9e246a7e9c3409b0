package org.feltbok.responses.files;

import java.util.Collection;
import java.util.List;

/** What is wrong with a cell: text key and values. */
record Wrong(String key, List<Object> args) {
    static Wrong of(String key, Object... args) {
        return new Wrong("responses.import." + key, List.of(args));
    }

    /** Names what was probably meant, where anything is near. */
    static Wrong near(String key, String name, Collection<String> candidates) {
        String nearest = Nearest.of(name, candidates);
        return nearest.isEmpty() ? of(key, name) : of(key + "_near", name, nearest);
    }
}
