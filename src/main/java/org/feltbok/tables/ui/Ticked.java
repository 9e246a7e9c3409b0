package org.feltbok.tables.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Something that can be ticked in a list.
 *
 * @param name as measures and commands write it
 * @param label as people read it
 * @param on whether it is ticked
 */
record Ticked(String name, String label, BooleanProperty on) {
    static Ticked of(String name, String label, boolean on) {
        return new Ticked(name, label, new SimpleBooleanProperty(on));
    }

    @Override
    public String toString() {
        return label;
    }
}
