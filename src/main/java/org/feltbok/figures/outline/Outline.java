package org.feltbok.figures.outline;

import org.feltbok.figures.FigureSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report in order.
 *
 * @param parts sections as they stand below each other; what stands in none comes last and is there
 *     only if there is something
 */
public record Outline(List<Part> parts) {
    /** A report without anything. */
    public static final Outline EMPTY = new Outline(List.of());

    public Outline {
        parts = List.copyOf(parts);
    }

    /** Where a figure stands: its section's key and its place there, counted from 0. */
    public record Spot(String section, int index) {}

    /** All figures and tables in their order. */
    public List<FigureSpec> figures() {
        return parts.stream().flatMap(p -> p.figures().stream()).toList();
    }

    /** The sections without what stands in none. */
    public List<Part> sections() {
        return parts.stream().filter(p -> !p.isNone()).toList();
    }

    public Optional<Part> part(String key) {
        return parts.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    public Optional<FigureSpec> figure(String key) {
        return figures().stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** Sections that are parts of one; of the report itself for an empty key. */
    public List<Part> below(String parent) {
        return sections().stream().filter(p -> p.parent().equals(parent)).toList();
    }

    public Optional<Spot> spot(String figure) {
        for (Part part : parts) {
            for (int i = 0; i < part.figures().size(); i++) {
                if (part.figures().get(i).key().equals(figure)) {
                    return Optional.of(new Spot(part.key(), i));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Where a figure stands after a step: past its neighbour, or into the section before or after
     * its own. Empty where there is nothing further on.
     *
     * @param down else up
     */
    public Optional<Spot> step(String figure, boolean down) {
        Optional<Spot> now = spot(figure);
        if (now.isEmpty()) {
            return now;
        }
        String section = now.get().section();
        int index = now.get().index() + (down ? 1 : -1);
        Part here = part(section).orElseThrow();
        if (index >= 0 && index < here.figures().size()) {
            return Optional.of(new Spot(section, index));
        }
        int other = parts.indexOf(here) + (down ? 1 : -1);
        if (other < 0 || other >= parts.size() || parts.get(other).isNone()) {
            return Optional.empty();
        }
        Part next = parts.get(other);
        return Optional.of(new Spot(next.key(), down ? 0 : next.figures().size()));
    }

    /** A section and all below it, as they stand. */
    public List<Part> branch(String key) {
        List<Part> all = new ArrayList<>();
        part(key).ifPresent(all::add);
        below(key).forEach(p -> all.addAll(branch(p.key())));
        return all;
    }
}
