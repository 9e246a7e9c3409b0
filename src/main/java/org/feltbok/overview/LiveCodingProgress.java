package org.feltbok.overview;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.Blindness;
import org.feltbok.overview.WorkedTextsStore.Question;
import org.feltbok.store.CellChange;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the coding of open questions and of interviews is, as it is now. A change is only noted;
 * who looks has the texts that it is about read again, and no others. Not for the user interface's
 * thread.
 */
public final class LiveCodingProgress implements AutoCloseable {
    static final Set<String> CODINGS = Set.of("coding", "coding_done");

    /** What says which questions there are, how they are coded, and who is to code them. */
    private static final Set<String> FRAME =
            Set.of(
                    "codebook",
                    "codebook_item",
                    "item",
                    "question",
                    "section",
                    "assignment",
                    "layer",
                    "person");

    private static final Set<String> CONCERNED =
            Set.of("coding", "coding_done", "answer_text", "passage", "response", "code");

    private final Study study;
    private final Listening listening;
    private final NotedChanges noted =
            new NotedChanges(t -> CONCERNED.contains(t) || FRAME.contains(t));
    private WorkedTexts texts = new WorkedTexts();
    private List<Question> questions = List.of();
    private Map<String, String> people = Map.of();

    public LiveCodingProgress(Study study) {
        this.study = study;
        listening = study.listen(noted::note);
    }

    /**
     * One for each open question that a codebook codes, in the order of the questionnaires, then
     * the interviews, if there are any passages.
     */
    public synchronized List<CodingProgress> progress() {
        update();
        return questions.stream().map(this::of).filter(LiveCodingProgress::isToBeTold).toList();
    }

    /**
     * The same as a person may know it: where they are blind, only what they did themselves.
     *
     * @param person name of who works
     */
    public synchronized List<CodingProgress> progress(String person) {
        update();
        Set<String> blind = study.read(h -> Blindness.withoutProgress(h, person));
        String name = person.strip();
        String id =
                people.entrySet().stream()
                        .filter(p -> p.getValue().equals(name))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
        return questions.stream()
                .map(
                        q ->
                                blind.contains(q.coded().itemId())
                                        ? of(q).only(name, texts.own(q.coded().itemId(), id))
                                        : of(q))
                .filter(LiveCodingProgress::isToBeTold)
                .toList();
    }

    private static boolean isToBeTold(CodingProgress progress) {
        return !progress.isInterviews() || progress.texts() > 0;
    }

    private CodingProgress of(Question q) {
        List<CodingProgress.Share> shares = new ArrayList<>();
        texts.shares(q.coded())
                .forEach(
                        (id, of) ->
                                shares.add(
                                        new CodingProgress.Share(
                                                people.getOrDefault(id, id),
                                                of.assigned(),
                                                of.done(),
                                                of.open() > 0,
                                                of.differing(),
                                                of.settled())));
        shares.sort(Comparator.comparing(CodingProgress.Share::coder));
        return new CodingProgress(
                q.name(),
                q.number(),
                q.label(),
                texts.texts(q.coded().itemId()),
                texts.byTwo(q.coded()),
                texts.byOne(q.coded()),
                shares);
    }

    private void update() {
        NotedChanges.Taken taken = noted.take();
        boolean done = false;
        try {
            if (taken.all() || taken.cells().stream().anyMatch(LiveCodingProgress::isOfAll)) {
                readAll();
            } else if (!taken.cells().isEmpty()) {
                Set<String> ids = study.read(h -> new WorkedTextsStore(h).touched(taken.cells()));
                if (!ids.isEmpty()) {
                    study.read(h -> put(h, ids));
                }
            }
            done = true;
        } finally {
            if (!done) {
                noted.noteAll();
            }
        }
    }

    private static boolean isOfAll(CellChange cell) {
        return FRAME.contains(cell.table())
                || cell.table().equals("response") && cell.column().equals("pass")
                || cell.table().equals("code") && cell.column().equals("codebook_id");
    }

    private void readAll() {
        study.read(
                h -> {
                    WorkedTextsStore store = new WorkedTextsStore(h);
                    questions = store.questions();
                    people = store.people();
                    texts = new WorkedTexts();
                    texts.put(Set.of(), store.all());
                    return true;
                });
    }

    private boolean put(Handle h, Set<String> ids) {
        texts.put(ids, new WorkedTextsStore(h).some(ids));
        return true;
    }

    @Override
    public void close() {
        listening.end();
    }
}
