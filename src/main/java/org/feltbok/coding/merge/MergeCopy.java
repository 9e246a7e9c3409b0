package org.feltbok.coding.merge;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;
import org.feltbok.coding.SpanKeeper;
import org.feltbok.coding.Spans;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.merge.Merged.State;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.SetSetting;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings a colleague's copy together with this study: one change and one undo. What one of them
 * changed is taken; where both changed the same, one stands and the other is kept beside it, as a
 * query at the answer or as a memo. Nothing but codings, memos and marks that one has taken out
 * goes.
 */
public final class MergeCopy implements Operation {
    /** What stands where both changed the same. */
    public enum Prefer {
        /**
         * The longer, then the later in the order of signs: the same in whatever order copies come.
         */
        LONGER,
        MINE,
        THEIRS
    }

    private static final Set<String> TAKEN_OUT = Set.of("coding", "coding_done", "memo");
    private static final Set<String> LATER = Set.of("parent_id", "merged_into", "reply_to");
    private static final Set<String> OWN =
            Set.of("id", "key", "position", "batch", "created_at", "made", "made_from");
    private static final Set<String> OPTIONAL = Set.of("origin_id", "text_origin_id");

    private final CopyRows theirs;
    private final String from;
    private final Prefer prefer;
    private final Merged merged;

    /**
     * @param from name of the file
     * @param merged takes what was done, once it is applied
     */
    public MergeCopy(CopyRows theirs, String from, Prefer prefer, Merged merged) {
        this.theirs = theirs;
        this.from = from;
        this.prefer = prefer;
        this.merged = merged;
    }

    @Override
    public String name() {
        return "coding.merge_copy";
    }

    @Override
    public List<String> args() {
        return List.of(from);
    }

