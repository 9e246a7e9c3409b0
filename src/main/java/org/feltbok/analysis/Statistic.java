package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.base.MissingKind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is computed of a group of rows. A statistic says itself what it is called, what it can be
 * computed of, how its number is shown and told, and what gives the same number in R. All stand in
 * {@link Statistics}.
 */
public abstract class Statistic {
    private final String name;
    private final String argument;

    /**
     * @param argument what stands in brackets after the name; empty = none
     */
    Statistic(String name, String argument) {
        this.name = name;
        this.argument = argument;
    }

    Statistic(String name) {
        this(name, "");
    }

    /** What a statistic is computed of. */
    public enum Of {
        CASES,
        RESPONSES,
        /** a number of responses or cases */
        NUMBER,
        /** an answer of several that stand for numbers in order */
        SCALE,
        /** an answer or class of several */
        CATEGORY,
        /** an item with several answers */
        SEVERAL,
        TEXT,
        DAY,
        /** codes of an item with one answer, or classes */
        CODES,
        /** codes of an item with several answers */
        TICKS,
        /** a code given to open answers */
        CODE,
        /** all codes given to open answers */
        CODEBOOK,
        INDICATOR,
        /** a term of a line fitted by least squares */
        TERM,
        /** the whole line */
        MODEL
    }

    /** What a test between groups asks of its numbers. */
    public enum Compared {
        /** there is no test of it */
        NOTHING,
        MEANS,
        RANKS,
        SHARES
    }

    /** How its numbers are meant. */
    public enum Unit {
        PERCENT,
        COUNT,
        MEAN,
        NUMBER,
        /** a day, as {@link org.feltbok.base.text.DayNumber} counts it */
        DAY
    }

    /** A sentence for the note below a figure: its text key, and what stands in it. */
    public record Told(String key, List<Object> arguments) {
        static Told of(String key, Object... arguments) {
            return new Told(key, List.of(arguments));
        }
    }

    /** Its name, such as {@code quantile}; its label is the text {@code figures.statistic.NAME}. */
    public final String name() {
        return name;
    }

    /** What stands in brackets, such as 0.9; empty if nothing does. */
    public final String argument() {
        return argument;
    }

    /** As measures write it, such as {@code quantile(0.9)}. */
    public final String word() {
        return argument.isEmpty() ? name : name + "(" + argument + ")";
    }

    /** What stands in its label. */
    public List<Object> inLabel() {
        return argument.isEmpty() ? List.of() : List.of(argument);
    }

    /** What it can be computed of. */
    public abstract Set<Of> fits();

    public abstract Unit unit();

    /** The unit of its numbers where it is computed of something of a kind. */
    public Unit unit(Of what) {
        return unit();
    }

    /**
     * How many decimals its numbers get where the figure does not say.
     *
     * @param ofVariable those of the variable, where it has any
     */
    public abstract int decimals(OptionalInt ofVariable);

    /**
     * What is computed; of nobody the value is absent, unless it is a count.
     *
     * @param sample of a kind that it {@link #fits()}
     * @throws FaultException if it cannot be told, with the reason
     */
    abstract Estimate of(Sample sample);

    /** Who described it, and when; empty for what needs no more than its name. */
    public String source() {
        return "";
    }

    /**
     * R code with the numbers {@code x} (or the hits {@code x} of {@code n}), and weights {@code
     * w}.
     */
    public abstract String inR();

    /** What a test between groups of it would compare. */
    public Compared compared() {
        return Compared.NOTHING;
    }

    /** How sure its interval is to be; empty if it has none. */
    Optional<Confidence> confidence() {
        return Optional.empty();
    }

    /** Whether its interval counts that its rows are a good part of all there are. */
    public final boolean isOfFinite() {
        return confidence().filter(Confidence::isFinite).isPresent();
    }

    /** Why it cannot be weighted, as a text key; empty if it can. */
    String unweightable(Of what) {
        return "";
    }

    /** What the note must say of a number of this kind. */
    public List<Told> tells(Of what, Estimate estimate) {
        return List.of();
    }

    /** Whether it is percent. */
    public final boolean isPercent() {
        return unit() == Unit.PERCENT;
    }

    /** Whether it is a number of things. */
    public final boolean isCount() {
        return unit() == Unit.COUNT;
    }

    /** Whether it is a part of a whole in percent, so that all parts add up to 100. */
    public boolean isPart() {
        return false;
    }

    /** Whether it counts an item's answers without "don't know" and its like. */
    public boolean isValidCount() {
        return false;
    }

    /**
     * The statistic of the least and greatest value that its interval reaches to, for columns
     * beside it; empty if it has none.
     */
    public List<Statistic> bounds() {
        return List.of();
    }

    /** What a note says where "don't know" is not among the numbers. */
    static List<Told> dontKnow(Estimate estimate) {
        return estimate.missing().containsKey(MissingKind.DONT_KNOW)
                ? List.of(Told.of("figures.note.mean"))
                : List.of();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Statistic s && s.word().equals(word());
    }

    @Override
    public final int hashCode() {
        return word().hashCode();
    }

    @Override
    public final String toString() {
        return word();
    }
}
