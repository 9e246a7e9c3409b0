package org.feltbok.figures;

/**
 * A place that asks for something by its name.
 *
 * @param where the key of the figure, the measure of a published value, the name of a grouping or
 *     question
 */
public record Use(Kind kind, String where) {
    /** What asks. */
    public enum Kind {
        FIGURE,
        PUBLISHED,
        GROUPING,
        RULE
    }
}
