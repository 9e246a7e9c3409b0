package org.feltbok.coding;

import org.feltbok.base.text.LocalText;

/**
 * An open question whose answers no codebook codes.
 *
 * @param number as printed, such as {@code 20}; may be empty
 * @param label what is asked
 * @param answers how many wrote something
 */
public record UncodedItem(String itemId, String name, String number, LocalText label, int answers) {
    /** What it is called for short: {@code Q20}, or its name where it has no number. */
    public String shortName() {
        return number.isEmpty() ? name : "Q" + number;
    }
}
