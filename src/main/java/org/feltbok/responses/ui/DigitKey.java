package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;

/** What a digit means in a closed question, after those keyed before it. */
sealed interface DigitKey {
    /** An answer is chosen. */
    record Chooses(int value) implements DigitKey {}

    /** More may follow, such as the 2 of 12. */
    record Waits(String digits) implements DigitKey {}

    /** The digits before it are an answer; it begins another. */
    record BeginsAnew() implements DigitKey {}

    /** Don't know, where the form prints no answer for it. */
    record DontKnow() implements DigitKey {}

    /**
     * No answer has this number.
     *
     * @param range what may be keyed
     */
    record Refused(String range) implements DigitKey {}

    /**
     * @param waiting keyed before and not settled yet
     */
    static DigitKey read(Item item, String waiting, int digit) {
        OptionKeys keys = new OptionKeys(item);
        String digits = waiting + digit;
        if (keys.continues(digits)) {
            return new Waits(digits);
        }
        if (keys.exact(digits).isPresent()) {
            return new Chooses(keys.exact(digits).get().value());
        }
        if (!waiting.isEmpty() && keys.exact(waiting).isPresent()) {
            return new BeginsAnew();
        }
        if (digits.equals("0")) {
            return keys.dontKnow()
                    .<DigitKey>map(o -> new Chooses(o.value()))
                    .orElseGet(DontKnow::new);
        }
        return new Refused(keys.range());
    }

    /** What waiting digits mean when no other follows. */
    static DigitKey settle(Item item, String waiting) {
        OptionKeys keys = new OptionKeys(item);
        return keys.exact(waiting)
                .<DigitKey>map(o -> new Chooses(o.value()))
                .orElseGet(() -> new Refused(keys.range()));
    }
}
