package org.feltbok.coding.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import org.feltbok.shell.kit.Patience;
import org.feltbok.store.OperationQueue;

/**
 * Keys that are about what stands on a text (to the memo of its words, off with the code given
 * last) are done once the codes given before them stand there; what is keyed meanwhile waits. A
 * quick hand would else mean an older code, or none.
 */
public final class OnceGiven {
    private final OperationQueue queue;
    private final Patience patience;

    /**
     * @param within the screen whose keys wait
     */
    public OnceGiven(OperationQueue queue, Node within) {
        this.queue = queue;
        patience = new Patience(within);
        within.addEventFilter(KeyEvent.ANY, patience::keep);
    }

    /** Does something once what was given so far is made or refused. */
    public void then(Runnable gesture) {
        patience.then(() -> patience.until(queue.settled(), done -> gesture.run(), () -> {}));
    }
}
