package org.feltbok.coding.merge;

import org.feltbok.base.Ids;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.store.UnitOfWork;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Keeps what does not stand beside what does, and says what things are called. */
final class MergeKept {
    private static final int WORDS = 40;

    private final UnitOfWork work;
    private final CopyRows mine;
    private final CopyRows theirs;
    private final Map<String, CopyRowsStore.Asked> asked;
    private final Texts words;

    MergeKept(UnitOfWork work, CopyRows mine, CopyRows theirs) {
        this.work = work;
        this.mine = mine;
        this.theirs = theirs;
        asked = CopyRowsStore.asked(work.handle());
        words = new Texts(Language.of(Locale.forLanguageTag(StudyStore.language(work.handle()))));
    }

    /**
     * A query at an answer, a pseudonym that stays taken, else a memo on the thing; nothing is kept
     * of nothing.
     */
    void keep(String table, String id, String column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Map<String, @Nullable Object> of = mine.row(table, id);
        boolean cell = MergeRules.isAnswers(table);
        boolean answer = cell || of.get("response_id") != null;
        String place = answer ? "field_note" : table.equals("hidden_name") ? table : "memo";
        String kept = Ids.derived("merge", id + " " + column, value.toString());
        if (mine.table(place).containsKey(kept) || theirs.table(place).containsKey(kept)) {
            return;
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        if (answer) {
            row.put("response_id", cell ? id : of.get("response_id"));
            row.put("item_id", cell ? item(column) : of.get("item_id"));
            row.put("kind", "query");
            row.put("state", "open");
            row.put("text", words.get("merge.kept", MergeRules.words(column, value)));
        } else if (place.equals("hidden_name")) {
            row.put("kind", of.get("kind"));
            row.put("pseudonym", value);
            row.put("position", of.get("position"));
        } else {
            row.put("target_kind", table.equals("study_case") ? "case" : table);
            row.put("target_id", id);
            row.put("title", column);
            row.put("text", words.get("merge.kept", MergeRules.words(column, value)));
        }
        work.insert(place, kept, row);
    }

    /**
     * What somebody settled that does not stand, or that another settled alike, as a memo on what
     * does.
     */
    void beside(String coding, String gone, String said) {
        String id = Ids.derived("merge", gone, "settled");
        if (!mine.table("memo").containsKey(id) && !theirs.table("memo").containsKey(id)) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("target_kind", "coding");
            row.put("target_id", coding);
            row.put("title", "settled");
            row.put("text", words.get("merge.kept", said));
            work.insert("memo", id, row);
        }
    }

    /**
     * A pseudonym that only one of both ever gave, to a name that was taken out since, may stand in
     * texts: it stays taken.
     */
    void pseudonyms() {
        Map<String, String> once = new TreeMap<>();
        mine.given().forEach((p, kind) -> put(once, p, kind, theirs));
        theirs.given().forEach((p, kind) -> put(once, p, kind, mine));
        List<RegisteredName> now = NameRegisterStore.all(work.handle());
        now.forEach(n -> once.remove(n.pseudonym()));
        int position = now.stream().mapToInt(RegisteredName::position).max().orElse(-1);
        for (Map.Entry<String, String> taken : once.entrySet()) {
            work.insert(
                    "hidden_name",
                    Ids.derived("merge", "hidden_name", taken.getKey()),
                    Map.of(
                            "kind",
                            taken.getValue(),
                            "pseudonym",
                            taken.getKey(),
                            "position",
                            ++position));
        }
    }

    private static void put(
            Map<String, String> once, String pseudonym, String kind, CopyRows other) {
        if (!other.given().containsKey(pseudonym)) {
            once.put(pseudonym, kind);
        }
    }

    private @Nullable String item(String column) {
        CopyRowsStore.Asked of = asked.get(column);
        return of == null ? null : of.item();
    }

    /**
     * What a row, or a cell of answers, is called; of a name that is hidden nothing is told but
     * what stands for it.
     */
    String name(String table, String id, String column, Map<String, @Nullable Object> row) {
        if (MergeRules.isAnswers(table)) {
            Object key = mine.row("response", id).get("key");
            CopyRowsStore.Asked of = asked.get(column);
            return Objects.requireNonNullElse(key, id) + " · " + (of == null ? column : of.name());
        }
        return thing(table, id, row);
    }

    /** What a code in a text is called. */
    String coded(String code, String text) {
        String in = mine.table("passage").containsKey(text) ? "passage" : "answer_text";
        return thing("code", code, mine.row("code", code))
                + " · "
                + thing(in, text, mine.row(in, text));
    }

    private String thing(String table, String id, Map<String, @Nullable Object> row) {
        if (table.equals("summary")) {
            String of = of(row, "study_case", "case_id");
            String about = of(row, "topic", "topic_id");
            return (of.isEmpty() ? String.valueOf(row.get("role")) : of)
                    + " · "
                    + (about.isEmpty() ? of(row, "code", "code_id") : about);
        }
        for (String column : List.of("label", "name", "title", "key", "pseudonym", "text")) {
            Object said = row.get(column);
            if (said != null && !(table.equals("hidden_name") && column.equals("name"))) {
                String line = said.toString().replace('\n', ' ');
                return line.length() > WORDS ? line.substring(0, WORDS) + "…" : line;
            }
        }
        return id;
    }

    private String of(Map<String, @Nullable Object> row, String table, String column) {
        Object id = row.get(column);
        return id == null ? "" : thing(table, id.toString(), mine.row(table, id.toString()));
    }
}
