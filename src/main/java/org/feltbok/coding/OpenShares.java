package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/**
 * Which of the texts that are assigned to several are open, as long as not all of them are done
 * with all that they share. Asked of many texts it looks at them once.
 */
public final class OpenShares {
    private final Assigned assigned;
    private final CodedTexts texts;
    private @Nullable Set<String> open;

    public OpenShares(Assigned assigned, CodedTexts texts) {
        this.assigned = assigned;
        this.texts = texts;
    }

    /**
     * Whether somebody must not see what the others did with a text: it is shared, with them or by
     * others alone, and not all of those are done with all that they share.
     */
    public boolean hides(@Nullable String person, CodedText text) {
        Set<String> here = assigned.coders().getOrDefault(text.ref().id(), Set.of());
        return person != null
                && here.size() > 1
                && (here.contains(person) ? isOpen(person) : isAnyOpen(here));
    }

    /** Whether not all are done with what somebody shares with others. */
    public boolean isOpen(@Nullable String person) {
        return open().contains(person);
    }

    /** Whether it is for others alone to share texts, not all of whom are done. */
    public boolean isOpenToOthers(@Nullable String person) {
        return assigned.coders().values().stream()
                .anyMatch(c -> c.size() > 1 && !c.contains(person) && isAnyOpen(c));
    }

    private boolean isAnyOpen(Set<String> people) {
        return people.stream().anyMatch(open()::contains);
    }

    private Set<String> open() {
        if (open == null) {
            Set<String> found = new HashSet<>();
            assigned.coders()
                    .forEach(
                            (id, people) -> {
                                if (people.size() > 1 && !found.containsAll(people)) {
                                    texts.byId(id)
                                            .filter(t -> !people.stream().allMatch(t::isDone))
                                            .ifPresent(t -> found.addAll(people));
                                }
                            });
            open = found;
        }
        return open;
    }
}
