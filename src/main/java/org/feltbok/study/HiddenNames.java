package org.feltbok.study;

import org.feltbok.store.Told;
import org.jdbi.v3.core.Handle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names that are not told while names are hidden: those that cases with a pseudonym have or
 * had, and those of informants. They are found within longer texts too, as whole words and with an
 * s of possession.
 */
final class HiddenNames {
    private static final String PERSON = "…";

    private final Map<String, String> instead;
    private final Pattern pattern;

    private HiddenNames(Map<String, String> instead) {
        this.instead = instead;
        String names =
                instead.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        pattern =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(" + names + ")(?=(['’]?s)?(?![\\p{L}\\p{N}]))");
    }

    static HiddenNames read(Handle handle) {
        Map<String, String> instead = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT informant, '…' FROM interview
                        UNION SELECT h.old, '…' FROM change_cell h WHERE h.tbl = 'interview' AND h.col = 'informant'
                        UNION SELECT h.new, '…' FROM change_cell h WHERE h.tbl = 'interview' AND h.col = 'informant'
                        UNION SELECT name, pseudonym FROM study_case
                        UNION SELECT h.old, c.pseudonym FROM change_cell h JOIN study_case c ON c.id = h.row_id
                          WHERE h.tbl = 'study_case' AND h.col = 'name'
                        UNION SELECT h.new, c.pseudonym FROM change_cell h JOIN study_case c ON c.id = h.row_id
                          WHERE h.tbl = 'study_case' AND h.col = 'name'
                        """)
                .map((r, c) -> new String[] {r.getString(1), r.getString(2)})
                .forEach(
                        n -> {
                            if (n[0] != null && n[1] != null && !n[0].isBlank()) {
                                instead.merge(
                                        n[0].strip(), n[1], (a, b) -> a.equals(b) ? a : PERSON);
                            }
                        });
        return new HiddenNames(instead);
    }

    /** The values of an operation, as they may be told. */
    List<String> told(String operation, List<String> args) {
        boolean named =
                operation.equals("interviews.set")
                        && !args.isEmpty()
                        && args.getFirst().equals("informant");
        return IntStream.range(0, args.size())
                .mapToObj(i -> named && i > 0 ? person(args.get(i)) : told(args.get(i)))
                .toList();
    }

    private static String person(String name) {
        return name.equals(Told.NOTHING) ? name : PERSON;
    }

    private String told(String arg) {
        return instead.isEmpty()
                ? arg
                : pattern.matcher(arg)
                        .replaceAll(
                                m ->
                                        Matcher.quoteReplacement(
                                                instead.getOrDefault(m.group(1), PERSON)));
    }
}