    @Override
    public void validate(Handle handle) {
        if (!CopyRowsStore.study(handle).equals(theirs.study())) {
            throw new FaultException("merge.other_study", from);
        }
        if (CopyRowsStore.copy(handle).equals(theirs.copy())) {
            throw new FaultException("merge.same_copy", from);
        }
        if (!CopyRowsStore.items(handle).containsAll(theirs.items())) {
            throw new FaultException("merge.other_questions", from);
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        merged.clear();
        new Run(work).all();
        new SetSetting(SpanKeeper.MERGE + theirs.copy(), String.valueOf(theirs.newest()))
                .apply(work);
    }

    /** One merge at work. */
    private final class Run {
        private final UnitOfWork work;
        private final CopyRows mine;
        private final Touched here;
        private final Touched there;
        private final SameRows same;
        private final Map<String, String> ids = new HashMap<>();
        private final Map<String, String> theirIds = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private final Set<String> known = new HashSet<>();
        private final Texts words;

        private Run(UnitOfWork work) {
            this.work = work;
            mine = CopyRowsStore.read(work.handle());
            here = Touched.of(mine, theirs, theirs.merged().getOrDefault(mine.copy(), 0L));
            there = Touched.of(theirs, mine, mine.merged().getOrDefault(theirs.copy(), 0L));
            same = new SameRows(mine);
            known.addAll(CopyRowsStore.around(work.handle()));
            words =
                    new Texts(
                            Language.of(Locale.forLanguageTag(StudyStore.language(work.handle()))));
        }

        private void all() {
            for (String table : theirs.tables().keySet()) {
                table(table, theirs.table(table));
            }
        }

        private void table(String table, Map<String, Map<String, @Nullable Object>> rows) {
            Set<String> met = new HashSet<>();
            Map<String, Map<String, Object>> later = new LinkedHashMap<>();
            for (Map.Entry<String, Map<String, @Nullable Object>> entry : rows.entrySet()) {
                String id = entry.getKey();
                Map<String, @Nullable Object> now = mapped(entry.getValue());
                String own = same.of(table, id, now);
                if (own == null) {
                    fresh(table, id, now, later);
                } else {
                    met.add(own);
                    if (!own.equals(id)) {
                        ids.put(id, own);
                        theirIds.putIfAbsent(own, id);
                    }
                    both(table, own, id, now);
                }
            }
            later.forEach(
                    (id, cells) ->
                            cells.forEach(
                                    (column, value) ->
                                            work.update(
                                                    table,
                                                    id,
                                                    column,
                                                    ids.getOrDefault(
                                                            value.toString(), value.toString()))));
            if (TAKEN_OUT.contains(table)) {
                for (String id : mine.table(table).keySet()) {
                    if (!met.contains(id) && there.tookOut(table, id) && !here.row(table, id)) {
                        work.delete(table, id);
                        merged.count(table, State.TAKEN_OUT);
                    }
                }
            }
        }

        private Map<String, @Nullable Object> mapped(Map<String, @Nullable Object> row) {
            Map<String, @Nullable Object> now = new LinkedHashMap<>(row);
            now.replaceAll(
                    (column, value) ->
                            value != null && (column.endsWith("_id") || column.equals("id"))
                                    ? ids.getOrDefault(value.toString(), value.toString())
                                    : value);
            return now;
        }

        private void fresh(
                String table,
                String id,
                Map<String, @Nullable Object> row,
                Map<String, Map<String, Object>> later) {
            if (TAKEN_OUT.contains(table) && here.tookOut(table, id) && !there.row(table, id)) {
                return;
            }
            for (String column : List.of("attribute_id", "questionnaire_id")) {
                Object value = row.get(column);
                if (value != null && !known.contains(value.toString())) {
                    merged.count(table, State.LEFT_OUT);
                    return;
                }
            }
            for (String column : OPTIONAL) {
                Object value = row.get(column);
                if (value != null && !known.contains(value.toString())) {
                    row.put(column, null);
                }
            }
            Map<String, Object> after = new LinkedHashMap<>();
            for (String column : LATER) {
                Object value = row.get(column);
                if (value != null) {
                    after.put(column, value);
                    row.put(column, null);
                }
            }
            if (table.equals("coding")) {
                span(row);
            }
            row.computeIfPresent("batch", (k, v) -> null);
            freeKey(table, id, row);
            row.remove("id");
            work.insert(table, id, row);
            if (!after.isEmpty()) {
                later.put(id, after);
            }
            if (!isAnswers(table)) {
                merged.count(table, State.NEW);
            }
        }

        /**
         * One of two rows that carry the same key gets another: whichever comes later by identity.
         */
        private void freeKey(String table, String id, Map<String, @Nullable Object> row) {
            String taken = same.keyTakenBy(table, row);
            String key = String.valueOf(row.get("key"));
            if (taken == null) {
                same.add(table, id, row);
            } else if (taken.compareTo(id) < 0) {
                row.put("key", key + "-" + last(id));
                same.add(table, id, row);
            } else {
                work.update(table, taken, "key", key + "-" + last(taken));
                same.add(table, id, row);
            }
        }

        private String last(String id) {
            return id.substring(Math.max(0, id.length() - 6));
        }

        private boolean isAnswers(String table) {
            return !CopyRowsStore.TABLES.contains(table);
        }

        /** Their span on the words as they stand here. */
        private void span(Map<String, @Nullable Object> row) {
            String text = text(row);
            String before = theirText(row);
            if (row.get("start_at") instanceof Number start
                    && row.get("end_at") instanceof Number end
                    && before != null
                    && text != null) {
                var moved = Spans.moved(before, text, new Span(start.intValue(), end.intValue()));
                row.put("start_at", moved.map(s -> s.start()).orElse(null));
                row.put("end_at", moved.map(s -> s.end()).orElse(null));
                if (moved.isEmpty()) {
                    row.put(
                            "lost_quote",
                            CodePoints.cut(before, new Span(start.intValue(), end.intValue())));
                }
            }
        }

        private @Nullable String text(Map<String, @Nullable Object> coding) {
            Object id = Objects.requireNonNullElse(coding.get("answer_text_id"), "");
            Object other = Objects.requireNonNullElse(coding.get("passage_id"), "");
            String ref = id.toString().isEmpty() ? other.toString() : id.toString();
            String changed = texts.get(ref);
            Map<String, @Nullable Object> row =
                    mine.table("answer_text")
                            .getOrDefault(ref, mine.table("passage").getOrDefault(ref, Map.of()));
            Object own = row.get("text");
            return changed != null ? changed : own == null ? theirText(coding) : own.toString();
        }

        private @Nullable String theirText(Map<String, @Nullable Object> coding) {
            for (String column : List.of("answer_text_id", "passage_id")) {
                Object id = coding.get(column);
                if (id != null) {
                    String ref = id.toString();
                    String back = theirIds.getOrDefault(ref, ref);
                    Map<String, @Nullable Object> row =
                            theirs.table(column.replace("_id", ""))
                                    .getOrDefault(
                                            ref,
                                            theirs.table(column.replace("_id", ""))
                                                    .getOrDefault(back, Map.of()));
                    Object text = row.get("text");
                    return text == null ? null : text.toString();
                }
            }
            return null;
        }

        private void both(
                String table, String own, String their, Map<String, @Nullable Object> row) {
            if (table.equals("person") || table.equals("coding") && !own.equals(their)) {
                merged.count(table, State.SAME);
                return;
            }
            if (table.equals("coding")) {
                span(row);
            }
            Map<String, @Nullable Object> is = mine.table(table).getOrDefault(own, Map.of());
            State state = State.SAME;
            for (Map.Entry<String, @Nullable Object> cell : row.entrySet()) {
                String column = cell.getKey();
                if (OWN.contains(column) || !is.containsKey(column)) {
                    continue;
                }
                Object a = is.get(column);
                Object b = cell.getValue();
                if (Objects.equals(String.valueOf(a), String.valueOf(b))) {
                    continue;
                }
                boolean tm = here.cell(table, own, column);
                boolean tt = there.cell(table, their, column);
                if (tm && !tt) {
                    continue;
                }
                if (tt && !tm) {
                    set(table, own, column, a, b);
                    state = state == State.CONFLICT ? state : State.CHANGED;
                } else if (table.equals("coding_done") || table.equals("coding")) {
                    set(table, own, column, a, joined(column, a, b));
                    state = state == State.CONFLICT ? state : State.CHANGED;
                } else {
                    conflict(table, own, column, a, b);
                    state = State.CONFLICT;
                }
            }
            if (!isAnswers(table) || state != State.SAME) {
                merged.count(table, state);
            }
        }

        /**
         * Marks and memos of one coder in two copies: done in one is done, and both memos stand.
         */
        private @Nullable Object joined(String column, @Nullable Object a, @Nullable Object b) {
            if (column.equals("memo") && a != null && b != null) {
                var parts = new TreeSet<String>();
                for (Object memo : List.of(a, b)) {
                    parts.addAll(List.of(memo.toString().split("\n—\n")));
                }
                return String.join("\n—\n", parts);
            }
            return Order.greater(a, b);
        }

        private void set(
                String table,
                String id,
                String column,
                @Nullable Object before,
                @Nullable Object value) {
            if (Objects.equals(before, value)) {
                return;
            }
            work.update(table, id, column, value);
            boolean text = table.equals("answer_text") || table.equals("passage");
            if (text && column.equals("text") && before != null && value != null) {
                texts.put(id, value.toString());
                Spans.follow(
                        work,
                        table.equals("passage") ? TextRef.passage(id) : TextRef.answer(id),
                        before.toString(),
                        value.toString());
            }
        }

        private void conflict(
                String table, String id, String column, @Nullable Object a, @Nullable Object b) {
            Object stands =
                    switch (prefer) {
                        case LONGER -> Order.greater(a, b);
                        case MINE -> a;
                        case THEIRS -> b;
                    };
            Object kept = Objects.equals(stands, a) ? b : a;
            set(table, id, column, a, stands);
            if (kept != null) {
                keep(table, id, column, kept);
            }
            Map<String, @Nullable Object> row = mine.table(table).getOrDefault(id, Map.of());
            Object name =
                    Objects.requireNonNullElse(
                            row.get("label"), Objects.requireNonNullElse(row.get("key"), id));
            merged.conflict(
                    new Merged.Conflict(
                            Merged.Kind.of(table),
                            name + " · " + column,
                            stands == null ? "–" : stands.toString(),
                            kept == null ? "–" : kept.toString()));
        }

        /** What does not stand is kept: a query at an answer, else a memo on the thing. */
        private void keep(String table, String id, String column, Object value) {
            boolean answer = isAnswers(table) || table.equals("answer_text");
            String kept = Ids.derived("merge", id + " " + column, value.toString());
            String place = answer ? "field_note" : "memo";
            if (mine.table(place).containsKey(kept) || theirs.table(place).containsKey(kept)) {
                return;
            }
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            if (answer) {
                Map<String, @Nullable Object> text =
                        mine.table("answer_text").getOrDefault(id, Map.of());
                row.put("response_id", isAnswers(table) ? id : text.get("response_id"));
                row.put(
                        "item_id",
                        isAnswers(table)
                                ? CopyRowsStore.item(work.handle(), column)
                                : text.get("item_id"));
                row.put("kind", "query");
                row.put("state", "open");
                row.put("text", words.get("merge.kept", value));
            } else {
                row.put("target_kind", table.equals("study_case") ? "case" : table);
                row.put("target_id", id);
                row.put("title", column);
                row.put("text", words.get("merge.kept", value));
            }
            work.insert(place, kept, row);
        }
    }
}
