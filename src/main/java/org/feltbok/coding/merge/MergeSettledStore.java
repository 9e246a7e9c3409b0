package org.feltbok.coding.merge;

import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What both settled of one code in one text: it stands, or does not, as one of them settled it. By
 * itself neither copy knows of the other's, and both would stand.
 */
final class MergeSettledStore {
    private static final String BY_HAND = "hand";

    /** Of a code, or in place of it. */
    private static final String ROWS =
            """
            SELECT k.id, coalesce(k.answer_text_id, k.passage_id) AS text, k.code_id, o.label, o.key, l.kind, coalesce(p.name, '') AS who,
              coalesce(k.created_at, '') AS at, coalesce(k.made, '') AS made,
              coalesce(f.merged_into, f.id, k.code_id) AS unit, coalesce(k.start_at, '') || '-' || coalesce(k.end_at, '') AS span
            FROM coding k JOIN layer l ON l.id = k.layer_id AND l.kind IN ('agreed', 'left_out')
            JOIN code o ON o.id = k.code_id LEFT JOIN person p ON p.id = k.person_id
            LEFT JOIN code f ON k.made = 'hand' AND f.codebook_id = o.codebook_id AND f.key = k.made_from
            ORDER BY k.id""";

    /** A row of what is settled. */
    private record Row(
            String id,
            String text,
            String code,
            String label,
            String key,
            String kind,
            String who,
            String at,
            boolean byHand,
            String unit,
            String span) {
        private String said(String called) {
            return called + (kind.equals("agreed") ? " ✓" : " ✗");
        }
    }

    /** What somebody settled at one time: a row for each stretch, and for what stands instead. */
    record Decision(List<Row> rows) {
        private Row first() {
            return rows.getFirst();
        }

        private List<String> outcome() {
            return rows.stream().map(r -> r.kind() + r.code()).distinct().sorted().toList();
        }

        String said() {
            return said(Row::label);
        }

        /** By keys of codes, which are the same in all copies. */
        String kept() {
            return said(Row::key);
        }

        private String said(Function<Row, String> called) {
            return rows.stream()
                            .map(r -> r.said(called.apply(r)))
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + " ("
                    + first().who()
                    + ")";
        }

        /** The row by which it is known, and what is about it hangs on. */
        String id() {
            return first().id();
        }

        String code() {
            return first().unit();
        }

        String text() {
            return first().text();
        }

        String key() {
            return "settled " + first().text() + " " + first().unit();
        }
    }

    /** Says which of two stands. */
    interface Choosing {
        Decision stands(Decision mine, Decision theirs, Decision later);
    }

    private final UnitOfWork work;
    private final CopyRows mine;
    private final CopyRows theirs;
    private final MergeKept kept;
    private final Set<String> gone = new HashSet<>();

    /**
     * @param goes codings that go anyway
     */
    MergeSettledStore(
            UnitOfWork work, CopyRows mine, CopyRows theirs, MergeKept kept, List<String> goes) {
        this.work = work;
        this.mine = mine;
        this.theirs = theirs;
        this.kept = kept;
        gone.addAll(goes);
    }

    void settle(Choosing choosing) {
        for (List<Row> unit : groups(r -> r.byHand() ? r.text() + " " + r.unit() : "")) {
            List<Decision> all = decisions(unit);
            Decision own = only(all, mine, theirs);
            Decision other = only(all, theirs, mine);
            if (own != null && other != null) {
                Decision later = later(own, other);
                Decision stands =
                        own.outcome().equals(other.outcome())
                                ? later
                                : choosing.stands(own, other, later);
                Decision gone = stands == own ? other : own;
                gone.rows().forEach(r -> goes(r, stands.first()));
                kept.beside(stands.id(), gone.id(), gone.kept());
            }
        }
        // a code that stands in place of another here, or as all gave it, and was left out there
        for (List<Row> code : groups(r -> r.text() + " " + r.code())) {
            if (code.stream().map(Row::kind).distinct().count() > 1 && isNew(code)) {
                Row latest = code.stream().max(LATER).orElseThrow();
                code.stream()
                        .filter(r -> !r.kind().equals(latest.kind()))
                        .forEach(r -> goes(r, latest));
            }
        }
        for (List<Row> place :
                groups(r -> String.join(" ", r.kind(), r.text(), r.code(), r.unit(), r.span()))) {
            if (isNew(place)) {
                Row latest = place.stream().max(LATER).orElseThrow();
                place.stream().filter(r -> r != latest).forEach(r -> goes(r, latest));
            }
        }
    }

    /** By hand before what all gave, then the later one; the same in whatever order copies come. */
    private static final Comparator<Row> LATER =
            Comparator.comparing(Row::byHand).thenComparing(Row::at).thenComparing(Row::id);

    private static Decision later(Decision a, Decision b) {
        return LATER.compare(a.first(), b.first()) >= 0 ? a : b;
    }

    /** What was noted of a row is of that which stands from now on. */
    private void goes(Row row, Row stands) {
        if (gone.add(row.id())) {
            work.handle()
                    .createQuery(
                            "SELECT id FROM memo WHERE target_kind = 'coding' AND target_id = :id ORDER BY id")
                    .bind("id", row.id())
                    .mapTo(String.class)
                    .forEach(memo -> work.update("memo", memo, "target_id", stands.id()));
            work.delete(MergeRules.CODING, row.id());
        }
    }

    private boolean isNew(List<Row> rows) {
        return rows.stream().anyMatch(r -> !is(mine, r));
    }

    private static boolean is(CopyRows copy, Row row) {
        return copy.table(MergeRules.CODING).containsKey(row.id());
    }

    /** The last of those that stand in one copy and not in the other; null = there is none. */
    private static @Nullable Decision only(List<Decision> all, CopyRows in, CopyRows out) {
        return all.stream()
                .filter(d -> is(in, d.first()) && !is(out, d.first()))
                .max((a, b) -> LATER.compare(a.first(), b.first()))
                .orElse(null);
    }

    private static List<Decision> decisions(List<Row> unit) {
        Map<String, List<Row>> by = new LinkedHashMap<>();
        unit.forEach(r -> by.computeIfAbsent(r.who() + r.at(), k -> new ArrayList<>()).add(r));
        return by.values().stream().map(Decision::new).toList();
    }

    private List<List<Row>> groups(Function<Row, String> by) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows()) {
            if (!gone.contains(row.id())) {
                groups.computeIfAbsent(by.apply(row), k -> new ArrayList<>()).add(row);
            }
        }
        groups.remove("");
        return groups.values().stream().filter(g -> g.size() > 1).toList();
    }

    private List<Row> rows() {
        return work.handle()
                .createQuery(ROWS)
                .map(
                        (r, c) ->
                                new Row(
                                        r.getString("id"),
                                        Objects.requireNonNullElse(r.getString("text"), ""),
                                        r.getString("code_id"),
                                        r.getString("label"),
                                        r.getString("key"),
                                        r.getString("kind"),
                                        r.getString("who"),
                                        r.getString("at"),
                                        r.getString("made").equals(BY_HAND),
                                        r.getString("unit"),
                                        r.getString("span")))
                .list();
    }
}
