package org.feltbok.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whose texts are worked on: those in some classes of one variable, and of each further one.
 *
 * @param chosen each variable once
 */
public record CaseFilter(List<Chosen> chosen) {
    /** All. */
    public static final CaseFilter NONE = new CaseFilter(List.of());

    /** Some classes of a variable, by their codes. */
    public record Chosen(CaseClasses classes, Set<String> wanted) {
        public Chosen {
            wanted = Set.copyOf(wanted);
            classes = classes.withAll(wanted);
        }

        /** Those of its classes that there are. */
        Optional<Chosen> kept() {
            Set<String> there =
                    wanted.stream().filter(classes::has).collect(Collectors.toUnmodifiableSet());
            return there.isEmpty() ? Optional.empty() : Optional.of(new Chosen(classes, there));
        }

        private boolean passes(Set<String> of) {
            return of.stream().anyMatch(wanted::contains);
        }
    }

    public CaseFilter {
        chosen = List.copyOf(chosen);
    }

    public boolean isNone() {
        return chosen.isEmpty();
    }

    /** The classes of a variable that are chosen; none = it is not among these. */
    public Set<String> wanted(String key) {
        return chosen.stream()
                .filter(c -> isOf(c, key))
                .findFirst()
                .map(Chosen::wanted)
                .orElse(Set.of());
    }

    /** With one more class; without it if it was chosen. */
    public CaseFilter turned(CaseClasses classes, String one) {
        String key = classes.variable().key();
        Set<String> wanted = new LinkedHashSet<>(wanted(key));
        if (!wanted.add(one)) {
            wanted.remove(one);
        }
        List<Chosen> now = new ArrayList<>(without(key).chosen());
        if (!wanted.isEmpty()) {
            now.add(new Chosen(classes, wanted));
        }
        return new CaseFilter(now);
    }

    /** The same with the classes as they are now; what is no more is not chosen any more. */
    public CaseFilter with(Map<String, Optional<CaseClasses>> now) {
        return new CaseFilter(
                chosen.stream()
                        .flatMap(
                                c ->
                                        now
                                                .getOrDefault(
                                                        c.classes().variable().key(),
                                                        Optional.of(c.classes()))
                                                .flatMap(n -> new Chosen(n, c.wanted()).kept())
                                                .stream())
                        .toList());
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

    private boolean passes(Function<CaseClasses, Set<String>> of) {
        return chosen.stream().allMatch(c -> c.passes(of.apply(c.classes())));
    }
}
