package org.feltbok.coding.kit;

import org.feltbok.base.text.Texts;

import java.text.NumberFormat;
import java.util.OptionalDouble;

/** Shares from 0 to 1 as people read them; what is undefined is said to be. */
public final class Shares {
    private Shares() {}

    public static String of(Texts texts, OptionalDouble share) {
        if (share.isEmpty()) {
            return texts.get("similar.undefined");
        }
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(share.getAsDouble());
    }
}
