package org.feltbok.figures.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The part of a figure between its heading and its note. */
interface Body {
    /** Narrower, axes have no room for their numbers. */
    double LEAST = 300;

    /** Height in pixels that shows everything without crowding, at a width. */
    double preferredHeight(double width);

    void draw(Graphics2D g, Rectangle2D area);

    /** The width below which words would be cut or stand over each other, in pixels. */
    default double least() {
        return LEAST;
    }

    /** Where the plot begins, from the left of the area: notes stand under the plot. */
    default double plotLeft(double width) {
        return 0;
    }
}
