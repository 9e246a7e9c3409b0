package org.feltbok.checks;

import org.feltbok.base.task.Listening;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.Rehearsal;
import org.feltbok.store.Study;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** A study that counts the rows that are read of it. */
public final class CountingStudy implements Study {
    private final Study study;
    private final AtomicLong rows = new AtomicLong();

    public CountingStudy(Study study) {
        this.study = study;
    }

    /** How many rows a piece of work reads. */
    public long rowsOf(Runnable work) {
        long before = rows.get();
        work.run();
        return rows.get() - before;
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return study.read(
                handle ->
                        work.apply(
                                Jdbi.create(counted(Connection.class, handle.getConnection()))
                                        .open()));
    }

    private <T> T counted(Class<T> as, Object what) {
        InvocationHandler handler =
                (proxy, method, args) -> {
                    try {
                        Object result = method.invoke(what, args);
                        if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                            rows.incrementAndGet();
                        }
                        return switch (result) {
                            case PreparedStatement p -> counted(PreparedStatement.class, p);
                            case ResultSet r -> counted(ResultSet.class, r);
                            case null, default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return as.cast(
                Proxy.newProxyInstance(
                        CountingStudy.class.getClassLoader(), new Class<?>[] {as}, handler));
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
    public boolean isInPlace() {
        return study.isInPlace();
    }
}
