package org.feltbok.figures;

import org.feltbok.base.text.LocalText;

import java.util.List;
import java.util.Optional;

/**
 * What makes rows or columns of a figure: one entry of its {@code rows} or {@code columns}.
 *
 * @param source what the lines are
 * @param piece what holds for all of them
 * @param label replaces the label of a single line; may be empty
 * @param key replaces the key of a single line; may be empty
 * @param role of columns
 * @param decimals of columns; empty = as usual for the statistic
 * @param typed what was typed into its cells; {@link Typed#NOTHING} where all are computed
 */
public record Axis(
        Source source,
        Piece piece,
        LocalText label,
        String key,
        FigureTable.Role role,
        Optional<Integer> decimals,
        Typed typed) {

    /** What the lines are. */
    public sealed interface Source {}

    /** A single line, made of the piece alone. */
    public record Single() implements Source {}

    /** The items of questions, or single items. */
    public record Items(List<String> names) implements Source {}

    /**
     * The answers of an item, or of the first item of a question.
     *
     * @param dontKnow whether answers such as "don't know" are among them
     */
    public record Answers(String name, boolean dontKnow) implements Source {}

    /** The codes of the codebooks on an open item, without those that only group others. */
    public record CodesOf(String item) implements Source {}

    /**
     * The classes of a grouping, or the categories of an attribute.
     *
     * @param all where a line for all together stands
     */
    public record Groups(String name, Place all) implements Source {}

    /** Where the line for all stands. */
    public enum Place {
        NONE,
        FIRST,
        LAST
    }

    /** Years; with a base the measures run from that year to each. */
    public record Years(List<Integer> years, Optional<Integer> base) implements Source {}

    /**
     * The waves of a questionnaire: the same is counted in each.
     *
     * @param questionnaire any of them
     */
    public record Waves(String questionnaire) implements Source {}

    /** Parts of an indicator. */
    public record Parts(List<String> parts) implements Source {}

    /** Single cases that meet a condition. */
    public record Cases(String where) implements Source {}

    /**
     * Single responses to a questionnaire, numbered and never named.
     *
     * @param questionnaire its name
     */
    public record Respondents(String questionnaire) implements Source {}

    /** Statistics of the same variable. */
    public record Statistics(List<String> names) implements Source {}

    /** Every line of the first with every line of the second. */
    public record Cross(Axis outer, Axis inner) implements Source {}

    /** The same in another role. */
    Axis as(FigureTable.Role other) {
        return new Axis(source, piece, label, key, other, decimals, typed);
    }

    /** The same with decimals as its figure says. */
    Axis withoutDecimals() {
        return new Axis(source, piece, label, key, role, Optional.empty(), typed);
    }

    public static Axis of(Source source) {
        return new Axis(
                source,
                Piece.EMPTY,
                LocalText.of(""),
                "",
                FigureTable.Role.SERIES,
                Optional.empty(),
                Typed.NOTHING);
    }

    /** Whether its author says how many decimals numbers have. */
    boolean saysDecimals() {
        return decimals.isPresent()
                || source instanceof Cross cross
                        && (cross.outer().saysDecimals() || cross.inner().saysDecimals());
    }
}
