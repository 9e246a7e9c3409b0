package org.feltbok.coding.ui.similar;

import org.feltbok.coding.help.Member;
import org.feltbok.coding.help.Offer;

import java.util.List;

/** The members of a group that are shown one by one; the rest are ticked together. */
final class Members {
    static final int SHOWN = 40;

    private Members() {}

    static int count(Offer offer) {
        return Math.min(offer.members().size(), SHOWN + 1);
    }

    /** One of those shown, or all the rest. */
    static List<Member> at(Offer offer, int at) {
        List<Member> all = offer.members();
        if (all.isEmpty()) {
            return List.of();
        }
        return at < SHOWN
                ? List.of(all.get(Math.min(at, all.size() - 1)))
                : all.subList(SHOWN, all.size());
    }
}
