package org.feltbok.responses.files;

import java.util.List;

/** What is wrong with a cell: text key and values. */
record Wrong(String key, List<Object> args) {
    static Wrong of(String key, Object... args) {
        return new Wrong("responses.import." + key, List.of(args));
    }
}
