package org.feltbok.coding.merge;

import org.feltbok.study.RegisteredName;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
        return RegisteredName.replacing(stands.equals(there) ? theirs : mine).apply(stands).told();
    }
}
