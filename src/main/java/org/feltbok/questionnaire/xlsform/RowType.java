package org.feltbok.questionnaire.xlsform;

import org.feltbok.questionnaire.ItemType;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the type cell of a survey row says.
 *
 * @param list the option list of a select; empty for others
 * @param orOther true if a select also takes an answer of one's own
 */
record RowType(Kind kind, @Nullable ItemType item, String list, boolean orOther) {
    /** What kind of row it is. */
    enum Kind {
        BEGIN,
        END,
        QUESTION,
        NOTE,
        /** About the filling in, or calculated: takes no answer. */
        SKIPPED
    }

    private static final Map<String, ItemType> WORDS = new HashMap<>();

    static {
        for (ItemType type : ItemType.values()) {
            type.formWords().forEach(w -> WORDS.put(w, type));
        }
    }

    private static final Pattern SELECT =
            Pattern.compile(
                    "(?<command>"
                            + WORDS.entrySet().stream()
                                    .filter(e -> e.getValue().isClosed())
                                    .map(Map.Entry::getKey)
                                    .sorted(Comparator.comparing(w -> -w.length()))
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|"))
                            + ")\\s+(?<list>\\S+?)(?<other>\\s+(or_other|or other|or specify other))?",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> SKIPPED =
            Set.of(
                    "start",
                    "end",
                    "today",
                    "deviceid",
                    "device id",
                    "subscriberid",
                    "simserial",
                    "phonenumber",
                    "username",
                    "email",
                    "audit",
                    "start-geopoint",
                    "background-audio",
                    "calculate",
                    "hidden");

    /** Empty if the type is not one of those known here. */
    static Optional<RowType> of(String cell) {
        String text = cell.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("begin group") || lower.equals("begin_group")) {
            return plain(Kind.BEGIN, null);
        }
        if (lower.equals("end group") || lower.equals("end_group")) {
            return plain(Kind.END, null);
        }
        if (lower.equals("note")) {
            return plain(Kind.NOTE, null);
        }
        if (SKIPPED.contains(lower)) {
            return plain(Kind.SKIPPED, null);
        }
        ItemType item = WORDS.get(lower);
        if (item != null && !item.isClosed()) {
            return plain(Kind.QUESTION, item);
        }
        Matcher select = SELECT.matcher(text);
        if (!select.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new RowType(
                        Kind.QUESTION,
                        WORDS.get(select.group("command").toLowerCase(Locale.ROOT)),
                        select.group("list"),
                        select.group("other") != null));
    }

    private static Optional<RowType> plain(Kind kind, @Nullable ItemType item) {
        return Optional.of(new RowType(kind, item, "", false));
    }

    boolean isSelect() {
        return item != null && item.isClosed();
    }
}
