package org.feltbok.shell.kit;

import javafx.event.EventHandler;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/**
 * A list of which one is at hand: who chooses another tells what keeps it, and what is shown of
 * that tells nobody.
 */
public final class HandList<T> extends ListView<T> {
    private boolean showing;

    /**
     * @param title what it is to those who cannot see it
     * @param chosen told of the one that somebody chooses
     */
    public HandList(String id, String title, Consumer<T> chosen) {
        setId(id);
        setAccessibleText(title);
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null && !showing) {
                                chosen.accept(now);
                            }
                        });
    }

    /** Keys that the list would else take for itself. */
    public void keys(EventHandler<KeyEvent> keys) {
        addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    /** Shows something else, or another at hand. */
    public void show(Runnable change) {
        boolean within = showing;
        showing = true;
        try {
            change.run();
        } finally {
            showing = within;
        }
    }
}
