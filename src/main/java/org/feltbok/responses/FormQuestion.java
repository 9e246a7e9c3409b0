package org.feltbok.responses;

import java.util.List;
import org.feltbok.base.text.LocalText;

/**
 * A question as printed.
 *
 * @param number as printed; may be empty
 * @param hint the instruction above the answers; may be empty
 * @param note below the question; may be empty
 * @param matrix its items are rows with the same answers
 * @param items empty for a mere text on the form
 */
public record FormQuestion(
        String id,
        String name,
        String number,
        LocalText label,
        LocalText hint,
        LocalText note,
        boolean matrix,
        List<FormItem> items) {
    public FormQuestion {
        items = List.copyOf(items);
    }
}
