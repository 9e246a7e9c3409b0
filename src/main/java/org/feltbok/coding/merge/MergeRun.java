package org.feltbok.coding.merge;

import org.feltbok.coding.Spans;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.merge.Merged.Choice;
import org.feltbok.coding.merge.Merged.State;
import org.feltbok.coding.merge.Merged.Told;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.HideNames;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One merge at work. */
final class MergeRun {
    private final UnitOfWork work;
    private final CopyRows theirs;
    private final MergeCopy.How how;
    private final Merged merged;
    private final Touched here;
    private final Touched there;
    private final MergeSpans spans;
    private final MergeUnseen unseen;
    private final MergeKept kept;
    private final MergeNames names = new MergeNames();
    private final boolean hidden;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final List<String[]> goes = new ArrayList<>();

    /** Words that are gone by the codings of mine that lay on them. */
    private final Map<String, String> gone = new LinkedHashMap<>();

    private CopyRows mine;
    private SameRows same;

    MergeRun(UnitOfWork work, CopyRows theirs, MergeCopy.How how, Merged merged) {
        this.work = work;
        this.theirs = theirs;
        this.how = how;
        this.merged = merged;
        mine = CopyRowsStore.read(work.handle());
        here = Touched.of(mine, theirs, theirs.merged().getOrDefault(mine.copy(), 0L));
        there = Touched.of(theirs, mine, mine.merged().getOrDefault(theirs.copy(), 0L));
        same = new SameRows(mine);
        spans = new MergeSpans(mine, theirs);
        unseen = MergeUnseen.of(work.handle(), how.who(), mine, theirs);
        kept = new MergeKept(work, mine, theirs);
        hidden = HideNames.isOn(work.handle());
        known.addAll(CopyRowsStore.around(work.handle()));
    }

    void all() {
        for (String table : theirs.tables().keySet()) {
            if (table.equals(MergeRules.CODING) && names.isAny()) {
                followNames();
            }
            if (table.equals(MergeRules.CODING) && spans.isMoved()) {
                // texts come before: my codings lie on the words that stand
                mine = mine.with(table, CopyRowsStore.rows(work.handle(), table));
                same = new SameRows(mine);
            }
            table(table, theirs.table(table));
        }
        if (names.isAny()) {
            MergeRules.NAMED.forEach((table, columns) -> columns.forEach(c -> follow(table, c)));
        }
        gone.forEach((id, words) -> lost(words, mine.row(MergeRules.CODING, id)));
        new MergeSettledStore(work, mine, theirs, kept, goes.stream().map(r -> r[1]).toList())
                .settle(this::settled);
        // what points at a row goes before it
        goes.reversed().forEach(r -> work.delete(r[0], r[1]));
        kept.pseudonyms();
    }

