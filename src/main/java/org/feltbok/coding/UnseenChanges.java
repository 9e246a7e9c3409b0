package org.feltbok.coding;

import org.feltbok.base.Fault;
import org.feltbok.store.Change;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Set;

/**
 * What others did, told to somebody who codes blind: that they coded, but neither with which codes,
 * nor what they noted or settled.
 */
public final class UnseenChanges {
    private static final String UNSEEN = "coding.unseen";

    private static final Set<String> OF_TEXTS =
            Set.of(
                    "coding.toggle",
                    "coding.remove",
                    "coding.give_group",
                    "coding.give_rule",
                    "coding.give_suggestion",
                    "coding.give_suggestions",
                    "coding.give_texts",
                    "coding.in_vivo",
                    "coding.memo_coding",
                    "coding.memo_interview",
                    "coding.memo_case",
                    "coding.memo_code",
                    "coding.done",
                    "coding.none_fits",
                    "coding.memo",
                    "coding.find_again",
                    "coding.settle_stands",
                    "coding.settle_words",
                    "coding.settle_left_out",
                    "coding.settle_other",
                    "coding.settle_both",
                    "coding.unsettle",
                    "coding.take_agreed");

    private UnseenChanges() {}

    /**
     * @param person name of who is told
     */
    public static List<Change> told(Handle handle, List<Change> changes, String person) {
        boolean others =
                changes.stream()
                        .anyMatch(c -> OF_TEXTS.contains(c.operation()) && !isBy(c, person));
        return others && Blindness.isBlind(handle, person)
                ? changes.stream().map(c -> isBy(c, person) ? c : told(c)).toList()
                : changes;
    }

    private static boolean isBy(Change change, String person) {
        return change.who().equals(person.strip());
    }

    private static Change told(Change change) {
        return OF_TEXTS.contains(change.operation())
                ? new Change(
                        change.id(), change.at(), change.who(), UNSEEN, List.of(), change.kind())
                : change;
    }

    /** What another did, named as operations are in a sentence. */
    public static Fault told(Handle handle, Fault what, String person) {
        boolean hidden =
                OF_TEXTS.contains(what.key().replaceFirst("^operation\\.", ""))
                        && Blindness.isBlind(handle, person);
        return hidden ? Fault.at(what.place(), "operation." + UNSEEN) : what;
    }
}
