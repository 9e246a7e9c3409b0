package org.feltbok.responses.ui.grid;

import org.feltbok.base.task.Dialogs;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.checks.Accepted;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.Respondent;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.responses.grid.SheetStore;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the rows of the sheet, off the user-interface thread: all of them once, and those again
 * that a change is about beside their answers. One reading at a time.
 */
final class GridReading {
    /** More responses than that are not asked for one by one. */
    private static final int MANY = 2000;

    private final Study file;
    private final OperationQueue queue;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Form form;
    private final GridMaker maker;
    private final LiveResponses.Watch watch;
    private final Map<String, Respondent> people = new HashMap<>();
    private final Consumer<Read> done;
    private Supplier<Set<String>> known = Set::of;
    private final Map<String, List<Accepted>> accepted = new HashMap<>();
    private Optional<Want> next = Optional.empty();
    private boolean reading;
    private boolean closed;

    /**
     * What is to be read, beside who answers.
     *
     * @param whole all rows, also those of which nothing is known to have changed
     * @param accepted which findings somebody accepted
     * @param ids responses whose answers are to be read
     */
    record Want(boolean whole, boolean accepted, Set<String> ids) {
        static final Want ALL = new Want(true, true, Set.of());

        private Want and(Want other) {
            Set<String> both = new HashSet<>(ids);
            both.addAll(other.ids);
            return new Want(whole || other.whole, accepted || other.accepted, both);
        }
    }

    /**
     * What was read.
     *
     * @param all whether these are all rows there are
     * @param people who is others, but not their answers
     * @param gone identities of responses that are not there any more
     * @param texts where texts stand; told where all were read
     */
    record Read(
            boolean all,
            List<GridRow> rows,
            List<Respondent> people,
            Set<String> gone,
            Optional<SheetStore.Texts> texts,
            Map<String, List<Accepted>> accepted) {}

    GridReading(
            Study file,
            OperationQueue queue,
            LiveResponses responses,
            TaskRunner tasks,
            Dialogs dialogs,
            GridMaker maker,
            Form form,
            Consumer<Read> done) {
        this.file = file;
        this.queue = queue;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.form = form;
        this.maker = maker;
        this.done = done;
        watch = responses.watch(form, 1);
    }

    boolean isReading() {
        return reading;
    }

    /**
     * Reads what is others; asked again meanwhile, once more.
     *
     * @param known the responses whose answers are known
     */
    void read(Want asked, Supplier<Set<String>> known) {
        if (closed) {
            return;
        }
        this.known = known;
        if (reading) {
            next = Optional.of(next.map(asked::and).orElse(asked));
            return;
        }
        Want want = next.map(asked::and).orElse(asked);
        next = Optional.empty();
        reading = true;
        Set<String> now = known.get();
        tasks.runToTheEnd(
                "grid.task",
                p -> now(want, now),
                this::take,
                problem -> {
                    // what was not read is read with what is asked for next
                    next = Optional.of(next.map(want::and).orElse(want));
                    unread(problem);
                });
    }

    private Read now(Want want, Set<String> known) {
        queue.settle();
        LiveResponses.Delta delta = watch.take();
        boolean all = want.whole() || delta.all();
        if (delta.all()) {
            people.clear();
        }
        // what is void counts nowhere and is no row here
        List<Respondent> changed =
                delta.changed().stream().filter(r -> !r.response().isVoid()).toList();
        Set<String> gone = new HashSet<>(delta.gone());
        delta.changed().stream()
                .filter(r -> r.response().isVoid())
                .forEach(r -> gone.add(r.response().id()));
        changed.forEach(r -> people.put(r.response().id(), r));
        gone.forEach(people::remove);
        Set<String> ids = new HashSet<>(want.ids());
        changed.stream()
                .map(r -> r.response().id())
                .filter(i -> !known.contains(i))
                .forEach(ids::add);
        return read(want, all, changed, ids, gone);
    }

    private Read read(
            Want want, boolean isAll, List<Respondent> changed, Set<String> ids, Set<String> gone) {
        boolean all = isAll || ids.size() > MANY;
        Optional<SheetStore.Texts> texts =
                all ? Optional.of(file.read(h -> SheetStore.texts(h, form))) : Optional.empty();
        if (all || want.accepted()) {
            Map<String, List<Accepted>> now = file.read(Accepted::byTarget);
            Set<String> either = new HashSet<>(now.keySet());
            either.addAll(accepted.keySet());
            either.stream()
                    .filter(t -> !now.getOrDefault(t, List.of()).equals(accepted.get(t)))
                    .forEach(ids::add);
            accepted.clear();
            accepted.putAll(now);
        }
        List<StoredResponse> stored =
                file.read(h -> all ? ResponseStore.all(h, form) : ResponseStore.some(h, form, ids));
        // made when the study is free again: others wait for it
        Map<String, List<Accepted>> as = Map.copyOf(accepted);
        List<GridRow> rows = new ArrayList<>();
        for (StoredResponse s : stored) {
            Respondent who = people.get(s.response().id());
            if (who != null) {
                rows.add(maker.row(who, s.answers(), as));
            }
        }
        List<Respondent> only =
                all
                        ? List.of()
                        : changed.stream().filter(r -> !ids.contains(r.response().id())).toList();
        return new Read(all, rows, only, gone, texts, as);
    }

    private void take(Read read) {
        reading = false;
        done.accept(read);
        Optional<Want> then = next;
        next = Optional.empty();
        then.ifPresent(w -> read(w, known));
    }

    private void unread(Throwable problem) {
        reading = false;
        dialogs.error(problem);
    }

    /** Nothing is read any more. */
    void close() {
        closed = true;
        watch.end();
    }
}
