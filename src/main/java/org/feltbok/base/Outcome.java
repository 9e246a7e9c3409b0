package org.feltbok.base;

import java.util.List;

/**
 * How a piece of work ended; window and command line show the same text, the command line exits
 * with the code.
 */
public sealed interface Outcome {
    int exitCode();

    /** Done; key and args say what was done. */
    record Done(String key, List<Object> args) implements Outcome {
        @Override
        public int exitCode() {
            return 0;
        }
    }

    /** Done, and the data have findings to look at. */
    record Findings(String key, List<Object> args, List<Fault> findings) implements Outcome {
        @Override
        public int exitCode() {
            return 1;
        }
    }

    /** Not done: what was given cannot be used; nothing was changed. */
    record Refused(List<Fault> faults) implements Outcome {
        @Override
        public int exitCode() {
            return 2;
        }
    }

    static Outcome done(String key, Object... args) {
        return new Done(key, List.of(args));
    }
}
