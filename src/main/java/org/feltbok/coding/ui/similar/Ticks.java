package org.feltbok.coding.ui.similar;

import org.feltbok.coding.help.Member;
import org.feltbok.coding.help.Offer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which members of a group get its code: those that nobody dropped. */
final class Ticks {
    /** Suggestions that were right less often are left to be ticked by hand. */
    private static final double SURE = 0.8;

    /** By the group, the members that are not as they are at first. */
    private final Map<String, Set<String>> turned = new HashMap<>();

    static String id(Offer offer) {
        return offer.how() + " " + offer.key();
    }

    private static boolean atFirst(Member member) {
        return member.suggestion() == null || member.suggestion().confidence().orElse(0) >= SURE;
    }

    boolean isTicked(Offer offer, Member member) {
        boolean isTurned = turned.getOrDefault(id(offer), Set.of()).contains(member.words());
        return atFirst(member) != isTurned;
    }

    void turn(Offer offer, Member member) {
        Set<String> of = turned.computeIfAbsent(id(offer), o -> new HashSet<>());
        if (!of.remove(member.words())) {
            of.add(member.words());
        }
    }

    /** All alike: ticked if one of them is not. */
    void turn(Offer offer, List<Member> members) {
        boolean to = members.stream().anyMatch(m -> !isTicked(offer, m));
        members.stream().filter(m -> isTicked(offer, m) != to).forEach(m -> turn(offer, m));
    }

    List<Member> ticked(Offer offer) {
        return offer.members().stream().filter(m -> isTicked(offer, m)).toList();
    }

    void clear() {
        turned.clear();
    }
}
