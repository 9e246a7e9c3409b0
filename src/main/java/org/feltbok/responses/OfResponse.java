package org.feltbok.responses;

import org.feltbok.store.Operation;
import org.jdbi.v3.core.Handle;

/** A change to one response that is there; the history says whose second entry it was. */
public interface OfResponse extends Operation {
    String responseId();

    /** What people call the respondent. */
    String title();

    @Override
    default String toldAs(Handle handle) {
        return ResponseStore.toldOf(handle, responseId(), name());
    }

    @Override
    default void validate(Handle handle) {
        ResponseStore.require(handle, responseId(), title());
    }
}
