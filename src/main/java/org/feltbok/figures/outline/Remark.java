package org.feltbok.figures.outline;

import java.util.List;

/**
 * Something to look at before the report goes out.
 *
 * @param figure key of the figure it is about; empty = of none
 * @param section key of the section it is about; empty = of none
 * @param key text key of what it says
 */
public record Remark(Point point, String figure, String section, String key, List<Object> args) {
    /** What is looked at. */
    public enum Point {
        /** every figure can be computed */
        COMPUTED,
        /** every figure has a title and a place */
        PLACES,
        /** numbers without gaps, each once and in order */
        NUMBERS,
        /** figures that texts refer to are there */
        REFERENCES,
        /** what the report prints agrees */
        PRINTED,
        /** what it says of groups holds */
        CLAIMS,
        /** known mistakes of the report */
        ERRATA,
        /** figures that show other numbers than were delivered */
        CHANGED,
        /** numbers that rest on few */
        SMALL,
        /** names of informants, of cases that have a pseudonym, and those that are registered */
        NAMES,
        /** texts that the report's other language lacks */
        TEXTS
    }

    public Remark {
        args = List.copyOf(args);
    }

    static Remark of(Point point, String figure, String key, Object... args) {
        return new Remark(point, figure, "", key, List.of(args));
    }

    static Remark ofSection(Point point, String section, String key, Object... args) {
        return new Remark(point, "", section, key, List.of(args));
    }
}
