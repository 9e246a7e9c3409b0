package org.feltbok.shell.palette;

import java.util.List;

/**
 * What a search gave.
 *
 * @param kinds in the order of the palette, those with no hits left out
 * @param millis how long it took
 */
record Found(List<Kind> kinds, long millis) {
    /**
     * @param name in the language of the window
     */
    record Kind(String name, List<Row.Entry> entries) {}

    int total() {
        return kinds.stream().mapToInt(k -> k.entries().size()).sum();
    }
}
