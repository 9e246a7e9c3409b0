package org.feltbok.figures;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a measure. A cell's measure is put together from the pieces of its figure, its column
 * and its row.
 *
 * @param variable such as {@code q7_1}, {@code q20#ikt}, {@code cases}, {@code responses[NAME]},
 *     {@code population}
 * @param years {@code 2018} or {@code 1986,2018}
 * @param codes codes of an item, or parts of an indicator
 * @param statistic as measures write it
 * @param of which cases to count
 * @param given condition
 * @param by condition of the group compared
 */
public record Piece(
        String variable,
        String years,
        String codes,
        String statistic,
        String of,
        String given,
        String by) {
    public static final Piece EMPTY = new Piece("", "", "", "", "", "", "");

    public static Piece variable(String variable) {
        return new Piece(variable, "", "", "", "", "", "");
    }

    public static Piece years(String years) {
        return new Piece("", years, "", "", "", "", "");
    }

    public static Piece codes(String codes) {
        return new Piece("", "", codes, "", "", "", "");
    }

    public static Piece statistic(String statistic) {
        return new Piece("", "", "", statistic, "", "", "");
    }

    public static Piece by(String condition) {
        return new Piece("", "", "", "", "", "", condition);
    }

    /** This piece with what it lacks taken from another; conditions given and by are joined. */
    public Piece over(Piece other) {
        return new Piece(
                first(variable, other.variable),
                first(years, other.years),
                first(codes, other.codes),
                first(statistic, other.statistic),
                first(of, other.of),
                joined(other.given, given),
                joined(other.by, by));
    }

    private static String first(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second).filter(s -> !s.isEmpty()).collect(Collectors.joining(","));
    }

    /** The measure as it is written; needs a variable and a statistic. */
    public String measure() {
        return variable
                + (years.isEmpty() ? "" : "[" + years + "]")
                + (codes.isEmpty() || variable.contains("#") ? "" : "." + codes)
                + "."
                + statistic
                + word("of", of)
                + word("given", given)
                + word("by", by);
    }

    private static String word(String word, String condition) {
        return condition.isEmpty() ? "" : " " + word + " " + condition;
    }
}
