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
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the rows of the sheet, off the user-interface thread: all of them once, and those again
 * that a change is about beside their answers. One reading at a time.
 */
final class GridReading {
    private final Study file;
    private final OperationQueue queue;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Form form;
    private final GridMaker maker;
    private final LiveResponses.Watch watch;
    private final Map<String, Respondent> people = new HashMap<>();
    private final Consumer<Read> done;
    private boolean reading;
    private boolean again;
    private boolean wholeAgain;
    private boolean closed;

    /**
     * What was read.
     *
     * @param all whether these are all rows there are
     * @param gone identities of responses that are not there any more
     * @param texts where the texts of these rows stand; told where all were read
     */
    record Read(
            boolean all,
            List<GridRow> rows,
            Set<String> gone,
            Map<String, SheetStore.TextPlace> texts,
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
     * @param whole all rows, also those of which nothing is known to have changed
     */
    void read(boolean whole) {
        if (closed) {
            return;
        }
        if (reading) {
            again = true;
            wholeAgain |= whole;
            return;
        }
        reading = true;
        tasks.runToTheEnd("grid.task", p -> now(whole), this::take, this::unread);
    }

    private Read now(boolean whole) {
        queue.settle();
        LiveResponses.Delta delta = watch.take();
        boolean all = whole || delta.all();
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
        List<String> ids = changed.stream().map(r -> r.response().id()).toList();
        return file.read(
                h -> {
                    Map<String, List<Accepted>> accepted = Accepted.byTarget(h);
                    List<StoredResponse> stored =
                            all ? ResponseStore.all(h, form) : ResponseStore.some(h, form, ids);
                    List<GridRow> rows = new ArrayList<>();
                    for (StoredResponse s : stored) {
                        Respondent who = people.get(s.response().id());
                        if (who != null) {
                            rows.add(maker.row(who, s.answers(), accepted));
                        }
                    }
                    Map<String, SheetStore.TextPlace> texts =
                            all ? SheetStore.texts(h, form) : Map.of();
                    return new Read(all, rows, gone, texts, accepted);
                });
    }

    private void take(Read read) {
        reading = false;
        done.accept(read);
        if (again) {
            again = false;
            boolean whole = wholeAgain;
            wholeAgain = false;
            read(whole);
        }
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
