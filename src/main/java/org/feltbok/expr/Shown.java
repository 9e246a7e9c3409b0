package org.feltbok.expr;

/** How messages show an expression. */
final class Shown {
    private static final int LONGEST = 160;

    private Shown() {}

    /** The expression; a long one by its beginning. */
    static String source(String source) {
        return source.length() <= LONGEST ? source : source.substring(0, LONGEST) + " …";
    }
}
