package org.feltbok.statfile.data;

import java.util.List;

/**
 * A file that is not what it should be, with the text key of the sentence that says so. It never
 * leaves the reading of files.
 */
public final class StatFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient List<Object> args;

    public StatFault(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
