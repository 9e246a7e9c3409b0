package org.feltbok.shell.kit;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Observable values that need no property of their own. */
public final class Live {
    private Live() {}

    public static <T> ObservableValue<T> constant(T value) {
        return new ReadOnlyObjectWrapper<>(value).getReadOnlyProperty();
    }
}
