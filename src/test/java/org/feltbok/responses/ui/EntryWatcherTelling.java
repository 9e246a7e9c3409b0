package org.feltbok.responses.ui;

import java.util.BitSet;
import java.util.List;

/** Notes what it is told. */
final class EntryWatcherTelling implements EntryWatcher {
    private final List<String> told;

    EntryWatcherTelling(List<String> told) {
        this.told = told;
    }

    @Override
    public void opened() {
        told.add("opened");
    }

    @Override
    public void changed(BitSet items) {
        told.add("changed " + items);
    }

    @Override
    public void moved() {
        told.add("moved");
    }

    @Override
    public void left() {
        told.add("left");
    }
}
