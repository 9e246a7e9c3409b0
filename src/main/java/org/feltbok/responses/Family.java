package org.feltbok.responses;

import org.feltbok.base.text.LocalText;

import java.util.List;
import java.util.Optional;

/**
 * The responses that belong together: what one belongs to, and what belongs to it.
 *
 * @param parent what it belongs to; empty = nothing
 * @param rosters what can belong to it, in the order of the form; empty = nothing
 */
public record Family(Optional<Relative> parent, List<Members> rosters) {
    public static final Family NONE = new Family(Optional.empty(), List.of());

    public Family {
        rosters = List.copyOf(rosters);
    }

    /** Whether nothing belongs to it or can. */
    public boolean isNone() {
        return parent.isEmpty() && rosters.isEmpty();
    }

    /**
     * A response.
     *
     * @param form id of its questionnaire
     * @param title what people call it: the case's name, else its key
     */
    public record Relative(String id, String form, String title, int pass, boolean complete) {}

    /**
     * Those of one roster.
     *
     * @param form id of its questionnaire
     * @param after how many sections of the form come before it
     */
    public record Members(String form, LocalText title, int after, List<Relative> members) {
        public Members {
            members = List.copyOf(members);
        }
    }
}
