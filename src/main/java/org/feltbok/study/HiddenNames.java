package org.feltbok.study;

import org.feltbok.store.Told;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The names that are not told while names are hidden: those that cases with a pseudonym have or
 * had, those of informants, and those that are registered. They are found within longer texts too
 * ({@link NameFinder}); finding them takes no longer where there are more of them.
 */
final class HiddenNames {
    static final String PERSON = "…";

    /** Stands where a longer text was cut off for the history. */
    private static final String CUT = "…";

    /** What is left of a name tells it from so many letters on. */
    private static final int TELLING = 2;

    /**
     * A name of a case or an informant, or one that is registered.
     *
     * @param definite whether it also stands with the endings of a definite form
     */
    record Name(@Nullable String name, @Nullable String instead, boolean definite) {
        Name(@Nullable String name, @Nullable String instead) {
            this(name, instead, false);
        }
    }

    private final Map<String, String> instead = new HashMap<>();
    private final NameFinder finder = new NameFinder();

    /** The same names in their order, and each from its end: for those that were cut in two. */
    private final NavigableSet<String> fromStart = new TreeSet<>();

    private final NavigableSet<String> fromEnd = new TreeSet<>();

    /**
     * @param names each with what to tell instead; null = the name may be told
     */
    static HiddenNames of(List<Name> names) {
        HiddenNames hidden = new HiddenNames();
        names.forEach(hidden::add);
        return hidden;
    }

    void add(Name n) {
        if (n.name() == null || n.instead() == null || n.name().isBlank()) {
            return;
        }
        String name = n.name().strip();
        // one name of two: neither is told
        String told = instead.merge(name, n.instead(), (a, b) -> a.equals(b) ? a : PERSON);
        finder.put(name, told, n.definite());
        // files of some systems hold a letter and its accent apart
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        if (!apart.equals(name)) {
            finder.put(apart, told, n.definite());
        }
        fromStart.add(name);
        fromEnd.add(reversed(name));
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

    /** A text with what stands in place of the names in it, also of those cut at its ends. */
    String told(String arg) {
        if (instead.isEmpty() || arg.equals(CUT)) {
            return arg;
        }
        int from = arg.startsWith(CUT) ? afterCut(arg) : 0;
        int to = arg.endsWith(CUT) ? beforeCut(arg) : arg.length();
        return from == 0 && to == arg.length() || from >= to
                ? words(arg)
                : (from > 0 ? CUT : "")
                        + words(arg.substring(from, to))
                        + (to < arg.length() ? CUT : "");
    }

    /**
     * Where the beginning of a name stands that the end of a text cuts off; else before its mark.
     */
    private int beforeCut(String arg) {
        int end = arg.length() - CUT.length();
        String left = arg.substring(0, end).stripTrailing();
        for (int at = 0; at + TELLING <= left.length(); at++) {
            if ((at == 0 || !NameFinder.isOfWord(left.codePointBefore(at)))
                    && NameFinder.isOfWord(left.codePointAt(at))
                    && begins(fromStart, left.substring(at))) {
                return at;
            }
        }
        return arg.length();
    }

    /** Where the end of a name ends that the beginning of a text cuts off. */
    private int afterCut(String arg) {
        String right = arg.substring(CUT.length()).stripLeading();
        int skipped = arg.length() - right.length();
        for (int to = right.length(); to >= TELLING; to--) {
            if (NameFinder.endsAt(right, to) && begins(fromEnd, reversed(right.substring(0, to)))) {
                return skipped + to;
            }
        }
        return 0;
    }

    /** Whether a name begins so and goes on. */
    private static boolean begins(NavigableSet<String> names, String part) {
        String next = names.higher(part);
        return next != null && next.startsWith(part);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private String words(String arg) {
        return in(arg).told();
    }

    /** A text with what stands in place of the names in it, and where. */
    ToldText in(String text) {
        return instead.isEmpty() ? ToldText.same(text) : finder.in(text);
    }
}
