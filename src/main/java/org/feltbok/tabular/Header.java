package org.feltbok.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The column names of a sheet, in order; names are trimmed and compared without regard to case. */
public final class Header {
    /** That of a sheet whose own cannot be used, which has been told. */
    static final Header UNREADABLE = new Header(List.of());

    private final List<String> names;
    private final Map<String, Integer> index = new HashMap<>();

    public Header(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < this.names.size(); i++) {
            index.putIfAbsent(this.names.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** Position of the column from 0, or -1. */
    public int index(String name) {
        return index.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
    }

    public boolean has(String name) {
        return index(name) >= 0;
    }

    /** The letters a spreadsheet shows above the column at a position from 0: A, B ... Z, AA. */
    public static String letters(int position) {
        StringBuilder letters = new StringBuilder();
        for (int n = position + 1; n > 0; n = (n - 1) / 26) {
            letters.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return letters.toString();
    }
}