    private void table(String table, Map<String, Map<String, @Nullable Object>> rows) {
        Set<String> met = new HashSet<>();
        Map<String, Map<String, Object>> later = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, @Nullable Object>> entry : rows.entrySet()) {
            String id = entry.getKey();
            Map<String, @Nullable Object> now = mapped(entry.getValue());
            String lost = spans.place(table, now);
            String own = same.of(table, id, now);
            if (own == null) {
                lost(lost, now);
                fresh(table, id, now, later);
            } else {
                met.add(own);
                if (!own.equals(id)) {
                    ids.put(id, own);
                    spans.same(own, id);
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
        if (MergeRules.TAKEN_OUT.contains(table)) {
            for (Map.Entry<String, Map<String, @Nullable Object>> row :
                    mine.table(table).entrySet()) {
                String id = row.getKey();
                if (!met.contains(id) && there.tookOut(table, id) && !here.row(table, id)) {
                    goes.add(new String[] {table, id});
                    count(table, row.getValue(), State.TAKEN_OUT);
                }
            }
        }
    }

    private void count(String table, Map<String, @Nullable Object> row, State state) {
        if (unseen.is(table, row)) {
            merged.unseen();
        } else {
            merged.count(table, state);
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
        if (MergeRules.TAKEN_OUT.contains(table)
                && here.tookOut(table, id)
                && !there.row(table, id)) {
            return;
        }
        if (belongsNowhere(row)) {
            leftOut.add(id);
            count(table, row, State.LEFT_OUT);
            return;
        }
        for (String column : MergeRules.OPTIONAL) {
            Object value = row.get(column);
            if (value != null && !known.contains(value.toString())) {
                row.put(column, null);
            }
        }
        Map<String, Object> after = new LinkedHashMap<>();
        for (String column : MergeRules.LATER) {
            Object value = row.get(column);
            if (value != null) {
                after.put(column, value);
                row.put(column, null);
            }
        }
        row.computeIfPresent("batch", (k, v) -> null);
        freeKey(table, id, row);
        row.remove("id");
        work.insert(table, id, row);
        if (!after.isEmpty()) {
            later.put(id, after);
        }
        if (!MergeRules.isAnswers(table)) {
            count(table, row, State.NEW);
        }
    }

    /** Whether what a row points at is not here, or was left out itself. */
    private boolean belongsNowhere(Map<String, @Nullable Object> row) {
        return row.entrySet().stream()
                .filter(c -> c.getValue() != null && c.getKey().endsWith("_id"))
                .anyMatch(
                        c -> {
                            String at = String.valueOf(c.getValue());
                            boolean needed = MergeRules.NEEDED.contains(c.getKey());
                            return leftOut.contains(at) || needed && !known.contains(at);
                        });
    }

    /**
     * One of two rows that carry the same key gets another: a name that was not replaced in texts
     * yet, else whichever comes later by identity.
     */
    private void freeKey(String table, String id, Map<String, @Nullable Object> row) {
        String taken = same.keyTakenBy(table, row);
        if (taken != null) {
            String column = SameRows.keyOf(table);
            String key = String.valueOf(row.get(column));
            boolean inMine = isInText(mine.row(table, taken));
            boolean inTheirs = isInText(row);
            boolean isMine = inMine == inTheirs ? taken.compareTo(id) >= 0 : inTheirs;
            String other = key + "-" + last(isMine ? taken : id);
            if (isMine) {
                work.update(table, taken, column, other);
            } else {
                row.put(column, other);
            }
            if (inMine && inTheirs) {
                names.renamed(isMine, key, other);
            }
        }
        same.add(table, id, row);
    }

    private static boolean isInText(Map<String, @Nullable Object> row) {
        return row.get("in_text") instanceof Number n && n.intValue() != 0;
    }

    /** Texts in which a name was replaced that goes by another pseudonym now. */
    private void followNames() {
        for (String table : List.of("passage", "answer_text")) {
            follow(table, "text");
        }
    }

    private void follow(String table, String column) {
        Map<String, @Nullable Object> there = new HashMap<>();
        theirs.table(table)
                .forEach((id, row) -> there.put(ids.getOrDefault(id, id), row.get(column)));
        CopyRowsStore.rows(work.handle(), table)
                .forEach(
                        (id, row) -> {
                            if (row.get(column) instanceof String stands) {
                                Object here = mine.row(table, id).get(column);
                                String now = names.followed(here, there.get(id), stands);
                                set(table, id, column, stands, now);
                            }
                        });
    }

    private static String last(String id) {
        return id.substring(Math.max(0, id.length() - 6));
    }

    private void both(String table, String own, String their, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> is = mine.row(table, own);
        if (table.equals("person") || table.equals("coding") && !own.equals(their)) {
            count(table, is, State.SAME);
            return;
        }
        Optional<Choice> span = span(table, own, their, row);
        State state = State.SAME;
        Choice written = null;
        for (Map.Entry<String, @Nullable Object> cell : row.entrySet()) {
            String column = cell.getKey();
            if (MergeRules.OWN.contains(column) || !is.containsKey(column)) {
                continue;
            }
            Object a = is.get(column);
            Object b = cell.getValue();
            if (Objects.equals(String.valueOf(a), String.valueOf(b))
                    || MergeRules.stays(table, column, a == null || b == null)) {
                continue;
            }
            boolean tm = here.cell(table, own, column);
            boolean tt = there.cell(table, their, column);
            if (span.isPresent() && MergeRules.isSpan(table, column)) {
                set(table, own, column, a, span.get() == Choice.MINE ? a : b);
            } else if (written != null && MergeRules.isBy(table, column)) {
                set(table, own, column, a, Order.by(written, a, b));
            } else if (tm && !tt) {
                continue;
            } else if (tt && !tm) {
                set(table, own, column, a, b);
                state = state == State.CONFLICT ? state : State.CHANGED;
            } else if (MergeRules.addsUp(table, column)) {
                set(table, own, column, a, Order.addedUp(column, a, b));
                state = state == State.CONFLICT ? state : State.CHANGED;
            } else {
                Choice stands = conflict(table, own, column, a, b);
                written = MergeRules.isWritten(table, column) ? stands : written;
                state = State.CONFLICT;
            }
        }
        if (!MergeRules.isAnswers(table) || state != State.SAME) {
            count(table, is, state);
        }
    }

    /** Whose span stands of a coding whose words were edited; empty = as of anything else. */
    private Optional<Choice> span(
            String table, String own, String their, Map<String, @Nullable Object> row) {
        if (!table.equals(MergeRules.CODING)) {
            return Optional.empty();
        }
        Optional<Choice> stands =
                spans.stands(
                        mine.row(table, own),
                        row,
                        here.cell(table, own, "start_at"),
                        there.cell(table, their, "start_at"));
        if (stands.equals(Optional.of(Choice.THEIRS))) {
            gone.remove(own);
        }
        return stands;
    }

    /** Tells of words that are gone, unless they are of a coding that nothing may be told of. */
    private void lost(String words, Map<String, @Nullable Object> coding) {
        if (!words.isEmpty() && !unseen.is(MergeRules.CODING, coding)) {
            merged.lost(words);
        }
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
        if (MergeRules.isTexts(table) && column.equals("text") && before != null && value != null) {
            spans.changed(id, value.toString());
            gone.putAll(
                    Spans.follow(
                            work,
                            table.equals("passage") ? TextRef.passage(id) : TextRef.answer(id),
                            before.toString(),
                            value.toString()));
        }
    }

    private static Choice longer(@Nullable Object a, @Nullable Object b) {
        return Objects.equals(Order.greater(a, b), a) ? Choice.MINE : Choice.THEIRS;
    }

    private Choice conflict(
            String table, String id, String column, @Nullable Object a, @Nullable Object b) {
        boolean canBeBoth = MergeRules.canBeBoth(table, column) && a != null && b != null;
        Map<String, @Nullable Object> row = mine.row(table, id);
        Told told = told(table, id, column);
        String key = table + " " + id + " " + column;
        Choice usual =
                canBeBoth && table.equals("summary")
                        ? Choice.BOTH
                        : switch (how.prefer()) {
                            case LONGER ->
                                    new MergeSplit(mine, theirs)
                                            .stands(table, id, a, b)
                                            .orElse(longer(a, b));
                            case MINE -> Choice.MINE;
                            case THEIRS -> Choice.THEIRS;
                        };
        Choice chosen = told == Told.NOTHING ? usual : how.chosen().getOrDefault(key, usual);
        Choice stands = chosen == Choice.BOTH && !canBeBoth ? usual : chosen;
        if (told == Told.NO_VALUES) {
            String instead = Objects.requireNonNullElse(row.get("pseudonym"), "…").toString();
            Stream.of(a, b)
                    .filter(Objects::nonNull)
                    .forEach(name -> merged.hide(id, name, instead));
        }
        switch (stands) {
            case MINE -> {
                if (told == Told.NO_VALUES) {
                    // for a moment it is the name: it is known for one, and hidden wherever it is
                    // kept
                    set(table, id, column, a, b);
                    set(table, id, column, b, a);
                }
                kept.keep(table, id, column, b);
            }
            case THEIRS -> {
                set(table, id, column, a, b);
                kept.keep(table, id, column, a);
            }
            case BOTH -> set(table, id, column, a, Order.joined(a, b));
        }
        boolean all = told == Told.ALL;
        merged.conflict(
                new Merged.Conflict(
                        key,
                        Merged.Kind.of(table),
                        kept.name(table, id, column, row),
                        MergeRules.isAnswers(table) ? "" : column,
                        all ? said(column, a) : "",
                        all ? said(column, b) : "",
                        stands,
                        canBeBoth,
                        told));
        return stands;
    }

    private MergeSettledStore.Decision settled(
            MergeSettledStore.Decision own,
            MergeSettledStore.Decision other,
            MergeSettledStore.Decision later) {
        boolean secret = unseen.is(MergeRules.CODING, mine.row(MergeRules.CODING, own.id()));
        Choice usual =
                switch (how.prefer()) {
                    case LONGER -> later == own ? Choice.MINE : Choice.THEIRS;
                    case MINE -> Choice.MINE;
                    case THEIRS -> Choice.THEIRS;
                };
        Choice chosen = secret ? usual : how.chosen().getOrDefault(own.key(), usual);
        Choice stands = chosen == Choice.BOTH ? usual : chosen;
        merged.conflict(
                new Merged.Conflict(
                        own.key(),
                        Merged.Kind.CODINGS,
                        kept.coded(own.code(), own.text()),
                        "settled",
                        secret ? "" : own.said(),
                        secret ? "" : other.said(),
                        stands,
                        false,
                        secret ? Told.NOTHING : Told.ALL));
        return stands == Choice.MINE ? own : other;
    }

    private static String said(String column, @Nullable Object value) {
        return value == null ? "–" : MergeRules.words(column, value);
    }

    private Told told(String table, String id, String column) {
        Map<String, @Nullable Object> row = mine.row(table, id);
        if (unseen.is(table, row)) {
            return Told.NOTHING;
        }
        boolean pseudonym =
                row.get("pseudonym") != null || theirs.row(table, id).get("pseudonym") != null;
        return hidden && MergeRules.isName(table, column, pseudonym) ? Told.NO_VALUES : Told.ALL;
    }
}
