package org.feltbok.figures.style;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Unit;

import java.util.Optional;

/**
 * How numbers are written.
 *
 * @param percent decimals of percentages; empty = as usual
 * @param mean decimals of means
 * @param number decimals of other numbers that are no counts
 * @param thousands what stands between thousands
 * @param sign what stands after a percentage
 */
public record NumberRules(
        Optional<Integer> percent,
        Optional<Integer> mean,
        Optional<Integer> number,
        Thousands thousands,
        PercentSign sign) {
    /** As the language writes them. */
    public static final NumberRules USUAL =
            new NumberRules(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Thousands.LANGUAGE,
                    PercentSign.LANGUAGE);

    /** What stands between thousands. */
    public enum Thousands {
        LANGUAGE,
        SPACE,
        NONE
    }

    /** What stands after a percentage. */
    public enum PercentSign {
        LANGUAGE,
        /** a space before the sign */
        SPACE,
        /** the sign close to the number */
        CLOSE,
        NONE
    }

    /** How many decimals numbers of a unit have; empty = as usual. */
    public Optional<Integer> decimals(Unit unit) {
        return switch (unit) {
            case PERCENT -> percent;
            case MEAN -> mean;
            case NUMBER -> number;
            case COUNT, DAY -> Optional.empty();
        };
    }

    /** Texts that write numbers so. */
    public Texts in(Texts texts) {
        Texts shown = percent.map(texts::percent).orElse(texts);
        return switch (thousands) {
            case LANGUAGE -> shown;
            case SPACE -> shown.grouped("\u00a0");
            case NONE -> shown.grouped("");
        };
    }

    /**
     * What stands after a number.
     *
     * @param english whether the language writes no space before the sign
     */
    public String suffix(Unit unit, boolean english, String space) {
        if (unit != Unit.PERCENT) {
            return "";
        }
        return switch (sign) {
            case LANGUAGE -> english ? "%" : space + "%";
            case SPACE -> space + "%";
            case CLOSE -> "%";
            case NONE -> "";
        };
    }
}
