package org.feltbok.store;

import org.jdbi.v3.core.Handle;
import org.sqlite.ProgressHandler;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How many steps the database takes for an operation: the same on any machine. */
public final class CountedSteps {
    private CountedSteps() {}

    public static long of(StudyFile file, Operation operation) {
        AtomicLong steps = new AtomicLong();
        file.run(new Counted(operation, steps));
        return steps.get();
    }

    private record Counted(Operation of, AtomicLong steps) implements Operation {
        @Override
        public String name() {
            return of.name();
        }

        @Override
        public List<String> args() {
            return of.args();
        }

        @Override
        public void validate(Handle handle) {
            count(handle, () -> of.validate(handle));
        }

        @Override
        public void apply(UnitOfWork work) {
            count(work.handle(), () -> of.apply(work));
        }

        private void count(Handle handle, Runnable body) {
            try {
                ProgressHandler.setHandler(
                        handle.getConnection(),
                        1,
                        new ProgressHandler() {
                            @Override
                            protected int progress() {
                                steps.incrementAndGet();
                                return 0;
                            }
                        });
                body.run();
                ProgressHandler.clearHandler(handle.getConnection());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
