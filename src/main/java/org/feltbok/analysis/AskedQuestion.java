package org.feltbok.analysis;

import org.feltbok.base.text.LocalText;

import java.util.List;

/**
 * A question of a questionnaire, as figures see it.
 *
 * @param number as printed; may be empty
 * @param items one for each row of a matrix question, else one
 */
public record AskedQuestion(String name, String number, LocalText label, List<AskedItem> items) {

    /** Whether nothing of it is asked any more. */
    public boolean isRetired() {
        return !items.isEmpty() && items.stream().allMatch(AskedItem::isRetired);
    }

    /** The same with the rows alone that are still asked. */
    AskedQuestion asked() {
        return new AskedQuestion(
                name, number, label, items.stream().filter(i -> !i.isRetired()).toList());
    }
}
