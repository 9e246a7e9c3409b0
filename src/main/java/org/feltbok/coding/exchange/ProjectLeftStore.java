package org.feltbok.coding.exchange;

import org.jdbi.v3.core.Handle;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what of the coders' desk no project of REFI-QDA has a place for, so that it is said. */
final class ProjectLeftStore {
    private static final Map<String, String> WHAT = new LinkedHashMap<>();

    static {
        WHAT.put(
                "qdpx.left.settled",
                "coding k JOIN layer l ON l.id = k.layer_id WHERE l.kind <> 'proposed'");
        WHAT.put("qdpx.left.assignments", "assignment WHERE task IN ('code', 'agree')");
        WHAT.put("qdpx.left.done", "coding_done WHERE done = 1");
        WHAT.put("qdpx.left.summaries", "summary WHERE trim(text) <> ''");
        WHAT.put("qdpx.left.documents", "document");
    }

    private ProjectLeftStore() {}

    /** How many of each kind there are, by the key of the words for it. */
    static Map<String, Integer> of(Handle handle) {
        Map<String, Integer> found = new LinkedHashMap<>();
        WHAT.forEach(
                (key, where) ->
                        found.put(
                                key,
                                handle.createQuery("SELECT count(*) FROM " + where)
                                        .mapTo(Integer.class)
                                        .one()));
        return found;
    }
}
