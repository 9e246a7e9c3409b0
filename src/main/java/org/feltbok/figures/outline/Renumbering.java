package org.feltbok.figures.outline;

import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureSpec.Kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What figures and tables are called when they are numbered from 1 in the order of the report, each
 * kind apart. A key that is made of a word and the number follows, and with it the names of files.
 *
 * @param numbers the number of each figure, by the key it has now
 * @param keys the key of each figure, by the key it has now
 * @param before of each kind the numbers there were and what they are now; a number that two had is
 *     not among them, since nobody knows which one a text means
 */
public record Renumbering(
        Map<String, Integer> numbers,
        Map<String, String> keys,
        Map<Kind, Map<Integer, Integer>> before) {
    private static final Pattern MADE = Pattern.compile("(\\D+)(\\d+)((?:-\\d+)*)");

    public Renumbering {
        numbers = Map.copyOf(numbers);
        keys = Map.copyOf(keys);
        before = Map.copyOf(before);
    }

    public static Renumbering of(Outline outline) {
        List<FigureSpec> figures = outline.figures();
        Map<String, Integer> numbers = new HashMap<>();
        Map<Kind, Integer> last = new EnumMap<>(Kind.class);
        Map<Kind, Map<Integer, Integer>> before = new EnumMap<>(Kind.class);
        Map<Kind, Set<Integer>> twice = new EnumMap<>(Kind.class);
        for (FigureSpec figure : figures) {
            int now = last.merge(figure.kind(), 1, Integer::sum);
            numbers.put(figure.key(), now);
            figure.number()
                    .ifPresent(
                            n -> {
                                Integer other =
                                        before.computeIfAbsent(figure.kind(), k -> new HashMap<>())
                                                .put(n, now);
                                if (other != null) {
                                    twice.computeIfAbsent(figure.kind(), k -> new HashSet<>())
                                            .add(n);
                                }
                            });
        }
        twice.forEach((kind, some) -> before.getOrDefault(kind, Map.of()).keySet().removeAll(some));
        return new Renumbering(numbers, keys(figures, numbers), before);
    }

    private static Map<String, String> keys(
            List<FigureSpec> figures, Map<String, Integer> numbers) {
        Map<String, String> keys = new LinkedHashMap<>();
        figures.forEach(f -> keys.put(f.key(), wanted(f, numbers.getOrDefault(f.key(), 0))));
        // a key that another figure keeps is not taken from it
        List<String> clashes = clashes(keys);
        while (!clashes.isEmpty()) {
            clashes.forEach(k -> keys.put(k, k));
            clashes = clashes(keys);
        }
        return keys;
    }

    private static String wanted(FigureSpec figure, int number) {
        Matcher made = MADE.matcher(figure.key());
        if (!made.matches()) {
            return figure.key();
        }
        boolean own =
                made.group(3).isEmpty()
                        && figure.number()
                                .filter(n -> made.group(2).equals(n.toString()))
                                .isPresent();
        boolean copy = !made.group(3).isEmpty() && figure.number().isEmpty();
        return own || copy ? made.group(1) + number : figure.key();
    }

    /** Keys of figures that would be called as another one, other than those that keep theirs. */
    private static List<String> clashes(Map<String, String> keys) {
        Map<String, List<String>> by = new HashMap<>();
        keys.forEach((was, now) -> by.computeIfAbsent(now, k -> new ArrayList<>()).add(was));
        return by.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .filter(was -> !was.equals(keys.get(was)))
                .toList();
    }

    /** How a figure is called now. */
    FigureSpec of(FigureSpec figure) {
        return figure.as(
                keys.getOrDefault(figure.key(), figure.key()),
                Optional.ofNullable(numbers.get(figure.key())));
    }

    /** How many figures get another number. */
    public int changed(Outline outline) {
        return (int)
                outline.figures().stream()
                        .filter(f -> !f.number().equals(Optional.ofNullable(numbers.get(f.key()))))
                        .count();
    }
}
