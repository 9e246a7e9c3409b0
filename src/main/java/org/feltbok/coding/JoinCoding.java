package org.feltbok.coding;

import org.feltbok.base.Ids;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out a coding that says no more than another: what people noted on it is theirs and stays.
 */
public final class JoinCoding {
    private JoinCoding() {}

    /**
     * @param gone id of the coding that goes
     * @param stays id of the one that stands for both, and takes over the memos
     */
    public static void into(UnitOfWork work, String gone, String stays) {
        memos(work, gone, stays);
        work.delete("coding", gone);
    }

    /**
     * Memos on the one are memos on the other from now on; what the same person noted there in the
     * same words is there already, and in other words stands below it: each has one.
     */
    public static void memos(UnitOfWork work, String from, String to) {
        CodingStore store = new CodingStore(work.handle());
        Set<List<?>> there = new HashSet<>();
        List<Map<String, Object>> own = store.memosOn(to);
        own.forEach(memo -> there.add(said(memo)));
        for (Map<String, Object> memo : store.memosOn(from)) {
            if (!there.add(said(memo))) {
                work.delete("memo", id(memo));
                continue;
            }
            Optional<Map<String, Object>> same =
                    own.stream().filter(o -> isOfOne(o, memo)).findFirst();
            if (same.isEmpty()) {
                work.update("memo", id(memo), "target_id", to);
            } else {
                work.update(
                        "memo",
                        id(same.get()),
                        "text",
                        same.get().get("text") + "\n" + memo.get("text"));
                work.delete("memo", id(memo));
            }
        }
    }

    /** Whether both are what one person thinks of a thing, and not one of several examples. */
    private static boolean isOfOne(Map<String, Object> one, Map<String, Object> other) {
        return one.get("person_id") != null
                && one.get("title") == null
                && other.get("title") == null
                && one.get("person_id").equals(other.get("person_id"));
    }

    /** What is noted on the one is noted on the other too, by the same people. */
    public static void copyMemos(UnitOfWork work, String from, String to) {
        for (Map<String, Object> memo : new CodingStore(work.handle()).memosOn(from)) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>(memo);
            row.remove("id");
            row.put("target_id", to);
            work.insert("memo", Ids.next(), row);
        }
    }

    private static String id(Map<String, Object> memo) {
        return String.valueOf(memo.get("id"));
    }

    private static List<?> said(Map<String, Object> memo) {
        return Arrays.asList(memo.get("person_id"), memo.get("title"), memo.get("text"));
    }
}
