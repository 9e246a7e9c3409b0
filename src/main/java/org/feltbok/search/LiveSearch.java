package org.feltbok.search;

import org.feltbok.analysis.words.Stems;
import org.feltbok.base.task.Listening;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Searches the texts of an open study as they are now. They are read when somebody first searches;
 * afterwards a changed answer, passage, summary, memo or code is read again by itself.
 */
public final class LiveSearch implements AutoCloseable {
    private static final Map<String, Kind> TABLES =
            Map.of(
                    "answer_text",
                    Kind.ANSWER,
                    "passage",
                    Kind.PASSAGE,
                    "document",
                    Kind.PASSAGE,
                    "summary",
                    Kind.SUMMARY,
                    "coding_done",
                    Kind.MEMO,
                    "memo",
                    Kind.MEMO,
                    "code",
                    Kind.CODE);

    /** Where names and places of texts stand; they seldom change. */
    private static final Set<String> AROUND =
            Set.of(
                    "response",
                    "study_case",
                    "interview",
                    "item",
                    "codebook",
                    "codebook_item",
                    "coding",
                    "document",
                    "topic",
                    "grouping_class",
                    "person",
                    "setting",
                    "hidden_name",
                    "study");

    /** Rows that work puts in and changes all the time, and what of them says where texts stand. */
    private static final Map<String, Set<String>> OFTEN =
            Map.of(
                    "response",
                    Set.of("key", "case_id", "pass", "position"),
                    "coding",
                    Set.of("code_id", "answer_text_id", "passage_id", "document_id"),
                    "passage",
                    Set.of("document_id"),
                    // memos on it and summaries of it are called by it
                    "code",
                    Set.of("label"));

    private final Study study;
    private final Listening listening;
    private final Map<Kind, Set<String>> changed = new EnumMap<>(Kind.class);
    private boolean all = true;
    private boolean scopeIsOld;
    private boolean seenIsOld;
    private Set<String> seen = Set.of();
    private @Nullable String seenBy;
    private @Nullable Scope scope;
    private Map<Kind, IndexStore> indexes = Map.of();

    public LiveSearch(Study study) {
        this.study = study;
        listening = study.listen(this::note);
    }

    /** Comes while the study is held: never waits for who searches. */
    private void note(ChangeEvent event) {
        synchronized (changed) {
            scopeIsOld = true;
            seenIsOld = true;
            all |=
                    event.bulkTables().stream()
                            .anyMatch(t -> TABLES.containsKey(t) || AROUND.contains(t));
            for (CellChange cell : event.cells()) {
                Kind kind = TABLES.get(cell.table());
                if (kind != null) {
                    changed.computeIfAbsent(kind, k -> new HashSet<>()).add(cell.rowId());
                }
                // what is put in or left has its texts and memos noted by themselves
                boolean seldom = AROUND.contains(cell.table()) && !OFTEN.containsKey(cell.table());
                all |= seldom || isPlace(cell);
            }
        }
    }

    private static boolean isPlace(CellChange cell) {
        return OFTEN.getOrDefault(cell.table(), Set.of()).contains(cell.column());
    }

    /**
     * The first texts of a kind that hold what was typed, each with what stands around it. Not for
     * the user interface's thread.
     *
     * @param who works
     */
    public synchronized List<Hit> find(Kind kind, String typed, String who, int limit) {
        Query query = Query.of(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        refresh();
        IndexStore index = indexes.get(kind);
        if (index == null) {
            return List.of();
        }
        String person = who.strip();
        Set<String> seen = kind == Kind.MEMO ? seen(person) : Set.of();
        return index.find(query, text -> text.isFor(person, seen), limit);
    }

    /**
     * All texts that hold what was typed. Not for the user interface's thread.
     *
     * @param who works
     * @param cancelled whether nobody waits for it any more
     */
    public synchronized Found search(
            String typed, SearchChoice choice, String who, BooleanSupplier cancelled) {
        Query query = Query.of(typed);
        if (query.isEmpty()) {
            return Found.NOTHING;
        }
        String person = who.strip();
        refresh();
        Scope scope = scope(choice, person);
        Set<String> seen = seen(person);
        List<SearchText> texts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            IndexStore.Taking taking =
                    text -> {
                        if (text.isFor(person, seen) && scope.has(text)) {
                            texts.add(text);
                        }
                        return !cancelled.getAsBoolean();
                    };
            Objects.requireNonNull(indexes.get(kind)).each(query, taking);
        }
        return new Found(texts, typed, study.read(StudyStore::language));
    }

    /** Memos of others that somebody may see; read again where the study is another. */
    private Set<String> seen(String who) {
        boolean old;
        synchronized (changed) {
            old = seenIsOld;
            seenIsOld = false;
        }
        if (old || !who.equals(seenBy)) {
            seenBy = null;
            seen = study.read(h -> new SeenMemosStore(h).read(who));
            seenBy = who;
        }
        return seen;
    }

    /** Read again where another is asked for, or the study is another. */
    private Scope scope(SearchChoice choice, String who) {
        boolean old;
        synchronized (changed) {
            old = scopeIsOld;
            scopeIsOld = false;
        }
        Scope known = scope;
        if (old || known == null || !known.isOf(choice, who)) {
            scope = null;
            known = study.read(h -> new ScopeStore(h).read(choice, who));
            scope = known;
        }
        return known;
    }

    private void refresh() {
        boolean anew;
        Map<Kind, Set<String>> some;
        synchronized (changed) {
            anew = all;
            some = new EnumMap<>(Kind.class);
            some.putAll(changed);
            // where so many are others, all are read
            anew |= some.values().stream().anyMatch(ids -> ids.size() > SearchStore.AT_ONCE);
            all = false;
            changed.clear();
        }
        boolean done = false;
        try {
            if (anew) {
                forget();
                indexes = study.read(LiveSearch::read);
            } else {
                some.forEach(this::readAgain);
            }
            done = true;
        } finally {
            if (!done) {
                synchronized (changed) {
                    all = true;
                }
            }
        }
    }

    private void readAgain(Kind kind, Set<String> ids) {
        IndexStore index = Objects.requireNonNull(indexes.get(kind));
        ids.forEach(index::remove);
        index.put(study.read(h -> new SearchStore(h).read(kind, ids)));
    }

    private static Map<Kind, IndexStore> read(Handle handle) {
        Stems stems = new Stems(StudyStore.language(handle));
        Map<Kind, IndexStore> read = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            IndexStore index = new IndexStore(stems);
            index.put(new SearchStore(handle).read(kind, List.of()));
            read.put(kind, index);
        }
        return read;
    }

    private void forget() {
        indexes.values().forEach(IndexStore::close);
        indexes = Map.of();
    }

    @Override
    public synchronized void close() {
        listening.end();
        forget();
    }
}
