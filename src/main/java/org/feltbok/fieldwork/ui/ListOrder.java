package org.feltbok.fieldwork.ui;

import org.feltbok.cases.Case;
import org.feltbok.fieldwork.MissingCase;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An order of the list that was sorted once: what is read later is put into it without sorting.
 *
 * @param places where each case stands, by its id, from 0
 */
record ListOrder(Map<String, Integer> places) {
    /** Nothing was sorted yet. */
    static final ListOrder NONE = new ListOrder(Map.of());

    ListOrder {
        // not copied: it is large, and who made it keeps nothing of it
        places = Collections.unmodifiableMap(places);
    }

    /**
     * A line of the list, with what it is looked for by.
     *
     * @param key empty while it is not told
     */
    record Line(MissingCase missing, String name, String key) {
        static Line of(MissingCase missing) {
            Case c = missing.of();
            return new Line(missing, plain(c.name()), c.isMasked() ? "" : plain(c.key()));
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        /**
         * @param wanted in small letters
         */
        boolean fits(String wanted) {
            return name.contains(wanted) || key.startsWith(wanted);
        }
    }

    static ListOrder by(Comparator<MissingCase> order, List<MissingCase> missing) {
        Map<String, Integer> places = new HashMap<>();
        for (MissingCase m : missing.stream().sorted(order).toList()) {
            places.put(m.of().id(), places.size());
        }
        return new ListOrder(places);
    }

    boolean isNone() {
        return places.isEmpty();
    }

    /**
     * Those that are missing now, in this order. One that came back by an undo stands where it
     * stood; who was not there comes last.
     */
    List<Line> put(List<MissingCase> missing) {
        @Nullable Line[] placed = new Line[places.size()];
        List<Line> last = new ArrayList<>();
        for (MissingCase m : missing) {
            Integer at = places.get(m.of().id());
            if (at == null) {
                last.add(Line.of(m));
            } else {
                placed[at] = Line.of(m);
            }
        }
        return Stream.concat(Stream.of(placed).filter(Objects::nonNull), last.stream()).toList();
    }
}
