package org.feltbok.figures.ui;

import org.feltbok.figures.Claim;
import org.feltbok.figures.FigureBook;

import java.util.Optional;

/** What becomes of a claim that is open in the form when the report is another. */
final class FollowedClaim {
    private FollowedClaim() {}

    /**
     * A form into which nothing is typed shows the claim as it is now; what is typed stays, of its
     * figure as that is called now, and of a claim that is gone it is one of its own.
     *
     * @param place where it stands, as that is called now
     * @return empty if there is nothing left to show
     */
    static Optional<Claim> of(Claim was, boolean isTyped, ClaimPlace place, FigureBook book) {
        if (was.id().isEmpty()) {
            return Optional.of(place.at(was));
        }
        Optional<Claim> stored =
                book.claims().stream().filter(c -> c.id().equals(was.id())).findFirst();
        return isTyped
                ? Optional.of(place.at(stored.isPresent() ? was : was.anew()))
                : stored.map(place::at);
    }
}
