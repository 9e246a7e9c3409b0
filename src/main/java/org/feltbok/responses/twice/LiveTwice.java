package org.feltbok.responses.twice;

import org.feltbok.base.task.Listening;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.store.CellChange;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that was keyed twice on a form, as it is now. A change is only noted; who looks has the
 * entries it is about read and compared again, and no others. Not for the user interface's thread.
 */
public final class LiveTwice implements AutoCloseable {
    private static final String TEXT = "answer_text";
    private static final String SAID = "settlement";
    private static final String DRAWN = "assignment";

    /** What it rests on beside who has answered. */
    private static final Set<String> BESIDE = Set.of(TEXT, SAID, DRAWN, "person");

    private final Study study;
    private final Form form;
    private final LiveResponses responses;
    private final NotedChanges noted = new NotedChanges(BESIDE::contains);
    private final Listening listening;
    private final Map<String, Respondent> people = new HashMap<>();
    private final Map<String, Settlement> said = new HashMap<>();
    private Map<String, String> pairs = Map.of();
    private Map<String, StoredResponse> stored = new HashMap<>();
    private Map<String, Kept> kept = Map.of();
    private Set<String> drawn = Set.of();
    private LiveResponses.Watch firsts;
    private LiveResponses.Watch seconds;

    /** What was keyed twice, and what was keyed once only. */
    public record Now(TwiceKeyed twice, KeyedOnce once) {}

    /** A pair, with how it was compared if it was. */
    private record Kept(EntryPair pair, List<ComparedPair> compared) {}

    /**
     * @param responses of the same study
     */
    public LiveTwice(Study study, Form form, LiveResponses responses) {
        this.study = study;
        this.form = form;
        this.responses = responses;
        firsts = responses.watch(form, 1);
        seconds = responses.watch(form, 2);
        listening = study.listen(noted::note);
    }

    /** As it is now. */
    public synchronized Now now() {
        boolean done = false;
        try {
            Set<String> anew = new HashSet<>();
            boolean others = follow(firsts, 1, anew) | follow(seconds, 2, anew);
            NotedChanges.Taken beside = noted.take();
            study.read(
                    h -> {
                        anew.addAll(read(h, beside));
                        return h;
                    });
            if (others) {
                pairs = pairs();
            }
            readEntries(anew);
            compare(anew);
            done = true;
        } finally {
            if (!done) {
                readAll();
            }
        }
        List<ComparedPair> compared =
                kept.values().stream().flatMap(k -> k.compared().stream()).toList();
        return new Now(
                new TwiceKeyed(form, compared, kept.size() - compared.size()),
                KeyedOnce.of(people.values(), pairs.keySet(), drawn));
    }

    /** What was not read once is read as a whole. */
    private void readAll() {
        firsts.end();
        seconds.end();
        firsts = responses.watch(form, 1);
        seconds = responses.watch(form, 2);
        noted.noteAll();
    }

    /**
     * Takes in who is others.
     *
     * @param anew to which they are added
     * @return whether others may belong together now
     */
    private boolean follow(LiveResponses.Watch watch, int pass, Set<String> anew) {
        LiveResponses.Delta delta = watch.take();
        boolean others = delta.all();
        // what is gone here may be an entry of the other pass
        Predicate<Respondent> ofPass = r -> Math.abs(r.response().pass()) == pass;
        if (delta.all()) {
            people.values().removeIf(ofPass);
        }
        for (String gone : delta.gone()) {
            Respondent was = people.get(gone);
            if (was != null && ofPass.test(was)) {
                people.remove(gone);
                others = true;
            }
        }
        for (Respondent now : delta.changed()) {
            Respondent was = people.put(now.response().id(), now);
            others |= was == null || !TwiceStore.entry(was).equals(TwiceStore.entry(now));
            anew.add(now.response().id());
        }
        return others;
    }

