package org.feltbok.study;

import org.feltbok.store.Told;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The names that are not told while names are hidden: those that cases with a pseudonym have or
 * had, and those of informants. They are found within longer texts too, as whole words and with an
 * s of possession; finding them takes no longer where there are more of them.
 */
final class HiddenNames {
    static final String PERSON = "…";

    /** Stands where a longer text was cut off for the history. */
    private static final String CUT = "…";

    /** What is left of a name tells it from so many letters on. */
    private static final int TELLING = 2;

    private static final List<String> POSSESSION = List.of("'s", "’s", "s");

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed();

    /** A name of a case or an informant. */
    record Name(@Nullable String name, @Nullable String instead) {}

    private final Map<String, String> instead = new HashMap<>();

    /** Names by the letters and digits they begin with, the longest first. */
    private final Map<String, List<String>> beginning = new HashMap<>();

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
        boolean fresh = !instead.containsKey(name);
        // one name of two: neither is told
        instead.merge(name, n.instead(), (a, b) -> a.equals(b) ? a : PERSON);
        if (fresh) {
            List<String> alike = beginning.computeIfAbsent(word(name, 0), w -> new ArrayList<>());
            int place = Collections.binarySearch(alike, name, LONGEST_FIRST);
            alike.add(place < 0 ? -place - 1 : place, name);
            fromStart.add(name);
            fromEnd.add(reversed(name));
        }
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
            if ((at == 0 || !isOfWord(left.codePointBefore(at)))
                    && isOfWord(left.codePointAt(at))
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
            if (endsAt(right, to) && begins(fromEnd, reversed(right.substring(0, to)))) {
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
        StringBuilder told = new StringBuilder();
        int at = 0;
        while (at < arg.length()) {
            Optional<String> name = at(arg, at);
            if (name.isPresent()) {
                told.append(instead.getOrDefault(name.get(), PERSON));
                at += name.get().length();
            } else {
                int sign = arg.codePointAt(at);
                told.appendCodePoint(sign);
                at += Character.charCount(sign);
            }
        }
        return told.toString();
    }

    /** The longest name that stands there as whole words. */
    private Optional<String> at(String text, int at) {
        if (at > 0 && isOfWord(text.codePointBefore(at))) {
            return Optional.empty();
        }
        String word = word(text, at);
        Optional<String> found = longest(word, text, at);
        // a name of one word with its s is another word
        Optional<String> owning =
                word.endsWith("s")
                        ? longest(word.substring(0, word.length() - 1), text, at)
                        : Optional.empty();
        return found.or(() -> owning).or(() -> longest("", text, at));
    }

    private Optional<String> longest(String word, String text, int at) {
        return beginning.getOrDefault(word, List.of()).stream()
                .filter(name -> text.startsWith(name, at) && endsAt(text, at + name.length()))
                .findFirst();
    }

    private static boolean endsAt(String text, int end) {
        return isEnd(text, end)
                || POSSESSION.stream()
                        .anyMatch(s -> text.startsWith(s, end) && isEnd(text, end + s.length()));
    }

    private static boolean isEnd(String text, int end) {
        return end >= text.length() || !isOfWord(text.codePointAt(end));
    }

    /** The letters and digits that stand there, up to what is neither. */
    private static String word(String text, int at) {
        int end = at;
        while (end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(at, end);
    }

    private static boolean isOfWord(int sign) {
        return Character.isLetter(sign)
                || switch (Character.getType(sign)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER ->
                            true;
                    default -> false;
                };
    }
}
