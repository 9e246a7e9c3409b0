package org.feltbok.study;

import org.feltbok.store.Change;
import org.feltbok.store.Study;

import java.util.List;

/** What was done, as it may be told now, with names read anew; for tests. */
public final class Told {
    private Told() {}

    public static List<String> told(Study study, Change change) {
        return told(study, change.operation(), change.args());
    }

    public static List<String> told(Study study, String operation, List<String> args) {
        try (LiveNames names = new LiveNames(study)) {
            return names.told(operation, args);
        }
    }
}
