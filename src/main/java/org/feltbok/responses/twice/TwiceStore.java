package org.feltbok.responses.twice;

import org.feltbok.responses.Form;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.store.Kinds;
import org.feltbok.study.HideNames;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads what was keyed twice. */
public final class TwiceStore {
    private static final int AT_A_TIME = 500;

    /** Second entries, and first ones that they may belong to. */
    private static final String CANDIDATES =
            """
            SELECT id, key, case_id, pass FROM response
            WHERE questionnaire_id = :q AND (pass = 2
              OR key IN (SELECT key FROM response WHERE questionnaire_id = :q AND pass = 2)
              OR case_id IN (SELECT case_id FROM response WHERE questionnaire_id = :q AND pass = 2))
            ORDER BY position""";

    private static final String SAID =
            """
            SELECT s.id, s.response_id, s.item_id, s.first, s.second, s.choice,
              p.name AS person, s.at, s.note
            FROM settlement s JOIN response r ON r.id = s.response_id
            LEFT JOIN person p ON p.id = s.person_id
            WHERE\s""";

    private TwiceStore() {}

    /** What tells which entries belong together, in the order of the responses. */
    record Entry(String id, String key, @Nullable String caseId, int pass) {}

    static Entry entry(Respondent of) {
        Response r = of.response();
        return new Entry(r.id(), r.key(), r.caseId().orElse(null), r.pass());
    }

    /**
     * Which second entry belongs to which first one: that of its key, else that of its case where
     * one only is left. First ones in their order, with the identity of the second.
     */
    public static Map<String, String> pairs(Handle handle, Form form) {
        return pairs(
                handle.createQuery(CANDIDATES)
                        .bind("q", form.id())
                        .map(
                                (r, c) ->
                                        new Entry(
                                                r.getString(1),
                                                r.getString(2),
                                                r.getString(3),
                                                r.getInt(4)))
                        .list());
    }

    /** The same among some in their order. */
    static Map<String, String> pairs(List<Entry> all) {
        Map<String, Entry> secondByKey = new HashMap<>();
        all.stream().filter(e -> e.pass() == 2).forEach(e -> secondByKey.put(e.key(), e));
        List<Entry> firsts = all.stream().filter(e -> e.pass() == 1).toList();
        Map<String, String> found = new HashMap<>();
        for (Entry first : firsts) {
            Entry second = secondByKey.get(first.key());
            if (second != null && isOfOneCase(first, second)) {
                found.put(first.id(), second.id());
                secondByKey.remove(first.key());
            }
        }
        Map<String, List<Entry>> left = byCase(secondByKey.values());
        byCase(firsts.stream().filter(f -> !found.containsKey(f.id())).toList())
                .forEach(
                        (ofCase, ones) -> {
                            List<Entry> seconds = left.getOrDefault(ofCase, List.of());
                            if (ones.size() == 1 && seconds.size() == 1) {
                                found.put(ones.getFirst().id(), seconds.getFirst().id());
                            }
                        });
        Map<String, String> inOrder = new LinkedHashMap<>();
        firsts.stream()
                .filter(f -> found.containsKey(f.id()))
                .forEach(f -> inOrder.put(f.id(), found.getOrDefault(f.id(), "")));
        return inOrder;
    }

    private static boolean isOfOneCase(Entry first, Entry second) {
        return first.caseId() == null
                || second.caseId() == null
                || first.caseId().equals(second.caseId());
    }

    private static Map<String, List<Entry>> byCase(Iterable<Entry> entries) {
        Map<String, List<Entry>> byCase = new HashMap<>();
        for (Entry e : entries) {
            if (e.caseId() != null) {
                byCase.computeIfAbsent(e.caseId(), k -> new ArrayList<>()).add(e);
            }
        }
        return byCase;
    }

    /** All that was keyed twice on a form, with what was said of it. */
    public static TwiceKeyed read(Handle handle, Form form) {
        Map<String, Map<String, Settlement>> said = new HashMap<>();
        settlements(handle, form)
                .forEach(
                        s ->
                                said.computeIfAbsent(s.responseId(), k -> new HashMap<>())
                                        .put(s.itemId(), s));
        return TwiceKeyed.of(form, entries(handle, form, pairs(handle, form)), said);
    }

