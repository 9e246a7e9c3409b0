package org.feltbok.checks;

import org.feltbok.questionnaire.Item;

import java.util.List;

/**
 * What a check says of one item of one response.
 *
 * @param deciding the items whose answers are the reason; may be empty
 */
public record Verdict(Kind kind, List<Item> deciding) {
    /** There was nothing to look at yet. */
    static final Verdict NOTHING = new Verdict(Kind.NOTHING, List.of());

    static final Verdict GOOD = new Verdict(Kind.GOOD, List.of());
    static final Verdict FOUND = new Verdict(Kind.FOUND, List.of());

    /** Whether there was something to look at, and what came of it. */
    public enum Kind {
        NOTHING,
        GOOD,
        FOUND
    }

    static Verdict found(List<Item> deciding) {
        return new Verdict(Kind.FOUND, deciding);
    }

    /** Found where it is so, else good. */
    static Verdict foundIf(boolean wrong) {
        return wrong ? FOUND : GOOD;
    }

    boolean isFound() {
        return kind == Kind.FOUND;
    }
}
