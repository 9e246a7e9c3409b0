package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Operation;

import java.util.function.Consumer;

/**
 * Listens for answers edited by those who key them in, and lets the codes on them follow. What is
 * undone or done again carries its own moves of codes in the change log.
 */
public final class SpanKeeper implements Consumer<ChangeEvent> {
    private final Consumer<Operation> queue;

    /**
     * @param queue takes an operation to be made after the one told of
     */
    public SpanKeeper(Consumer<Operation> queue) {
        this.queue = queue;
    }

    @Override
    public void accept(ChangeEvent event) {
        if (event.change().kind() != Change.Kind.DO) {
            return;
        }
        for (CellChange cell : event.cells()) {
            boolean edited = cell.table().equals("answer_text") && cell.column().equals("text");
            if (edited
                    && cell.before() instanceof String before
                    && cell.after() instanceof String after) {
                queue.accept(new FollowAnswer(cell.rowId(), before, after));
            }
        }
    }
}
