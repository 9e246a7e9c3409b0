package org.feltbok.shell.spi;

import javafx.application.Platform;

import org.feltbok.base.task.Listening;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.ReadInFront;

import java.util.ArrayList;
import java.util.List;

/**
 * A screen that reads what it shows once before it is first seen, and again after something of it
 * has become others.
 */
public abstract class ReadScreen extends HeadedScreen {
    protected final ReadInFront reading = new ReadInFront(this::read);
    private final List<Listening> listening = new ArrayList<>();

    protected ReadScreen(ScreenName name, ScreenContext context) {
        super(name, context);
    }

    /**
     * Begins to read, by {@link #reader}; says so to {@link #reading} where nothing comes of it.
     */
    protected abstract void read();

    /** What was read is not what there is any more; from any thread. */
    protected final void outdated() {
        Platform.runLater(reading::outdated);
    }

    /** What it hears until it goes. */
    protected final void hears(Listening heard) {
        listening.add(heard);
    }

    @Override
    public abstract Panes view();

    @Override
    public void hidden() {
        reading.hidden();
    }

    @Override
    public void dispose() {
        listening.forEach(Listening::end);
    }
}
