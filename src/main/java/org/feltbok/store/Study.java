package org.feltbok.store;

import org.feltbok.base.task.Listening;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A study at work: the one door for reading it and for changing it. Screens and features hold this
 * and never ask where the study lies; {@link StudyFile} is a study in a file on this machine. Any
 * thread but the user interface's may call.
 */
public interface Study {
    /** Who works where, and what time it is. */
    Environment environment();

    /**
     * Reads one moment of the study. What is read under it does not change meanwhile; work that
     * needs no more rows belongs outside, so that nobody waits for it.
     *
     * @param work the handle must not be kept and not be written through
     */
    <T> T read(Function<Handle, T> work);

    /**
     * Makes a change: checked, applied and logged in one transaction, durable at return.
     *
     * @return the log entry; empty if the operation changed nothing
     * @throws org.feltbok.base.FaultException if it is refused or cannot be written; nothing is
     *     changed then
     */
    Optional<Change> run(Operation operation);

    /**
     * Does an operation, tells what it would change, and takes all of it back: nothing is kept and
     * nobody is told. What the operation itself counts while it is applied stands in it afterwards.
     *
     * @throws org.feltbok.base.FaultException if it is refused
     */
    Rehearsal rehearse(Operation operation);

    /**
     * Takes back the last change of the person who works that is not yet taken back; empty if there
     * is none.
     *
     * @throws org.feltbok.base.FaultException if a later change of another's stands on it; nothing
     *     is changed then
     */
    Optional<Change> undo();

    /**
     * Does again what the person who works took back last; empty if there is nothing.
     *
     * @throws org.feltbok.base.FaultException if a later change of another's stands where it would
     *     write
     */
    Optional<Change> redo();

    /** What undo would take back now, for the person who works. */
    Optional<Change> nextUndo();

    /** What redo would do again now, for the person who works. */
    Optional<Change> nextRedo();

    /** The newest entries of the change log first; the number of the first is the study's own. */
    List<Change> history(int limit);

    /**
     * Tells of each change once it is durable, in the order of their numbers ({@link Change#id}),
     * on the thread that made it.
     */
    Listening listen(Consumer<? super ChangeEvent> listener);

    /**
     * Takes words out of the change log for good: in all that it holds, in what was taken back and
     * in the bytes of the file. Nothing done before can be taken back afterwards. Who did what and
     * when stays.
     *
     * @param told what is kept of a text; the same text = nothing of it goes
     */
    void scrub(UnaryOperator<String> told);

    /** Whether what is saved is still saved where people will find it. */
    boolean isInPlace();
}
