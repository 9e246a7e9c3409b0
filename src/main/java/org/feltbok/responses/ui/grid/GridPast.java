package org.feltbok.responses.ui.grid;

import org.feltbok.base.task.OneAtATime;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.HistoryStore;
import org.feltbok.store.Study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened to the cell where the hand is: read when the hand rests there or asks for it, never
 * at a key.
 */
final class GridPast {
    private static final int FEW = 5;
    private static final int MANY = 200;
    private final Study file;
    private final TaskRunner runner;
    private final OneAtATime tasks;
    private final GridModel model;
    private final GridSide side;
    private final Rest rest;
    private final Clock clock;
    private boolean closed;

    GridPast(Study file, TaskRunner tasks, GridModel model, GridSide side, Rest rest, Clock clock) {
        this.file = file;
        runner = tasks;
        this.tasks = new OneAtATime(tasks);
        this.model = model;
        this.side = side;
        this.rest = rest;
        this.clock = clock;
    }

    /** The hand has moved or something has changed. */
    void rest() {
        rest.then(() -> read(false));
    }

    /**
     * @param isAsked whether it was asked for by key: all that is known then, though nobody sees
     *     the pane
     */
    void read(boolean isAsked) {
        Optional<GridRow> row = model.current();
        Optional<Item> item = model.item();
        boolean seen = isAsked || side.isVisible() && side.getScene() != null;
        if (closed || !seen || row.isEmpty() || item.isEmpty()) {
            return;
        }
        if (tasks.isBusy(() -> read(isAsked))) {
            return;
        }
        String response = row.get().id();
        Item of = item.get();
        int limit = isAsked ? MANY : FEW;
        tasks.run(
                "entry.task.history",
                p -> file.read(h -> HistoryStore.of(h, model.form(), response, of, limit)),
                found -> {
                    boolean still =
                            model.current().filter(r -> r.id().equals(response)).isPresent()
                                    && model.item().filter(of::equals).isPresent();
                    if (still) {
                        side.showHistory(of, found, LocalDate.now(clock), isAsked);
                    }
                },
                runner::tell,
                () -> {});
    }

    void close() {
        closed = true;
    }
}
