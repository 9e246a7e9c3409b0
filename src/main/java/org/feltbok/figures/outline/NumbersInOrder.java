package org.feltbok.figures.outline;

import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureSpec.Kind;
import org.feltbok.figures.outline.Remark.Point;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Numbers that are missing, stand twice or out of order, and texts that refer to none. */
final class NumbersInOrder {
    private final Outline outline;
    private final Map<Kind, TreeSet<Integer>> known = new EnumMap<>(Kind.class);

    NumbersInOrder(Outline outline) {
        this.outline = outline;
        for (Kind kind : Kind.values()) {
            known.put(kind, new TreeSet<>());
        }
    }

    private TreeSet<Integer> known(Kind kind) {
        return known.getOrDefault(kind, new TreeSet<>());
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void find(List<Remark> found) {
        Map<Kind, Integer> last = new EnumMap<>(Kind.class);
        for (FigureSpec figure : outline.figures()) {
            String key = figure.key();
            Kind kind = figure.kind();
            if (figure.number().isEmpty()) {
                found.add(Remark.of(Point.NUMBERS, key, "outline.found.no_number"));
                continue;
            }
            int number = figure.number().get();
            if (!known(kind).add(number)) {
                found.add(
                        Remark.of(Point.NUMBERS, key, "outline.found.twice." + word(kind), number));
            } else if (last.getOrDefault(kind, 0) > number) {
                found.add(
                        Remark.of(
                                Point.NUMBERS,
                                key,
                                "outline.found.order." + word(kind),
                                number,
                                last.getOrDefault(kind, 0)));
            }
            last.merge(kind, number, Math::max);
        }
        for (Kind kind : Kind.values()) {
            gaps(kind, found);
        }
        references(found);
    }

    private void gaps(Kind kind, List<Remark> found) {
        int expected = 1;
        for (int number : known(kind)) {
            if (number > expected) {
                found.add(
                        Remark.of(
                                Point.NUMBERS,
                                with(kind, number),
                                "outline.found.gap." + word(kind),
                                expected == number - 1
                                        ? String.valueOf(expected)
                                        : expected + "–" + (number - 1)));
            }
            expected = number + 1;
        }
    }

    private String with(Kind kind, int number) {
        return outline.figures().stream()
                .filter(f -> f.kind() == kind && f.number().filter(n -> n == number).isPresent())
                .map(FigureSpec::key)
                .findFirst()
                .orElse("");
    }

    private void references(List<Remark> found) {
        for (Part part : outline.parts()) {
            lost(Stream.of(part.title()))
                    .forEach(
                            n ->
                                    found.add(
                                            Remark.ofSection(
                                                    Point.REFERENCES,
                                                    part.key(),
                                                    "outline.found.lost." + word(n.kind()),
                                                    n.number())));
            for (FigureSpec figure : part.figures()) {
                lost(Stream.of(figure.title(), figure.subtitle(), figure.note()))
                        .forEach(
                                n ->
                                        found.add(
                                                Remark.of(
                                                        Point.REFERENCES,
                                                        figure.key(),
                                                        "outline.found.lost." + word(n.kind()),
                                                        n.number())));
            }
        }
    }

    private record Lost(Kind kind, int number) {}

    /** Each once, however many texts and languages name it. */
    private List<Lost> lost(Stream<LocalText> texts) {
        Set<Lost> all = new LinkedHashSet<>();
        texts.flatMap(t -> Stream.concat(Stream.of(t.text()), t.others().values().stream()))
                .flatMap(t -> References.in(t).stream())
                .filter(n -> !known(n.kind()).contains(n.number()))
                .forEach(n -> all.add(new Lost(n.kind(), n.number())));
        return List.copyOf(all);
    }
}
