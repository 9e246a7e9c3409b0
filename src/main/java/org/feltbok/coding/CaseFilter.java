package org.feltbok.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Whose texts are worked on: those in some classes of one variable, and of each further one.
 *
 * @param chosen each variable once
 */
public record CaseFilter(List<Chosen> chosen) {
    /** All. */
    public static final CaseFilter NONE = new CaseFilter(List.of());

    /** Some classes of a variable. */
    public record Chosen(CaseClasses classes, Set<Integer> wanted) {
        public Chosen {
            wanted = Set.copyOf(wanted);
        }
    }

    public CaseFilter {
        chosen = List.copyOf(chosen);
    }

    public boolean isNone() {
        return chosen.isEmpty();
    }

    /** The classes of a variable that are chosen; none = it is not among these. */
    public Set<Integer> wanted(String key) {
        return chosen.stream()
                .filter(c -> isOf(c, key))
                .findFirst()
                .map(Chosen::wanted)
                .orElse(Set.of());
    }

    /** With one more class; without it if it was chosen. */
    public CaseFilter turned(CaseClasses classes, int one) {
        String key = classes.variable().key();
        Set<Integer> wanted = new LinkedHashSet<>(wanted(key));
        if (!wanted.add(one)) {
            wanted.remove(one);
        }
        List<Chosen> now = new ArrayList<>(without(key).chosen());
        if (!wanted.isEmpty()) {
            now.add(new Chosen(classes, wanted));
        }
        return new CaseFilter(now);
    }

    /** Without a variable. */
    public CaseFilter without(String key) {
        return new CaseFilter(chosen.stream().filter(c -> !isOf(c, key)).toList());
    }

    private static boolean isOf(Chosen chosen, String key) {
        return chosen.classes().variable().key().equals(key);
    }

    public boolean passes(CodableText text) {
        return passes(c -> c.of(text));
    }

    public boolean passesCase(String caseId) {
        return passes(c -> c.ofCase(caseId));
    }

    private boolean passes(ToIntFunction<CaseClasses> of) {
        return chosen.stream().allMatch(c -> c.wanted().contains(of.applyAsInt(c.classes())));
    }
}
