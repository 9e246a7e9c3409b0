package org.feltbok.responses.ui;

import java.util.BitSet;

/** Before a screen is there. */
final class NobodyWatches implements EntryWatcher {
    @Override
    public void opened() {}

    @Override
    public void changed(BitSet items) {}

    @Override
    public void moved() {}

    @Override
    public void left() {}
}
