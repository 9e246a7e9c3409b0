package org.feltbok.coding.merge;

import org.feltbok.coding.Span;
import org.feltbok.coding.Spans;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where stretches of the texts of another copy lie on the words as they stand here. */
final class MergeSpans {
    private final CopyRows mine;
    private final CopyRows theirs;

    /** Texts as the merge has changed them. */
    private final Map<String, String> changed = new HashMap<>();

    /** What rows of this study are in the other copy, where that is another identity. */
    private final Map<String, String> theirIds = new HashMap<>();

    MergeSpans(CopyRows mine, CopyRows theirs) {
        this.mine = mine;
        this.theirs = theirs;
    }

    void changed(String id, String text) {
        changed.put(id, text);
    }

    void same(String own, String their) {
        theirIds.putIfAbsent(own, their);
    }

    /** Puts the span of a coding or a link of a summary where its words stand here. */
    void place(String table, Map<String, @Nullable Object> row) {
        String text = text(row);
        String before = theirText(row);
        if (row.get("start_at") instanceof Number start
                && row.get("end_at") instanceof Number end
                && before != null
                && text != null) {
            var span = new Span(start.intValue(), end.intValue());
            Optional<Span> moved = Spans.moved(before, text, span);
            row.put("start_at", moved.map(s -> s.start()).orElse(null));
            row.put("end_at", moved.map(s -> s.end()).orElse(null));
            if (moved.isEmpty() && table.equals("summary_quote")) {
                row.put("lost", 1);
            } else if (moved.isEmpty()) {
                row.put("lost_quote", Spans.lost(before, span));
            }
        }
    }

    private @Nullable String text(Map<String, @Nullable Object> row) {
        Object answer = row.get("answer_text_id");
        Object passage = row.get("passage_id");
        String ref = String.valueOf(answer == null ? passage : answer);
        String now = changed.get(ref);
        Object own =
                mine.table("answer_text")
                        .getOrDefault(ref, mine.table("passage").getOrDefault(ref, Map.of()))
                        .get("text");
        return now != null ? now : own == null ? theirText(row) : own.toString();
    }

    private @Nullable String theirText(Map<String, @Nullable Object> row) {
        for (String column : List.of("answer_text_id", "passage_id")) {
            Object id = row.get(column);
            if (id != null) {
                var texts = theirs.table(column.replace("_id", ""));
                String ref = id.toString();
                String back = theirIds.getOrDefault(ref, ref);
                Object text =
                        texts.getOrDefault(ref, texts.getOrDefault(back, Map.of())).get("text");
                return text == null ? null : text.toString();
            }
        }
        return null;
    }
}
