package org.feltbok.coding.kit;

import org.feltbok.base.text.ShownNumber;
import org.feltbok.base.text.Texts;

import java.util.OptionalDouble;

/** Shares from 0 to 1 as people read them; what is undefined is said to be. */
public final class Shares {
    private Shares() {}

    public static String of(Texts texts, OptionalDouble share) {
        if (share.isEmpty()) {
            return texts.get("similar.undefined");
        }
        return ShownNumber.of(share.getAsDouble(), 2, texts.locale());
    }
}
