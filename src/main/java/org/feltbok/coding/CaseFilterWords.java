package org.feltbok.coding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which classes of which variables are chosen, as one line that is kept. */
public final class CaseFilterWords {
    private CaseFilterWords() {}

    /** Empty where all are worked on. */
    public static String write(CaseFilter filter) {
        return filter.chosen().stream()
                .map(
                        c ->
                                KeptWord.write(c.classes().variable().key())
                                        + "="
                                        + c.wanted().stream()
                                                .sorted()
                                                .map(w -> KeptWord.write(w))
                                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("&"));
    }

    /** Codes of classes by the key of their variable; what cannot be read is left out. */
    public static Map<String, Set<String>> read(String line) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (String part : line.split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                all.put(
                        KeptWord.read(part.substring(0, at)),
                        Arrays.stream(part.substring(at + 1).split(",", -1))
                                .map(KeptWord::read)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        }
        return all;
    }
}
