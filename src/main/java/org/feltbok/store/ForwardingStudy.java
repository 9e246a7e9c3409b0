package org.feltbok.store;

import org.feltbok.base.task.Listening;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A study that leaves all to another, so that what looks on says only what it does besides. */
abstract class ForwardingStudy implements Study {
    private final Study study;

    ForwardingStudy(Study study) {
        this.study = study;
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return study.read(work);
    }

    @Override
    public Environment environment() {
        return study.environment();
    }

    @Override
    public Optional<Change> run(Operation operation) {
        return study.run(operation);
    }

    @Override
    public Rehearsal rehearse(Operation operation) {
        return study.rehearse(operation);
    }

    @Override
    public Optional<Change> undo() {
        return study.undo();
    }

    @Override
    public Optional<Change> redo() {
        return study.redo();
    }

    @Override
    public Optional<Change> nextUndo() {
        return study.nextUndo();
    }

    @Override
    public Optional<Change> nextRedo() {
        return study.nextRedo();
    }

    @Override
    public List<Change> history(int limit) {
        return study.history(limit);
    }

    @Override
    public Listening listen(Consumer<? super ChangeEvent> listener) {
        return study.listen(listener);
    }

    @Override
    public void scrub(UnaryOperator<String> told) {
        study.scrub(told);
    }

    @Override
    public boolean isInPlace() {
        return study.isInPlace();
    }
}
