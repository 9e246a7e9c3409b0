package org.feltbok.tabular;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What cells of any source have in common. */
public final class Cells {
    private Cells() {}

    /**
     * The text without blanks at both ends; no-break and other Unicode spaces count as blanks
     * there.
     */
    public static String clean(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || Character.isSpaceChar(c);
    }

    static List<String> clean(List<String> cells) {
        List<String> cleaned = new ArrayList<>(cells.size());
        for (String cell : cells) {
            cleaned.add(clean(cell));
        }
        return List.copyOf(cleaned);
    }

    /**
     * Column names without the nameless ones at the end; empty and told when a name stands twice.
     */
    static Optional<Header> header(List<String> names, Place place, Consumer<Fault> faults) {
        int size = names.size();
        while (size > 0 && names.get(size - 1).isEmpty()) {
            size--;
        }
        Map<String, Integer> seen = new HashMap<>();
        boolean sound = true;
        for (int i = 0; i < size; i++) {
            String name = names.get(i);
            Integer earlier =
                    name.isEmpty() ? null : seen.putIfAbsent(name.toLowerCase(Locale.ROOT), i);
            if (earlier != null) {
                faults.accept(
                        Fault.at(
                                place.column(Header.letters(i)),
                                "tabular.duplicate_column",
                                name,
                                Header.letters(earlier)));
                sound = false;
            }
        }
        return sound ? Optional.of(new Header(names.subList(0, size))) : Optional.empty();
    }
}
