package org.feltbok.responses.ui;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.checks.Accepted;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Family;
import org.feltbok.responses.FamilyStore;
import org.feltbok.responses.FieldHistory;
import org.feltbok.responses.FieldSpot;
import org.feltbok.responses.FirstEntryStore;
import org.feltbok.responses.FirstEntryStore.FirstEntry;
import org.feltbok.responses.Form;
import org.feltbok.responses.HistoryStore;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseRate;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.responses.notes.FieldNoteStore;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Reads for the Entry screen, off the user-interface thread. What keys wait for cannot be
 * cancelled.
 */
final class EntryData {
    private final Study file;
    private final TaskRunner tasks;
    private final Form form;
    private final LiveResponses.Watch watch;
    private final boolean second;
    private boolean closed;

    /**
     * @param pass 1, or 2 for a second independent entry
     */
    EntryData(Study file, LiveResponses responses, TaskRunner tasks, Form form, int pass) {
        this.file = file;
        this.tasks = tasks;
        this.form = form;
        watch = responses.watch(form, pass);
        second = pass == 2;
    }

    /**
     * Who has come, changed or gone since it was read last: responses, and cases without one.
     *
     * @param all nobody else is there
     * @param gone ids of responses that are not there any more
     * @param heard ids of cases that do not wait any more
     * @param rate how many have answered
     * @param language of the study
     * @param names where the names of those respondents stand in its order
     */
    record Changed(
            boolean all,
            List<Listed> respondents,
            Set<String> gone,
            Set<String> heard,
            ResponseRate rate,
            Locale language,
            Map<String, CollationKey> names) {}

    /** Reads who there is now; only what changed since it was read before. */
    void respondents(Consumer<Changed> done, Consumer<Throwable> failed) {
        tasks.runToTheEnd("entry.task.list", progress -> changed(watch.take()), done, failed);
    }

    private Changed changed(LiveResponses.Delta delta) {
        List<Listed> all = new ArrayList<>();
        delta.changed()
                .forEach(
                        r ->
                                all.add(
                                        Listed.of(r)
                                                .secondOf(
                                                        delta.firsts()
                                                                .getOrDefault(
                                                                        r.response().id(), ""))));
        delta.waiting().forEach(c -> all.add(Listed.of(c)));
        Locale language = Locale.of(file.read(h -> StudyStore.study(h).language()));
        Collator collator = Collator.getInstance(language);
        Map<String, CollationKey> names = new HashMap<>();
        all.forEach(l -> names.computeIfAbsent(l.title(), collator::getCollationKey));
        return new Changed(
                delta.all(),
                all,
                delta.gone(),
                delta.heard(),
                delta.counts().rate(),
                language,
                names);
    }

    /** Nothing is read any more. */
    void close() {
        closed = true;
        watch.end();
    }

    /** A response as it is in the file; empty if it is not there. */
    record Found(
            Optional<Response> response,
            Answers answers,
            List<Accepted> accepted,
            List<FieldNote> notes,
            Family family) {}

    /**
     * Reads a response when what was given to be written is written.
     *
     * @param written ends when it is, or when it is refused
     */
    void response(
            String responseId,
            CompletableFuture<?> written,
            Consumer<Found> done,
            Consumer<Throwable> failed) {
        CompletableFuture<?> settled = written.handle((w, problem) -> "");
        tasks.runToTheEnd(
                "entry.task.answers",
                progress -> {
                    settled.join();
                    return file.read(
                            h ->
                                    new Found(
                                            ResponseStore.response(h, responseId),
                                            ResponseStore.answers(h, form, responseId),
                                            Accepted.of(h, responseId),
                                            FieldNoteStore.of(h, responseId),
                                            FamilyStore.of(h, form.id(), responseId)));
                },
                done,
                failed);
    }

    /** Which field a change is about; the first where there are several, none where none is. */
    void place(ChangeEvent event, Consumer<Optional<FieldSpot>> done, Consumer<Throwable> failed) {
        tasks.runToTheEnd(
                "entry.task.history",
                progress -> file.read(h -> HistoryStore.place(h, form, event.cells())),
                done,
                failed);
    }

    /** What belongs to a response, or can. */
    void family(String responseId, Consumer<Family> done) {
        if (!closed) {
            tasks.run(
                    "entry.task.family",
                    progress -> file.read(h -> FamilyStore.of(h, form.id(), responseId)),
                    done);
        }
    }

    /** Who keyed somebody's first entry; empty if that is not known. Keys wait for it. */
    void firstBy(Listed second, Consumer<String> done, Consumer<Throwable> failed) {
        tasks.runToTheEnd(
                "entry.task.answers",
                progress ->
                        file.read(
                                h ->
                                        FirstEntryStore.by(
                                                h, form.id(), second.caseId(), second.first())),
                done,
                failed);
    }

    /** First entries with a number or key. Keys wait for it. */
    void called(String said, Consumer<List<FirstEntry>> done, Consumer<Throwable> failed) {
        tasks.runToTheEnd(
                "entry.task.answers",
                progress -> file.read(h -> FirstEntryStore.called(h, form.id(), said)),
                done,
                failed);
    }

    /** The first entry with an identity. Keys wait for it. */
    void first(String id, Consumer<Optional<FirstEntry>> done, Consumer<Throwable> failed) {
        tasks.runToTheEnd(
                "entry.task.answers",
                progress -> file.read(h -> FirstEntryStore.one(h, form.id(), id)),
                done,
                failed);
    }

    boolean isSecond() {
        return second;
    }

    /** As {@link #family}, where keys wait for it. */
    void familyToTheEnd(String responseId, Consumer<Family> done, Consumer<Throwable> failed) {
        tasks.runToTheEnd(
                "entry.task.family",
                progress -> file.read(h -> FamilyStore.of(h, form.id(), responseId)),
                done,
                failed);
    }

    /** What is noted and asked at the fields of a response. */
    void notes(String responseId, Consumer<List<FieldNote>> done) {
        if (!closed) {
            tasks.run(
                    "entry.task.notes",
                    progress -> file.read(h -> FieldNoteStore.of(h, responseId)),
                    done);
        }
    }

    /** What a field held; nothing more once the screen has gone, though a field is left then. */
    void history(String responseId, Item item, int limit, Consumer<List<FieldHistory>> done) {
        if (closed) {
            return;
        }
        tasks.run(
                "entry.task.history",
                progress -> file.read(h -> HistoryStore.of(h, form, responseId, item, limit)),
                done);
    }
}
