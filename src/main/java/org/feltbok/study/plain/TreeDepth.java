package org.feltbok.study.plain;

import org.feltbok.base.Fault.Place;

import java.util.HashMap;
import java.util.Map;

/**
 * How deep the things of a file lie below each other. What lies deeper than anybody means is told,
 * once; every later walk through the tree can then trust its depth.
 */
public final class TreeDepth {
    private static final int DEEPEST = 50;
    private final Map<String, Integer> depths = new HashMap<>();
    private boolean told;

    /**
     * Notes a thing.
     *
     * @param parent its key, empty for none; noted before
     * @param place where the parent is named
     */
    public void add(String key, String parent, Place place, PlainFaults faults) {
        int depth = parent.isEmpty() ? 1 : depths.getOrDefault(parent, 0) + 1;
        depths.put(key, depth);
        if (depth > DEEPEST && !told) {
            told = true;
            faults.add(place, "plain.too_deep", DEEPEST);
        }
    }
}
