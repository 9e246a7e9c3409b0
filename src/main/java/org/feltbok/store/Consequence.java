package org.feltbok.store;

import java.util.List;

/**
 * A rule of the study that follows from what an operation wrote and belongs to the same change:
 * same transaction, same entry of the change log, same undo. A program that is killed, a window
 * that is closed and a single step back cannot part the two.
 *
 * <p>Rules are found as services ({@code META-INF/services}), so that no place that opens a study
 * can forget them. What is undone or done again carries its consequences in the change log, so they
 * are not asked then.
 */
@FunctionalInterface
public interface Consequence {
    /**
     * Writes what follows.
     *
     * @param written the cells just written, in order, those of other consequences among them
     */
    void follow(UnitOfWork work, List<CellChange> written);
}
