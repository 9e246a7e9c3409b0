package org.feltbok.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases by key, read from lines {@code key: phrase | phrase}; a line that begins with {@code #}
 * is a remark.
 */
record TextBank(Map<String, List<String>> phrases) {

    static TextBank read(Path file) throws IOException {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int colon = line.indexOf(": ");
            if (line.startsWith("#") || colon < 0) {
                continue;
            }
            phrases.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                    .addAll(List.of(line.substring(colon + 2).strip().split(" \\| ")));
        }
        return new TextBank(phrases);
    }

    /** The phrases of a key; empty if the bank has none. */
    List<String> of(String key) {
        return phrases.getOrDefault(key, List.of());
    }
}
