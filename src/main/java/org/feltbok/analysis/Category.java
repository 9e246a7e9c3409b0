package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;

import java.util.Optional;

/**
 * A value that a variable can have.
 *
 * @param code as printed and as in files
 * @param shortLabel for narrow places; never empty if the label is not
 * @param value the number it stands for in means; NaN = none
 * @param missing for an answer that is printed on the form and means that there is none, such as
 *     "don't know": it counts as an answer in percentages and is left out of means
 * @param isRetired whether it is no longer offered; what was answered counts
 */
public record Category(
        String code,
        LocalText label,
        LocalText shortLabel,
        double value,
        Optional<MissingKind> missing,
        boolean isRetired) {

    public Category(
            String code,
            LocalText label,
            LocalText shortLabel,
            double value,
            Optional<MissingKind> missing) {
        this(code, label, shortLabel, value, missing, false);
    }

    public static Category of(String code, LocalText label) {
        return new Category(code, label, label, Double.NaN, Optional.empty());
    }

    /** One that is called by the number it stands for. */
    static Category number(int value) {
        LocalText label = LocalText.of(String.valueOf(value));
        return new Category(label.text(), label, label, value, Optional.empty());
    }

    /** The same where it is no longer offered. */
    public Category retired(boolean now) {
        return new Category(code, label, shortLabel, value, missing, now);
    }

    /** Whether it has a number that belongs in a mean. */
    public boolean counts() {
        return missing.isEmpty() && !Double.isNaN(value);
    }
}