    /** The responses that were keyed once only. */
    static List<Respondent> keyedOnce(Handle handle, Form form) {
        Set<String> twice = pairs(handle, form).keySet();
        return ResponseStore.list(handle, form, 1).stream()
                .filter(r -> isKeyed(r.response()) && !twice.contains(r.response().id()))
                .toList();
    }

    /** Whether it was keyed by hand and to the end. */
    static boolean isKeyed(Response response) {
        return response.status() == Response.Status.COMPLETE
                && !response.imported()
                && !response.enteredBy().isEmpty();
    }

    private static List<EntryPair> entries(Handle handle, Form form, Map<String, String> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(pairs.keySet());
        ids.addAll(pairs.values());
        Map<String, StoredResponse> stored = stored(handle, form, ids);
        Map<String, String> names = names(handle, pairs.keySet());
        List<EntryPair> found = new ArrayList<>();
        pairs.forEach(
                (first, second) -> {
                    StoredResponse one = stored.get(first);
                    StoredResponse other = stored.get(second);
                    if (one != null && other != null) {
                        String title = names.getOrDefault(first, one.response().key());
                        found.add(new EntryPair(title, one, other));
                    }
                });
        return found;
    }

    /** Entries with their answers, by their identity. */
    static Map<String, StoredResponse> stored(Handle handle, Form form, List<String> ids) {
        Map<String, StoredResponse> stored = new HashMap<>();
        parts(ids, part -> ResponseStore.some(handle, form, part))
                .forEach(s -> stored.put(s.response().id(), s));
        return stored;
    }

    private static <T> List<T> parts(
            Collection<String> ids, Function<List<String>, List<T>> reading) {
        List<String> all = List.copyOf(ids);
        List<T> read = new ArrayList<>();
        for (int at = 0; at < all.size(); at += AT_A_TIME) {
            read.addAll(reading.apply(all.subList(at, Math.min(all.size(), at + AT_A_TIME))));
        }
        return read;
    }

    /** What people call some respondents that are about a case, by response. */
    private static Map<String, String> names(Handle handle, Set<String> ids) {
        String sql =
                "SELECT r.id, "
                        + HideNames.caseName(handle, "c")
                        + " FROM response r JOIN study_case c ON c.id = r.case_id"
                        + " WHERE r.id IN (<ids>)";
        Map<String, String> names = new HashMap<>();
        parts(
                        ids,
                        part ->
                                handle.createQuery(sql)
                                        .bindList("ids", part)
                                        .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                                        .list())
                .forEach(e -> names.put(e.getKey(), e.getValue()));
        return names;
    }

    /** What was said of differences. */
    static List<Settlement> settlements(Handle handle, Form form) {
        return settlement(handle.createQuery(SAID + "r.questionnaire_id = :q"), form);
    }

    /** Some of it, by its own identities. */
    static List<Settlement> settlements(Handle handle, Form form, Collection<String> ids) {
        return parts(
                ids,
                part ->
                        settlement(
                                handle.createQuery(
                                                SAID
                                                        + "s.id IN (<ids>) AND r.questionnaire_id = :q")
                                        .bindList("ids", part),
                                form));
    }

    private static List<Settlement> settlement(Query query, Form form) {
        return query.bind("q", form.id())
                .map(
                        (r, c) ->
                                new Settlement(
                                        r.getString("id"),
                                        r.getString("response_id"),
                                        r.getString("item_id"),
                                        orEmpty(r.getString("first")),
                                        orEmpty(r.getString("second")),
                                        Kinds.read(
                                                SettleChoice.values(),
                                                SettleChoice::word,
                                                "settlement.choice",
                                                r.getString("choice")),
                                        orEmpty(r.getString("person")),
                                        orEmpty(r.getString("at")),
                                        orEmpty(r.getString("note"))))
                .list();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
