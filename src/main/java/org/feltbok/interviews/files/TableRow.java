package org.feltbok.interviews.files;

import java.util.List;
import java.util.stream.Collectors;

/** A row of a table as one paragraph: time, name and words, in whatever columns they stand. */
final class TableRow {
    private static final int SHORT = 40;

    private TableRow() {}

    static String said(List<String> cells) {
        List<String> filled = cells.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
        if (filled.size() < 2) {
            return String.join("", filled);
        }
        String last = filled.getLast();
        List<String> before = filled.subList(0, filled.size() - 1);
        String time =
                before.stream().filter(c -> c.matches("\\[?[\\d:.,]+]?")).findFirst().orElse("");
        List<String> names = before.stream().filter(c -> !c.equals(time)).toList();
        boolean named = names.size() == 1 && names.getFirst().length() <= SHORT;
        if (named) {
            String at = time.contains(":") ? "[" + time.replaceAll("[\\[\\]]", "") + "] " : "";
            return at + names.getFirst().replaceAll(":$", "") + ": " + last;
        }
        return filled.stream().collect(Collectors.joining("\n"));
    }
}
