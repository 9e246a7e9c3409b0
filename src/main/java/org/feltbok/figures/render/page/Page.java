package org.feltbok.figures.render.page;

import java.util.List;
import java.util.Optional;

/**
 * A page of the report.
 *
 * @param placed from above downwards
 */
public record Page(List<Placed> placed) {
    public Page {
        placed = List.copyOf(placed);
    }

    /**
     * A piece on a page.
     *
     * @param figure the key of the figure that it is of; empty = of none
     * @param top below the upper margin, in pixels
     */
    public record Placed(String figure, PagePiece piece, double top) {
        public double bottom() {
            return top + piece.height();
        }
    }

    /** From where to where a figure stands on it. */
    public Optional<Stretch> stretch(String figure) {
        List<Placed> its = placed.stream().filter(p -> p.figure().equals(figure)).toList();
        return its.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stretch(its.getFirst().top(), its.getLast().bottom()));
    }

    /** The keys of the figures on it, from above downwards. */
    public List<String> figures() {
        return placed.stream()
                .map(Placed::figure)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** In pixels below the upper margin. */
    public record Stretch(double top, double bottom) {}
}
