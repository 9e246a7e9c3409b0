package org.feltbok.interviews.ui;

import org.feltbok.interviews.Interview;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which interviews are listed, and in which order.
 *
 * @param down the last first
 * @param role only those of this role, as it is called; empty = of all
 */
record Listing(By by, boolean down, String role) {
    /** Those of the case chosen, or all that are worked on under headings. */
    enum By {
        CASE,
        CASES,
        ROLE,
        DATE,
        GUIDE
    }

    /** The interviews of the case chosen. */
    static final Listing OF_CASE = new Listing(By.CASE, false, "");

    boolean isOfCase() {
        return by == By.CASE;
    }

    /** By something else, or by the same the other way round. */
    Listing turned(By other) {
        return other == By.CASE ? OF_CASE : new Listing(other, other == by && !down, role);
    }

    /** Only those of a role, wherever they are; of all again where they are already. */
    Listing only(String wanted) {
        return wanted.equals(role)
                ? new Listing(by, down, "")
                : new Listing(isOfCase() ? By.ROLE : by, down, wanted);
    }

    /**
     * Interviews in this order; those alike stand by their case, and those whose date is not known
     * last.
     *
     * @param called what the role and the case of one are called
     * @param asked how many topics were asked in one
     */
    List<Interview> of(
            List<Interview> all,
            Function<Interview, String> roleOf,
            Function<Interview, String> called,
            Function<Interview, Integer> asked,
            Locale locale) {
        Collator words = Collator.getInstance(locale);
        Comparator<Interview> order =
                switch (by) {
                    case CASE, CASES -> Comparator.comparing(called, words);
                    case ROLE -> Comparator.comparing(roleOf, words);
                    case DATE ->
                            Comparator.comparing(
                                    i -> Optional.ofNullable(i.date()),
                                    Comparator.comparing(d -> d.orElseThrow()));
                    case GUIDE -> Comparator.comparing(asked);
                };
        Comparator<Interview> either = down ? order.reversed() : order;
        boolean dated = by == By.DATE;
        return all.stream()
                .filter(i -> role.isEmpty() || roleOf.apply(i).equals(role))
                .sorted(
                        (a, b) ->
                                dated && (a.date() == null || b.date() == null)
                                        ? Boolean.compare(a.date() == null, b.date() == null)
                                        : tied(either, called, words).compare(a, b))
                .toList();
    }

    private static Comparator<Interview> tied(
            Comparator<Interview> order, Function<Interview, String> called, Collator words) {
        return order.thenComparing(called, words).thenComparing(Interview::position);
    }

    /** As one word that is kept. */
    String written() {
        return (down ? "-" : "") + by.name();
    }

    /** What cannot be read is the list by case. */
    static Listing read(String written) {
        boolean down = written.startsWith("-");
        String name = down ? written.substring(1) : written;
        return Arrays.stream(By.values())
                .filter(b -> b.name().equals(name) && b != By.CASE)
                .findFirst()
                .map(b -> new Listing(b, down, ""))
                .orElse(OF_CASE);
    }
}
