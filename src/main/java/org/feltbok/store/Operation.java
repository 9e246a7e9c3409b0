package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One named change to a study; the only way to write. It is checked, applied in one transaction,
 * recorded in the change log and can be undone, also after the study was closed and opened again.
 */
public interface Operation {
    /** Short name; the text key {@code operation.NAME} describes it in the history. */
    String name();

    /** Values for the description, as people read them. */
    List<String> args();

    /**
     * Name under which the history tells it, asked for when it is applied: for what only the study
     * knows, such as that the response it changed is a second entry.
     */
    default String toldAs(Handle handle) {
        return name();
    }

    /**
     * Name under which the history tells it, where that hangs on what was written.
     *
     * @param written the cells it wrote, in order
     */
    default String toldAs(Handle handle, List<CellChange> written) {
        return toldAs(handle);
    }

    /**
     * Values with which the history tells it, asked for once it is applied: what stood before it is
     * known only then.
     *
     * @param written the cells it wrote, in order
     */
    default List<String> argsTold(Handle handle, List<CellChange> written) {
        return args();
    }

    /**
     * Looks whether the change can be made; reads only.
     *
     * @throws org.feltbok.base.FaultException if not, with what to do
     */
    default void validate(Handle handle) {}

    /** Makes the change; an exception undoes all of it. */
    void apply(UnitOfWork work);

    /**
     * What this is a part of while somebody is still at it, such as the writing in one field; null
     * = stands alone. An operation takes the place of the one before it of the same gesture if
     * nothing else was changed since: that one is taken back, this one is made on what stood before
     * it, and both are one change and one undo.
     */
    default @Nullable Object gesture() {
        return null;
    }

    /** False for what a study begins with: it is recorded, but undo stops there. */
    default boolean undoable() {
        return true;
    }
}
