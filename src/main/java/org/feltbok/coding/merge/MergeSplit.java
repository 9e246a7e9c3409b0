package org.feltbok.coding.merge;

import org.feltbok.coding.merge.Merged.Choice;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * A passage that one copy split and the other edited: were the longer of both to stand, the words
 * behind the place would stand twice, in it and in the passage that was made of them.
 *
 * @param mine as it stands here
 * @param theirs as it stands in the other copy
 */
record MergeSplit(CopyRows mine, CopyRows theirs) {
    /** Whose words stand of a passage that only one of both split; empty = as of anything else. */
    Optional<Choice> stands(String table, String id, @Nullable Object a, @Nullable Object b) {
        if (!table.equals("passage") || a == null || b == null) {
            return Optional.empty();
        }
        Object interview = mine.row(table, id).get("interview_id");
        boolean here = isSplit(mine, theirs, interview, a.toString(), b.toString());
        boolean there = isSplit(theirs, mine, interview, b.toString(), a.toString());
        return here == there ? Optional.empty() : Optional.of(here ? Choice.MINE : Choice.THEIRS);
    }

    /** Whether a passage that only one copy has was made of words that the other still has here. */
    private static boolean isSplit(
            CopyRows own, CopyRows other, @Nullable Object interview, String text, String unsplit) {
        Map<String, ? extends Map<String, @Nullable Object>> theirs = other.table("passage");
        return own.table("passage").entrySet().stream()
                .filter(e -> !theirs.containsKey(e.getKey()))
                .filter(
                        e ->
                                interview != null
                                        && interview.equals(e.getValue().get("interview_id")))
                .map(e -> String.valueOf(e.getValue().get("text")).strip())
                .anyMatch(w -> !w.isEmpty() && unsplit.contains(w) && !text.contains(w));
    }
}
