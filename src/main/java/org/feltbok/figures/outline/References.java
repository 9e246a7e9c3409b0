package org.feltbok.figures.outline;

import org.feltbok.figures.FigureSpec.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures and tables that a text refers to by their numbers: <em>Figur 12</em>, <em>tabell 3 og
 * 5</em>, <em>Figures 12–14</em>. What is said to stand somewhere else (<em>Figur 12 i NOU
 * 2020</em>, <em>Table 3 in Smith</em>) is no reference to this report.
 */
public final class References {
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\p{N}])"
                            + "(?:(?<figure>figurene|figuren|figurar|figurer|figures|figure|figur|fig\\.)"
                            + "|(?<table>tabellene|tabellen|tabellar|tabeller|tabell|tables|table|tab\\.))"
                            + "[ \\u00a0](?<numbers>\\d+(?:(?:\\s?[–-]\\s?|,\\s|\\s?/\\s?"
                            + "|\\s(?:og|and|eller|or|til|to|&)\\s)\\d+)*)"
                            + "(?![\\p{L}\\p{N}])(?![.,]\\d)");

    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(?u)^[ \\u00a0](?:i|in|hos|of|by|av|fra|from)[ \\u00a0]\\p{Lu}.*",
                    Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern RANGE = Pattern.compile("\\s?[–-]\\s?|\\s(?:til|to)\\s");

    private References() {}

    /** A number that a text names, and where: the places of its first sign and after its last. */
    public record Named(Kind kind, int number, int start, int end) {}

    /** What a text is when numbers are others, and what of it could not follow. */
    public record Followed(String text, int changed, List<String> left) {}

    /** All that a text refers to, in the order of the text; of a stretch its ends. */
    public static List<Named> in(String text) {
        List<Named> all = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            if (!isElsewhere(text, named)) {
                Matcher number = NUMBER.matcher(named.group("numbers"));
                while (number.find()) {
                    number(number.group())
                            .ifPresent(
                                    n ->
                                            all.add(
                                                    new Named(
                                                            kind(named),
                                                            n,
                                                            named.start("numbers") + number.start(),
                                                            named.start("numbers")
                                                                    + number.end())));
                }
            }
        }
        return all;
    }

    private static Optional<Integer> number(String digits) {
        return digits.length() > 6 ? Optional.empty() : Optional.of(Integer.parseInt(digits));
    }

    private static boolean isElsewhere(String text, Matcher named) {
        String after = text.substring(named.end());
        return ELSEWHERE.matcher(after).matches();
    }

    private static Kind kind(Matcher named) {
        return named.group("figure") == null ? Kind.TABLE : Kind.FIGURE;
    }

    /**
     * Lets the numbers in a text follow.
     *
     * @param all of each kind the numbers before and after; a number that is not among them stays
     */
    public static Followed follow(String text, Map<Kind, Map<Integer, Integer>> all) {
        StringBuilder now = new StringBuilder();
        List<String> left = new ArrayList<>();
        int from = 0;
        int changed = 0;
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            Map<Integer, Integer> numbers = all.getOrDefault(kind(named), Map.of());
            if (isElsewhere(text, named)) {
                continue;
            }
            String was = named.group("numbers");
            Optional<String> is = numbers(was, numbers);
            if (is.isEmpty()) {
                left.add(named.group());
                continue;
            }
            if (!is.get().equals(was)) {
                now.append(text, from, named.start("numbers")).append(is.get());
                from = named.end("numbers");
                changed++;
            }
        }
        return new Followed(now.append(text.substring(from)).toString(), changed, left);
    }

    /** Empty where a stretch of figures is no stretch any more. */
    private static Optional<String> numbers(String was, Map<Integer, Integer> numbers) {
        StringBuilder now = new StringBuilder();
        Matcher number = NUMBER.matcher(was);
        int from = 0;
        int before = -1;
        while (number.find()) {
            String between = was.substring(from, number.start());
            int n = number(number.group()).orElse(-1);
            if (before >= 0
                    && RANGE.matcher(between.toLowerCase(Locale.ROOT)).matches()
                    && !isStretch(before, n, numbers)) {
                return Optional.empty();
            }
            now.append(between)
                    .append(n < 0 ? number.group() : numbers.getOrDefault(n, n).toString());
            from = number.end();
            before = n;
        }
        return Optional.of(now.toString());
    }

    /**
     * Whether the figures from one number to another follow each other afterwards, too, without
     * others between them; a number that no figure has counts for nothing.
     */
    private static boolean isStretch(int first, int last, Map<Integer, Integer> numbers) {
        if (!numbers.containsKey(first) || !numbers.containsKey(last)) {
            return first == numbers.getOrDefault(first, first)
                    && last == numbers.getOrDefault(last, last);
        }
        int expected = numbers.get(first);
        for (int n = first; n <= last; n++) {
            Integer now = numbers.get(n);
            if (now != null && now != expected++) {
                return false;
            }
        }
        return true;
    }
}
