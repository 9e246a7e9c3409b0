package org.feltbok.store;

import org.feltbok.base.task.Listening;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A study that counts what is read from it; what operations read for themselves is not counted. */
public final class CountingStudy extends ForwardingStudy {
    /** What was read since counting began. */
    public record Counted(int reads, int statements, int rows) {
        /** Nothing at all. */
        public static final Counted NOTHING = new Counted(0, 0, 0);
    }

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicInteger listeners = new AtomicInteger();

    public CountingStudy(Study study) {
        super(study);
    }

    /** Begins counting anew. */
    public void begin() {
        reads.set(0);
        statements.set(0);
        rows.set(0);
    }

    /** How many still listen to it. */
    public int listeners() {
        return listeners.get();
    }

    /** How many rows a piece of work reads. */
    public int rowsOf(Runnable work) {
        int before = rows.get();
        work.run();
        return rows.get() - before;
    }

    public Counted counted() {
        return new Counted(reads.get(), statements.get(), rows.get());
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        reads.incrementAndGet();
        return super.read(
                h -> {
                    StatementBuilder before = h.getStatementBuilder();
                    h.setStatementBuilder(new Counting());
                    try {
                        return work.apply(h);
                    } finally {
                        h.setStatementBuilder(before);
                    }
                });
    }

    private final class Counting extends DefaultStatementBuilder {
        @Override
        public PreparedStatement create(Connection c, String sql, StatementContext context)
                throws SQLException {
            statements.incrementAndGet();
            return counted(PreparedStatement.class, super.create(c, sql, context));
        }
    }

    /** Counts the rows that are gone through. */
    private <T> T counted(Class<T> type, T real) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, args) -> {
                            Object result;
                            try {
                                result = method.invoke(real, args);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                            if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                                rows.incrementAndGet();
                            }
                            return result instanceof ResultSet set
                                    ? counted(ResultSet.class, set)
                                    : result;
                        }));
    }

    @Override
    public Listening listen(Consumer<? super ChangeEvent> listener) {
        Listening listening = super.listen(listener);
        listeners.incrementAndGet();
        return () -> {
            listening.end();
            listeners.decrementAndGet();
        };
    }
}
