package org.feltbok.responses.ui;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.checks.Accepted;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.Answers;
import org.feltbok.responses.FieldHistory;
import org.feltbok.responses.FieldSpot;
import org.feltbok.responses.Form;
import org.feltbok.responses.HistoryStore;
import org.feltbok.responses.Response;
import org.feltbok.responses.ResponseRate;
import org.feltbok.responses.ResponseStore;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Reads for the Entry screen, off the user-interface thread. */
final class EntryData {
    private final Study file;
    private final TaskRunner tasks;
    private final Form form;
    private final int pass;

    EntryData(Study file, TaskRunner tasks, Form form, int pass) {
        this.file = file;
        this.tasks = tasks;
        this.form = form;
        this.pass = pass;
    }

    /** Everybody there is: responses, and cases without one; and how many have answered. */
    record Everybody(List<Listed> respondents, ResponseRate rate, Locale language) {}

    void everybody(Consumer<Everybody> done, Consumer<Throwable> failed) {
        tasks.run(
                "entry.task.list",
                progress ->
                        file.read(
                                h -> {
                                    List<Listed> all = new ArrayList<>();
                                    ResponseStore.list(h, form, pass)
                                            .forEach(r -> all.add(Listed.of(r)));
                                    ResponseStore.waiting(h, form, pass)
                                            .forEach(c -> all.add(Listed.of(c)));
                                    Locale language = Locale.of(StudyStore.study(h).language());
                                    return new Everybody(all, ResponseRate.of(h, form), language);
                                }),
                done,
                failed);
    }

    /** A response as it is in the file; empty if it is not there. */
    record Found(Optional<Response> response, Answers answers, List<Accepted> accepted) {}

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
        tasks.run(
                "entry.task.answers",
                progress -> {
                    settled.join();
                    return file.read(
                            h ->
                                    new Found(
                                            ResponseStore.response(h, responseId),
                                            ResponseStore.answers(h, form, responseId),
                                            Accepted.of(h, responseId)));
                },
                done,
                failed);
    }

    /** Which field a change is about; the first where there are several, none where none is. */
    void place(ChangeEvent event, Consumer<Optional<FieldSpot>> done, Consumer<Throwable> failed) {
        tasks.run(
                "entry.task.history",
                progress -> file.read(h -> HistoryStore.place(h, form, event.cells())),
                done,
                failed);
    }

    void history(String responseId, Item item, int limit, Consumer<List<FieldHistory>> done) {
        tasks.run(
                "entry.task.history",
                progress -> file.read(h -> HistoryStore.of(h, form, responseId, item, limit)),
                done);
    }
}
