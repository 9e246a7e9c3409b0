package org.feltbok.coding.merge;

import org.feltbok.study.RegisteredName;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands for two names in two copies, where it was the same and one of them goes by another
 * since: texts in which that one was replaced follow, those of its copy only.
 */
final class MergeNames {
    private final List<RegisteredName> mine = new ArrayList<>();
    private final List<RegisteredName> theirs = new ArrayList<>();

    /** A name that was replaced in the texts of a copy goes by another pseudonym. */
    void renamed(boolean isMine, String was, String now) {
        (isMine ? mine : theirs)
                .add(
                        new RegisteredName(
                                now, RegisteredName.Kind.PERSON, was, now, List.of(), true, 0));
    }

    boolean isAny() {
        return !mine.isEmpty() || !theirs.isEmpty();
    }

    /**
     * A text that stands, as it is to be.
     *
     * @param here the text in this copy before; null = it was not there
     * @param there the same in the other copy
     */
    String followed(@Nullable Object here, @Nullable Object there, String stands) {
        if (Objects.equals(here, there)) {
            return stands;
        }
        // where both stand one after the other, each goes by what its own copy called people
        return Stream.of(stands.split(Order.BETWEEN, -1))
                .map(part -> told(part, isOf(there, part) && !isOf(here, part)))
                .collect(Collectors.joining(Order.BETWEEN));
    }

    private static boolean isOf(@Nullable Object text, String part) {
        return text instanceof String s && List.of(s.split(Order.BETWEEN, -1)).contains(part);
    }

    private String told(String part, boolean isTheirs) {
        return RegisteredName.replacing(isTheirs ? theirs : mine).apply(part).told();
    }
}
