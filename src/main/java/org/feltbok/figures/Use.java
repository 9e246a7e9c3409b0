package org.feltbok.figures;

/**
 * A place that asks for something by its name.
 *
 * @param where the key of the figure, the measure of a published value, the name of a grouping,
 *     derived variable or question
 */
public record Use(Kind kind, String where) {
    /** What asks. */
    public enum Kind {
        FIGURE,
        PUBLISHED,
        GROUPING,
        /** a variable that the study derives from others */
        VARIABLE,
        RULE
    }
}
