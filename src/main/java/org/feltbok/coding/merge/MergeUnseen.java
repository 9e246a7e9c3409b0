package org.feltbok.coding.merge;

import org.feltbok.coding.Blindness;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodeMemo;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What others did with answers and interviews that somebody codes blind: it comes in, and nothing
 * is told of it.
 */
final class MergeUnseen {
    private final CopyRows mine;
    private final CopyRows theirs;
    private final Set<String> items;
    private final String me;
    private final Map<String, Boolean> answers = new HashMap<>();

    private MergeUnseen(CopyRows mine, CopyRows theirs, Set<String> items, String me) {
        this.mine = mine;
        this.theirs = theirs;
        this.items = items;
        this.me = me;
    }

    static MergeUnseen of(Handle handle, String who, CopyRows mine, CopyRows theirs) {
        String me =
                mine.table("person").entrySet().stream()
                        .filter(p -> who.strip().equals(p.getValue().get("name")))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
        return new MergeUnseen(
                mine, theirs, me.isEmpty() ? Set.of() : Blindness.unseen(handle, who), me);
    }

    boolean is(String table, Map<String, @Nullable Object> row) {
        if (items.isEmpty() || me.equals(row.get("person_id"))) {
            return false;
        }
        return switch (table) {
            case "coding", "coding_done" -> isOnText(row);
            case "memo" -> isAbout(row);
            default -> false;
        };
    }

    private boolean isAbout(Map<String, @Nullable Object> memo) {
        String target = String.valueOf(memo.get("target_id"));
        return switch (String.valueOf(memo.get("target_kind"))) {
            case "coding" -> isOnText(row("coding", target));
            case "answer" -> isOf(target);
            case "passage", "interview", "case" -> items.contains(CodableItem.INTERVIEWS);
            // what is thought of a code tells what it was given to; an example is the codebook's
            case "code" -> !CodeMemo.EXAMPLE.equals(memo.get("title"));
            default -> false;
        };
    }

    private boolean isOnText(Map<String, @Nullable Object> row) {
        return row.get("passage_id") != null
                ? items.contains(CodableItem.INTERVIEWS)
                : isOf(row.get("answer_text_id"));
    }

    private boolean isOf(@Nullable Object answer) {
        return answer != null
                && answers.computeIfAbsent(
                        answer.toString(),
                        a -> items.contains(String.valueOf(row("answer_text", a).get("item_id"))));
    }

    private Map<String, @Nullable Object> row(String table, String id) {
        Map<String, @Nullable Object> own = mine.row(table, id);
        return own.isEmpty() ? theirs.row(table, id) : own;
    }
}
