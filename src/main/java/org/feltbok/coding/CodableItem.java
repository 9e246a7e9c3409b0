package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;

/**
 * An open question whose answers a codebook codes.
 *
 * @param number as printed, such as {@code 20}; may be empty
 * @param label the question
 */
public record CodableItem(
        String itemId, String codebookId, String name, String number, LocalText label) {
    /** In the place of a question: all interviews, whose passages are coded as answers are. */
    public static final String INTERVIEWS = "~interviews";

    /** The interviews, as a question is. */
    static CodableItem interviews(String codebookId, String name) {
        return new CodableItem(INTERVIEWS, codebookId, name, "", LocalText.of(name));
    }

    public boolean isInterviews() {
        return itemId.equals(INTERVIEWS);
    }

    /**
     * The key of a text about what is coded: interviews have one of their own where answers are
     * named.
     *
     * @param itemId of a question, or {@link #INTERVIEWS}
     */
    public static String key(String itemId, String key) {
        return itemId.equals(INTERVIEWS) ? key + ".interviews" : key;
    }

    /** As one of several to choose from: what it is called for short, and the question. */
    public String called(Language language) {
        return isInterviews() ? name : shortName() + "  " + label.in(language);
    }

    /** What it is called for short: {@code Q20}, or its name where it has no number. */
    public String shortName() {
        return number.isEmpty() ? name : "Q" + number;
    }
}
