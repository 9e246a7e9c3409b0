package org.feltbok.coding.quotes;

import java.util.Set;

/**
 * Which quotes are meant; an empty set leaves nothing out.
 *
 * @param codebook identity of a codebook; empty = of all
 * @param codes identities of codes; what stands below a folder or a code is meant with it
 * @param cases keys of cases
 * @param roles of informants as they are written; answers have none and are left out then
 */
public record QuoteChoice(
        String codebook, Set<String> codes, Set<String> cases, Set<String> roles, Whose whose) {
    /** Everything that coders gave. */
    public static final QuoteChoice ALL =
            new QuoteChoice("", Set.of(), Set.of(), Set.of(), Whose.CODERS);

    public QuoteChoice {
        codes = Set.copyOf(codes);
        cases = Set.copyOf(cases);
        roles = Set.copyOf(roles);
    }

    /** Whose codings they are taken from. */
    public enum Whose {
        /** What every coder gave. */
        CODERS,
        /** What whoever works gave. */
        MINE,
        /** What was agreed on. */
        AGREED
    }

    public QuoteChoice of(Set<String> chosen) {
        return new QuoteChoice(codebook, chosen, cases, roles, whose);
    }

    public QuoteChoice by(Whose chosen) {
        return new QuoteChoice(codebook, codes, cases, roles, chosen);
    }

    public QuoteChoice in(String chosen) {
        return new QuoteChoice(chosen, codes, cases, roles, whose);
    }
}
