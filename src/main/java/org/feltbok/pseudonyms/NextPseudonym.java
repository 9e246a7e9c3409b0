package org.feltbok.pseudonyms;

import org.feltbok.study.RegisteredName;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The next of the pseudonyms that are numbered: Person 1, Person 2. Each is given once. */
public final class NextPseudonym {
    private final Set<String> taken = new HashSet<>();
    private final UnaryOperator<String> stem;

    /**
     * @param given that stood for somebody once, also for names that were taken out or forgotten
     * @param stem what a kind is called, by its word
     */
    public NextPseudonym(Set<String> given, UnaryOperator<String> stem) {
        taken.addAll(given);
        this.stem = stem;
    }

    /** One that somebody has already, or is to have. */
    public void take(String pseudonym) {
        taken.add(pseudonym);
    }

    public String of(RegisteredName.Kind kind) {
        String word = stem.apply(kind.word());
        for (int i = 1; ; i++) {
            String next = word + ' ' + i;
            if (taken.add(next)) {
                return next;
            }
        }
    }
}