    /** Reads what was said and drawn; responses that are to be compared again. */
    private Set<String> read(Handle h, NotedChanges.Taken beside) {
        Set<String> tables = new HashSet<>();
        beside.cells().forEach(c -> tables.add(c.table()));
        Set<String> about = new HashSet<>();
        if (beside.all() || tables.contains(DRAWN)) {
            drawn = ResponseStore.drawn(h, form);
        }
        if (beside.all()) {
            stored.clear();
        }
        if (beside.all() || tables.contains("person")) {
            said.clear();
            TwiceStore.settlements(h, form).forEach(s -> said.put(s.id(), s));
            about.addAll(pairs.keySet());
        } else if (tables.contains(SAID)) {
            Set<String> ids = rows(beside, SAID);
            ids.stream().flatMap(i -> told(said.remove(i))).forEach(about::add);
            TwiceStore.settlements(h, form, ids).forEach(s -> said.put(s.id(), s));
            ids.stream().flatMap(i -> told(said.get(i))).forEach(about::add);
        }
        if (tables.contains(TEXT)) {
            about.addAll(ResponseStore.ofTexts(h, rows(beside, TEXT)));
            beside.cells().stream()
                    .filter(c -> c.table().equals(TEXT) && c.isDelete())
                    .forEach(c -> about.add(String.valueOf(c.inRow("response_id"))));
        }
        return about;
    }

    private static Stream<String> told(@Nullable Settlement of) {
        return of == null ? Stream.empty() : Stream.of(of.responseId());
    }

    private static Set<String> rows(NotedChanges.Taken beside, String table) {
        Set<String> ids = new HashSet<>();
        beside.cells().stream()
                .filter(c -> c.table().equals(table))
                .map(CellChange::rowId)
                .forEach(ids::add);
        return ids;
    }

    private Map<String, String> pairs() {
        return TwiceStore.pairs(
                people.values().stream()
                        .sorted(Comparator.comparingInt(r -> r.response().position()))
                        .map(TwiceStore::entry)
                        .toList());
    }

    /** Reads the entries of pairs that are others or were in none before. */
    private void readEntries(Set<String> anew) {
        Map<String, StoredResponse> there = new HashMap<>();
        List<String> missing = new ArrayList<>();
        Stream.concat(pairs.keySet().stream(), pairs.values().stream())
                .forEach(
                        id -> {
                            StoredResponse known = anew.contains(id) ? null : stored.get(id);
                            if (known == null) {
                                missing.add(id);
                            } else {
                                there.put(id, known);
                            }
                        });
        if (!missing.isEmpty()) {
            there.putAll(study.read(h -> TwiceStore.stored(h, form, missing)));
        }
        anew.addAll(missing);
        stored = there;
    }

    /** Compares the pairs of which an entry is others, or what was said. */
    private void compare(Set<String> anew) {
        Map<String, Map<String, Settlement>> byResponse = new HashMap<>();
        said.values()
                .forEach(
                        s ->
                                byResponse
                                        .computeIfAbsent(s.responseId(), k -> new HashMap<>())
                                        .put(s.itemId(), s));
        Map<String, Kept> now = new LinkedHashMap<>();
        pairs.forEach(
                (first, second) -> {
                    Kept was = kept.get(first);
                    boolean same =
                            was != null
                                    && !anew.contains(first)
                                    && !anew.contains(second)
                                    && was.pair().second().response().id().equals(second);
                    if (same) {
                        now.put(first, was);
                    } else {
                        pair(first, second)
                                .map(p -> kept(p, byResponse.getOrDefault(first, Map.of())))
                                .forEach(k -> now.put(first, k));
                    }
                });
        kept = now;
    }

    private Stream<EntryPair> pair(String first, String second) {
        StoredResponse one = stored.get(first);
        StoredResponse other = stored.get(second);
        Respondent who = people.get(first);
        return one == null || other == null || who == null
                ? Stream.empty()
                : Stream.of(new EntryPair(who.title(), one, other));
    }

    private Kept kept(EntryPair pair, Map<String, Settlement> settled) {
        return new Kept(
                pair, pair.isReady() ? List.of(ComparedPair.of(form, pair, settled)) : List.of());
    }

    @Override
    public void close() {
        listening.end();
        firsts.end();
        seconds.end();
    }
}
